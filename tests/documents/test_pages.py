"""The pages of the Word file, as LibreOffice lays them out with stand-ins for official faces."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Paragraph
from tests.documents.rendering import rendered, with_text
from tests.libreoffice import LibreOffice, page_texts
from tests.samples.reading import EDITIONS, sample

EIGHT_DIGITS = 11398889
LINE = "云河两岸春色渐浓百姓办事不再往返跑路凡事清清楚楚"
TITLE_AND_FIRST_HEADING = 4


def pages(report: Report, libreoffice: LibreOffice, folder: Path) -> list[list[str]]:
    """Return the lines of each page."""
    path = folder / "report.docx"
    path.write_bytes(rendered(report))
    texts = page_texts(libreoffice.pdf(path))
    return [[line for line in text.splitlines() if line.strip()] for text in texts]


def page_with(found: list[list[str]], words: str) -> int:
    """Return the page on which some words stand, counted from 1; they must stand on one only."""
    (page,) = (n for n, lines in enumerate(found, 1) if words in "".join(lines).replace(" ", ""))
    return page


def test_a_full_page_has_22_lines_of_28_characters(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    prose = Paragraph((LINE * 90,))
    _, second, third, *_ = pages(with_text(prose), libreoffice, tmp_path)
    for *lines, number in (second, third):
        assert len(lines) == 22
        assert {len(line.strip()) for line in lines} == {28}
        assert re.fullmatch(r"— ?\d ?—", number.strip())


def test_a_paragraph_begins_two_characters_in(libreoffice: LibreOffice, tmp_path: Path) -> None:
    first, *_ = pages(with_text(Paragraph((LINE * 3,))), libreoffice, tmp_path)
    *_, opening, second, _, _ = first[: TITLE_AND_FIRST_HEADING + 3]
    assert len(opening.strip()) + 2 == len(second.strip()) == 28


def test_pages_break_where_the_grid_says(libreoffice: LibreOffice, tmp_path: Path) -> None:
    paragraphs = [Paragraph((f"{number}号" + LINE[:20],)) for number in range(10, 60)]
    report = replace(with_text(*paragraphs), office={"name": LINE[:18]})
    found = pages(report, libreoffice, tmp_path)
    on_the_first = 22 - TITLE_AND_FIRST_HEADING
    assert page_with(found, f"{9 + on_the_first}号") == 1
    assert page_with(found, f"{10 + on_the_first}号") == 2
    assert page_with(found, f"{9 + on_the_first + 22}号") == 2
    assert page_with(found, f"{10 + on_the_first + 22}号") == 3


def test_odd_pages_are_numbered_right_and_even_ones_left(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    found = pages(with_text(Paragraph((LINE * 60,))), libreoffice, tmp_path)
    for page, lines in enumerate(found, 1):
        number = lines[-1]
        assert number.replace(" ", "") == f"—{page}—"
        indent = len(number) - len(number.lstrip())
        assert indent > 20 if page % 2 else indent < 10


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_table_of_requests_stands_whole_on_one_page_with_its_heading(
    edition: str, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    found = pages(sample(edition), libreoffice, tmp_path)
    whole = [
        page_with(found, words)
        for words in ("三、收到和处理", "一、本年新收", "（七）总计", "四、结转下年度继续办理")
    ]
    assert len(set(whole)) == 1


def eight_digits_everywhere(edition: str) -> Report:
    figures = {
        address: Decimal(EIGHT_DIGITS) if figure.kind == "amount" else EIGHT_DIGITS
        for address, figure in all_forms()[edition].figures.items()
    }
    return Report(edition, 2025, {"name": "云河市"}, figures=figures)


@pytest.mark.parametrize("edition", EDITIONS)
def test_with_long_counts_remarks_and_a_long_note_the_table_of_requests_stays_whole(
    edition: str, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    rows = ("new", "carried_in", "granted", "partly_granted")
    report = replace(
        eight_digits_everywhere(edition),
        remarks={f"requests.{row}.total": "其中线上16件" for row in rows},
        footnotes={"requests": "数量含上级机关转来的申请，不含已由其他机关合并办理的。" * 2},
    )
    found = pages(report, libreoffice, tmp_path)
    whole = [page_with(found, words) for words in ("三、收到和处理", "四、结转下年度", "注：")]
    assert len(set(whole)) == 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_count_of_eight_digits_wraps(
    edition: str, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    report = eight_digits_everywhere(edition)
    found = pages(report, libreoffice, tmp_path)
    printed = "\n".join(line for lines in found for line in lines)
    assert printed.count(str(EIGHT_DIGITS)) == len(report.figures)
    assert page_with(found, "一、本年新收") == page_with(found, "四、结转下年度继续办理")


def test_a_table_of_several_parts_breaks_only_between_them(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    filler = [Paragraph(("短句。",)) for _ in range(11)]
    found = pages(with_text(Heading(2, ("甲",)), *filler), libreoffice, tmp_path)
    parts = [
        ("第二十条第（一）项", "规章", "行政规范性文件"),
        ("第二十条第（六）项", "行政处罚", "行政强制"),
        ("第二十条第（八）项", "行政事业性收费"),
    ]
    standing = [{page_with(found, words) for words in part} for part in parts]
    assert [len(each) for each in standing] == [1, 1, 1]
    assert standing[0] != standing[-1]
