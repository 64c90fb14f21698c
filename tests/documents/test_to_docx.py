"""The Word file of a report, read back: what people and programs find in it."""

import io
import struct
import zipfile
from dataclasses import replace

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Image, Paragraph, Picture
from tests.documents import reading
from tests.documents.drawing import drawing
from tests.documents.reading import W
from tests.documents.rendering import rendered, with_text
from tests.samples.reading import EDITIONS, sample

EMU_PER_MM = 36_000
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def pictures(data: bytes) -> list[tuple[float, float, str]]:
    """Return width and height in mm, and the words for those who cannot see it, of each picture."""
    found = []
    for inline in reading.part(data).iter(f"{WP}inline"):
        extent, described = inline.find(f"{WP}extent"), inline.find(f"{WP}docPr")
        assert extent is not None
        assert described is not None
        width, height = int(extent.get("cx", "")), int(extent.get("cy", ""))
        size = round(width / EMU_PER_MM, 1), round(height / EMU_PER_MM, 1)
        found.append((*size, described.get("descr", "")))
    return found


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_same_report_gives_the_same_bytes(edition: str) -> None:
    assert rendered(sample(edition)) == rendered(sample(edition))


def test_nothing_tells_who_made_the_file_when_and_where() -> None:
    data = rendered(sample("2019"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "云河市工业和信息化局2020年政府信息公开工作年度报告" in core
    for word in ("creator", "lastModifiedBy", "created", "modified", "python"):
        assert word not in core


def test_the_members_come_sorted_and_pictures_unpacked() -> None:
    with zipfile.ZipFile(io.BytesIO(rendered(sample("2019")))) as archive:
        names = archive.namelist()
        packing = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert names == sorted(names)
    assert packing["word/media/image1.png"] == zipfile.ZIP_STORED
    assert packing["word/document.xml"] == zipfile.ZIP_DEFLATED


@pytest.mark.parametrize("edition", EDITIONS)
def test_there_is_no_table_but_the_three_and_no_instruction(edition: str) -> None:
    data = rendered(sample(edition))
    assert len(reading.tables(data)) == 3
    assert "以表格形式报告" not in reading.words(reading.part(data))


@pytest.mark.parametrize("edition", EDITIONS)
def test_labels_are_printed_to_the_letter(edition: str) -> None:
    form, grids = all_forms()[edition], reading.tables(rendered(sample(edition)))
    printed = {cell.text for grid in grids for row in grid for cell in row}
    for table in form.tables.values():
        for part in table.parts:
            leaves = part.row_leaves() + part.column_leaves()
            assert {node.label for leaf in leaves for node in leaf.path if node.label} <= printed
            assert part.caption in printed | {""}


def test_text_comes_in_the_styles_of_its_kind() -> None:
    paragraphs = reading.paragraphs(
        rendered(
            with_text(Heading(2, ("主动公开",)), Heading(3, ("文件",)), Paragraph(("正文。",)))
        )
    )
    assert paragraphs[:5] == [
        ("Title", "云河市人民政府2024年政府信息公开工作年度报告"),
        ("Heading1", "一、总体情况"),
        ("Heading2", "（一）主动公开"),
        ("Heading3", "1.文件"),
        ("NormalIndent", "正文。"),
    ]


def test_what_no_document_can_hold_does_no_harm() -> None:
    dirty = "正\x00文\x0b<b>&\ud83d\ufffe“引”\t后\n行"
    report = with_text(Paragraph((dirty,)))
    data = rendered(
        replace(
            report,
            office={"name": "局\x01<&>"},
            remarks={"disclosure.rules.issued": "\x02>"},
            footnotes={"review": "\udfff&"},
        )
    )
    texts = [text for _, text in reading.paragraphs(data)]
    assert "正文" in texts
    assert "<b>&“引” 后" in texts
    assert "行" in texts
    assert "注：&" in texts
    assert texts[0].startswith("局<&>")


def test_a_picture_keeps_its_proportion_and_stays_inside_the_text() -> None:
    small, wide, tall = drawing(400, 200), drawing(3000, 400), drawing(300, 2400)
    report = with_text(
        Picture(small.id, "图1", 100),
        Picture(wide.id, None, 400),
        Picture(tall.id, "“高”图", 150),
        images=(small, wide, tall),
    )
    first, second, third = pictures(rendered(report))
    assert first == (100, 50, "图1")
    assert second == (156, 20.8, "")
    assert third[1] < 225
    assert third[1] / third[0] == pytest.approx(8, rel=0.01)
    assert third[2] == "“高”图"


def test_a_picture_shown_twice_is_kept_once() -> None:
    image = drawing(40, 20)
    data = rendered(
        with_text(Picture(image.id, "甲", 50), Picture(image.id, "乙", 60), images=(image,))
    )
    assert len(pictures(data)) == 2
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert [name for name in archive.namelist() if "media" in name] == ["word/media/image1.png"]


NOTHING_WIDE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II5B", 0, 9, 8, 2, 0, 0, 0)


@pytest.mark.parametrize("data", [b"", b"not a picture", NOTHING_WIDE + b"\0\0\0\0"])
def test_bytes_that_are_no_picture_leave_their_caption(data: bytes) -> None:
    broken = Image("image/png", data)
    data = rendered(with_text(Picture(broken.id, "图1", 100), images=(broken,)))
    assert pictures(data) == []
    assert ("Caption", "图1") in reading.paragraphs(data)


def test_a_long_count_is_set_smaller_where_its_column_is_narrow() -> None:
    addresses = ("requests.new.total", "review.direct_suit.total", "disclosure.rules.issued")
    report = Report("2021", 2024, {"name": "局"}, figures=dict.fromkeys(addresses, 11398889))
    sizes = [sizes_of(cell) for cell in cells(rendered(report), "11398889")]
    assert sizes == [[], ["15"], ["14"]]


def test_a_remark_stands_small_beside_its_figure_or_below_it() -> None:
    addresses = ("disclosure.rules.issued", "requests.new.total")
    report = Report(
        "2021",
        2024,
        {"name": "局"},
        figures=dict.fromkeys(addresses, 22),
        remarks=dict.fromkeys(addresses, "其中修订16件"),
    )
    beside, below = cells(rendered(report), "22（其中修订16件）")
    assert beside.element.find(f".//{W}br") is None
    assert below.element.find(f".//{W}br") is not None
    for cell in (beside, below):
        assert [style.get(f"{W}val") for style in cell.element.iter(f"{W}rStyle")] == ["Remark"]


def test_a_note_stands_below_its_table_and_stays_with_it() -> None:
    data = rendered(sample("2021"))
    assert ("TableNote", "注：行政复议、行政诉讼数量含上年度结转数量。") in reading.paragraphs(data)
    last_row = reading.tables(data)[2][-1]
    assert all(cell.element.find(f".//{W}keepNext") is not None for cell in last_row)


def test_a_report_of_nothing_is_still_a_whole_document() -> None:
    paragraphs = reading.paragraphs(rendered(Report("2021", 2025, {})))
    assert paragraphs[0] == ("Title", "2025年政府信息公开工作年度报告")
    assert [style for style, _ in paragraphs].count("Heading1") == 6


def cells(data: bytes, text: str) -> list[reading.Cell]:
    """Return the cells that say just this, each once."""
    everywhere = (cell for grid in reading.tables(data) for row in grid for cell in row)
    found = {id(cell): cell for cell in everywhere if cell.text == text}
    return list(found.values())


def sizes_of(cell: reading.Cell) -> list[str]:
    """Return the sizes given in a cell itself, in half points."""
    return [size.get(f"{W}val", "") for size in cell.element.iter(f"{W}sz")]
