"""The PDF, read back: the lines of its paper at their places, in order, told as what they are."""

import getpass
import platform
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.compose import compose
from reportdesk.documents.paginate.paper import Sheet
from reportdesk.form.geometry import Cell
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Image, Paragraph, Picture
from tests.documents import pdf_reading
from tests.documents.drawing import drawing
from tests.documents.paginate.invented import MIXED, invented
from tests.documents.pdf_reading import squeezed
from tests.documents.printing import laid_out, pdf_of
from tests.documents.rendering import with_text
from tests.documents.seed import seed_report
from tests.documents.toy import toy_form
from tests.samples.reading import EDITIONS, sample

A4 = (595.3, 841.9)
LONG = "云河两岸春色渐浓，百姓办事不再往返跑路，凡事清清楚楚。" * 60
MARKUP = '#import "@preview/x:1.0.0" *粗* _斜_ $x$ `c` <l> @r // 注 \\u{41} #panic("x")'
REPORTS = [*(sample(edition) for edition in EDITIONS), invented(60), invented(40, MIXED)]


def words(sheet: Sheet) -> str:
    """Return what a sheet says, its number last."""
    lines = sorted(sheet.lines, key=lambda line: line.block is None)
    return squeezed("".join(run.text for line in lines for run in line.runs))


def has_table(report: Report, sheet: Sheet) -> bool:
    blocks = compose(all_forms()[report.form], report).blocks
    return any(isinstance(blocks[line.block or 0], TableBlock) for line in sheet.lines)


def rows_of_figures(report: Report) -> Iterator[str]:
    """Yield each row of the tables that has figures: its own labels and what is printed there."""
    for block in compose(all_forms()[report.form], report).blocks:
        if isinstance(block, TableBlock):
            filled = sorted({cell.row for cell in block.grid.cells if cell.figure})
            for row in filled:
                cells = [cell for cell in block.grid.cells if cell.row == row]
                yield squeezed("".join(printed(block, cell) for cell in sorted(cells, key=column)))


def printed(block: TableBlock, cell: Cell) -> str:
    if cell.figure is None:
        return cell.text
    address = cell.figure.address
    return block.printed[address] + block.remarks.get(address, "")


def column(cell: Cell) -> int:
    return cell.column


@pytest.mark.parametrize("report", REPORTS)
def test_it_has_the_pages_of_its_paper_and_all_words_in_their_order(report: Report) -> None:
    check_pages(report)


def test_the_seed_has_its_sentences_and_the_pages_of_its_paper(shared: Path) -> None:
    report = seed_report(shared)
    check_pages(report)
    pages = pdf_reading.page_texts(pdf_of(report).content)
    assert "特向社会公布2020年度淄博市工业和信息化局信息公开总体情况。" in "".join(pages)


@pytest.mark.parametrize("report", REPORTS)
def test_every_run_begins_where_paper_says(report: Report) -> None:
    pdf = pdf_of(report).content
    for number, sheet in enumerate(laid_out(report).sheets):
        found = pdf_reading.places(pdf, number)
        wanted = [(run.x, line.baseline) for line in sheet.lines for run in line.runs if run.text]
        lost = [
            (x, y)
            for x, y in wanted
            if not any(abs(x - left) < 0.15 and abs(y - base) < 0.15 for left, base in found)
        ]
        assert lost == []


@pytest.mark.parametrize("between", ["", "“丁”，“戊”："])
def test_signs_side_by_side_take_their_full_room(between: str) -> None:
    text = f"《甲》（乙），（丙）{between}《己》：（庚）；"
    report = with_text(Paragraph((text,)))
    page, line = next(
        (number, line)
        for number, sheet in enumerate(laid_out(report).sheets)
        for line in sheet.lines
        if line.runs[0].text == text
    )
    (run,) = line.runs
    left, right = pdf_reading.extent(pdf_of(report).content, page, "《甲》", "（庚）；")
    assert left == pytest.approx(run.x, abs=0.2)
    assert right == pytest.approx(run.x + run.width - run.spacing, abs=0.2)


def test_pages_are_a4() -> None:
    for page in pdf_reading.opened(pdf_of(sample("2021")).content).pages:
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx(A4, abs=0.1)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_table_reads_row_by_row(edition: str) -> None:
    whole = "".join(pdf_reading.page_texts(pdf_of(sample(edition)).content))
    rows = list(rows_of_figures(sample(edition)))
    assert len(rows) > 30
    at = 0
    for row in rows:
        at = whole.index(row, at)


def check_pages(report: Report) -> None:
    """Check every page for its words; merged heads of tables may come in another order."""
    sheets = laid_out(report).sheets
    pages = pdf_reading.page_texts(pdf_of(report).content)
    assert len(pages) == len(sheets)
    for page, sheet in zip(pages, sheets, strict=True):
        assert sorted(page) == sorted(words(sheet))
        assert has_table(report, sheet) or page == words(sheet)


@pytest.mark.parametrize("report", REPORTS)
def test_the_outline_has_every_heading_with_its_number_and_page(report: Report) -> None:
    marks = [(mark.level, mark.text, mark.page) for mark in laid_out(report).marks]
    assert pdf_reading.outline(pdf_of(report).content) == marks


def test_every_face_lies_in_the_file_and_only_as_far_as_it_is_used() -> None:
    found = pdf_reading.faces(pdf_of(sample("2021")).content)
    assert found
    assert all(found.values())
    assert all(name[6:7] == "+" for name in found)


def test_a_report_gives_the_same_bytes_every_time() -> None:
    report = with_text(Paragraph((LONG,)), Picture(drawing(90, 60).id, None, 80))
    report = replace(report, images={drawing(90, 60).id: drawing(90, 60)})
    assert pdf_of(report).content == pdf_of(report).content


def test_it_has_a_title_and_a_language_and_the_earliest_date() -> None:
    pdf = pdf_reading.opened(pdf_of(sample("2021")).content)
    assert pdf.metadata
    assert pdf.metadata.title == "云河市人民政府2024年政府信息公开工作年度报告"
    assert set(pdf.metadata) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert str(pdf.metadata["/CreationDate"]).startswith("D:19800101")
    assert str(pdf.root_object["/Lang"]) == "zh-CN"


def test_it_names_neither_user_nor_machine_nor_any_path() -> None:
    pdf = pdf_of(sample("2021")).content
    described = pdf_reading.described(pdf)
    outside = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL).decode("latin-1")
    for name in (getpass.getuser(), platform.node(), "reportdesk", "tmp", "home", "typ", "json"):
        assert not re.search(rf"\b{re.escape(name)}\b", outside + described), name


@pytest.mark.parametrize("mark", ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<"])
def test_it_says_to_be_made_for_all_readers_and_for_the_archive(mark: str) -> None:
    assert mark in pdf_reading.described(pdf_of(sample("2021")).content)


def test_a_paragraph_that_goes_on_over_pages_is_one() -> None:
    report = with_text(Paragraph((LONG,)), Paragraph(("另一段。",)))
    assert len(laid_out(report).sheets) > 3
    tags = pdf_reading.tags(pdf_of(report).content)
    start = next(n for n, line in enumerate(tags) if LONG[:20] in line)
    end = next(n for n, line in enumerate(tags) if "另一段。" in line)
    inside = [line.strip() for line in tags[start : end - 1]]
    assert all(line.startswith('"') for line in inside)
    assert "".join(line.strip('"') for line in inside) == LONG


def test_headings_are_told_with_their_levels_and_page_numbers_not_at_all() -> None:
    report = with_text(Heading(2, ("主动公开",)), Heading(3, ("目录",)), Paragraph(("正文。",)))
    tags = [line.strip() for line in pdf_reading.tags(pdf_of(report).content)]
    for level, text in ((1, "一、总体情况"), (2, "（一）主动公开"), (3, "1.")):
        assert tags[tags.index(f'"{text}"') - 1].startswith(f"H{level} ")
    assert not [line for line in tags if "—" in line]


def test_figures_of_a_table_name_the_heads_above_them() -> None:
    tags = [line.strip() for line in pdf_reading.tags(pdf_of(sample("2021")).content)]
    head = last(tags, before='"本年制发件数"', start="TH <")
    name = head.removeprefix("TH <").removesuffix(">:")
    figure = tags.index('"规章"') + 1
    assert tags[figure].startswith("TD")
    assert f"({name})" in tags[figure + 1]
    assert tags[figure + 2] == '"1"'


def last(tags: list[str], *, before: str, start: str) -> str:
    """Return the last line that begins so before another one."""
    return next(line for line in reversed(tags[: tags.index(before)]) if line.startswith(start))


def test_an_edition_that_is_one_file_of_data_has_its_tables_too(tmp_path: Path) -> None:
    form = toy_form(tmp_path)
    report = Report("zoo", 2090, {"name": "动物园"}, figures={"days.open": 1, "days.closed": 2})
    tags = [line.strip() for line in pdf_reading.tags(pdf_of(report, form).content)]
    assert len([line for line in tags if line.startswith("Table ")]) == 3


def test_a_table_too_high_for_a_page_goes_on_with_its_heads() -> None:
    report = sample("2021")
    totals = [a for a in report.figures if a.startswith("requests.") and a.endswith(".total")]
    remarks = dict.fromkeys(totals, "其中线上受理十六件另有信函三件当面四件")
    report = replace(report, remarks=remarks)
    pages = pdf_reading.page_texts(pdf_of(report).content)
    assert len(pages) == len(laid_out(report).sheets)
    with_figures = [page for page in pages if "其中线上受理" in page]
    assert len(with_figures) > 2
    assert all(page.count("申请人情况") == 1 for page in with_figures)


def test_a_picture_lies_in_it_and_is_told_by_its_caption() -> None:
    image = drawing(900, 500)
    report = with_text(
        Picture(image.id, "图1 公开数量", 120), Picture(image.id, None, 60), images=(image,)
    )
    pdf = pdf_of(report).content
    (kept,) = pdf_reading.opened(pdf).pages[0].images
    assert kept.image
    assert kept.image.size == (900, 500)
    assert pdf_reading.descriptions(pdf) == ["图1 公开数量", "（图片，没有文字说明）"]
    assert any("图1公开数量" in text for text in pdf_reading.page_texts(pdf))


@pytest.mark.parametrize("cut", [30, 200, -20])
def test_a_picture_that_is_none_hinders_nothing(cut: int) -> None:
    image = Image("image/png", drawing(900, 500).data[:cut])
    report = with_text(Picture(image.id, "图注", 120), Paragraph(("还在。",)), images=(image,))
    assert "图注还在。" in "".join(pdf_reading.page_texts(pdf_of(report).content))


def test_what_looks_like_markup_is_text() -> None:
    pages = pdf_reading.page_texts(pdf_of(with_text(Paragraph((MARKUP,)))).content)
    assert squeezed(MARKUP) in "".join(pages)


def test_control_characters_and_halves_of_characters_are_left_out() -> None:
    ugly = "前\x00\x0b\ud83d\ufffe后"
    report = with_text(Paragraph((ugly,)), Heading(2, (ugly,)))
    pages = pdf_reading.page_texts(pdf_of(report).content)
    assert "".join(pages).count("前后") == 2
