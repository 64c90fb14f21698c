"""The workbook of the tables, read back by another library: numbers that add up."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from reportdesk.documents.to_xlsx import to_xlsx
from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.geometry import grid
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from reportdesk.report.numbers import printed
from reportdesk.report.report import Report, Value
from tests.documents.seed import seed_report
from tests.documents.test_figures import random_report
from tests.documents.toy import toy_form
from tests.samples.reading import EDITIONS, sample, with_figures

Found = dict[Address, Cell]
TOP = 3  # the table begins below the title and the heading, and sheets count from 1


def book(report: Report, form: Form | None = None, *, values: bool = True) -> Workbook:
    data = to_xlsx(form or all_forms()[report.form], report)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # openpyxl's own
        return load_workbook(io.BytesIO(data), data_only=values)


def sheet_of(report: Report, name: str) -> Worksheet:
    found = book(report)[name]
    assert isinstance(found, Worksheet)
    return found


def sheets(form: Form, workbook: Workbook) -> Iterator[tuple[str, Worksheet]]:
    for section in form.sections:
        if section.table:
            sheet = workbook[section.table.name]
            assert isinstance(sheet, Worksheet)
            yield section.table.id, sheet


def cells(form: Form, workbook: Workbook) -> Found:
    """Return the cell of every figure, by its address."""
    found: Found = {}
    for table, sheet in sheets(form, workbook):
        for each in grid(form.tables[table]).cells:
            cell = sheet.cell(TOP + each.row, each.column + 1)
            if each.figure and isinstance(cell, Cell):
                found[each.figure.address] = cell
    return found


def as_number(value: Value | None) -> float | int | None:
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("edition", EDITIONS)
@settings(max_examples=10, deadline=None)
@given(chance=st.randoms())
def test_every_figure_of_any_report_is_a_number_at_its_place(edition: str, chance: Random) -> None:
    form = all_forms()[edition]
    report = random_report(form, chance)
    for address, cell in cells(form, book(report)).items():
        assert cell.value == as_number(report.figures.get(address)), address


def test_an_edition_that_is_one_file_of_data_goes_all_the_way_to_the_workbook(
    tmp_path: Path,
) -> None:
    form = toy_form(tmp_path)
    report = random_report(form, Random(7))  # noqa: S311 - no secret
    found = cells(form, book(report, form))
    assert len(found) == 2 + 12 + 4 + 3
    assert {address: cell.value for address, cell in found.items()} == {
        address: as_number(report.figures.get(address)) for address in form.figures
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_total_of_a_whole_report_is_a_formula_with_its_value(edition: str) -> None:
    form, report = all_forms()[edition], sample(edition)
    formulas, values = cells(form, book(report, values=False)), cells(form, book(report))
    assert len(sums(form)) > 20
    for total, relation in sums(form).items():
        assert str(formulas[total].value).startswith("=SUM(")
        assert values[total].value == report.figures[total]
        parts = set(added_up(formulas[total]))
        assert parts == {values[part].coordinate for part in relation.left}
        assert sum(Decimal(str(values[part].value)) for part in relation.left) == Decimal(
            str(values[total].value)
        )
    others = [cell.value for address, cell in formulas.items() if address not in sums(form)]
    assert not [value for value in others if isinstance(value, str)]


def test_a_total_that_was_given_by_hand_or_waits_is_no_formula() -> None:
    form, report = all_forms()["2021"], sample("2021")
    given_by_hand, waiting = "review.reconsideration.total", "requests.new.total"
    edits = {given_by_hand: 7, waiting: None, "requests.new.business": None}
    found = cells(form, book(with_figures(report, edits), values=False))
    assert found[given_by_hand].value == 7
    assert found[waiting].value is None
    assert found["requests.new.business"].value is None


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_number_reads_as_it_is_printed(edition: str) -> None:
    form, report = all_forms()[edition], sample(edition)
    for address, cell in cells(form, book(report)).items():
        figure = form.figures[address]
        assert formatted(cell) == printed(report.figures.get(address), figure), address


def test_signs_places_and_units_are_kept() -> None:
    form = all_forms()["2019"]
    edits: dict[Address, Value | None] = {
        "disclosure.licensing.change": -4,
        "disclosure.fees.change": 10,
        "disclosure.procurement.amount": Decimal("134.80"),
    }
    found = cells(form, book(with_figures(sample("2019"), edits)))
    assert [formatted(found[address]) for address in edits] == ["-4", "+10", "134.80万元"]
    assert found["disclosure.procurement.amount"].value == 134.8


def test_a_number_with_more_digits_than_spreadsheets_keep_is_text_to_the_letter() -> None:
    form, long = all_forms()["2021"], Decimal("123456789012.123456")
    report = with_figures(sample("2021"), {"disclosure.fees.amount": long})
    assert cells(form, book(report))["disclosure.fees.amount"].value == "123456789012.123456"


@pytest.mark.parametrize("edition", EDITIONS)
def test_heads_and_labels_are_merged_as_printed(edition: str) -> None:
    form = all_forms()[edition]
    for table, sheet in sheets(form, book(replace(sample(edition), footnotes={}))):
        laid = grid(form.tables[table])
        assert {str(area) for area in sheet.merged_cells.ranges} == {
            area(each.row, each.column, each.row_span, each.column_span)
            for each in laid.cells
            if each.row_span > 1 or each.column_span > 1
        }
        for each in laid.cells:
            if not each.figure:
                assert sheet.cell(TOP + each.row, each.column + 1).value == each.text


def test_heads_stay_in_sight_and_the_page_is_a4() -> None:
    workbook = book(sample("2021"))
    assert workbook.sheetnames == ["表二", "表三", "表四"]
    assert [sheet.freeze_panes for sheet in workbook.worksheets] == ["B3", "D6", "A6"]
    assert {sheet.page_setup.paperSize for sheet in workbook.worksheets} == {9}
    assert {sheet.page_setup.fitToWidth for sheet in workbook.worksheets} <= {None, 1}
    assert workbook["表三"]["A1"].value == "云河市人民政府2024年政府信息公开工作年度报告"
    assert workbook["表三"]["A2"].value == "三、收到和处理政府信息公开申请情况"


def test_a_long_number_finds_its_column_wide_enough() -> None:
    report = with_figures(sample("2021"), {"review.direct_suit.upheld": 11_398_889_000})
    sheet = sheet_of(report, "表四")
    assert sheet.column_dimensions["F"].width > 11


def test_remarks_are_comments_and_the_note_stands_below() -> None:
    form = all_forms()["2021"]
    report = replace(
        sample("2021"),
        remarks={"disclosure.rules.issued": "其中修订1件", "review.reconsideration.total": "含1件"},
        footnotes={"review": "=1+1"},
    )
    workbook = book(report)
    found = cells(form, workbook)
    said = {address: cell.comment.text for address, cell in found.items() if cell.comment}
    assert said == report.remarks
    assert found["disclosure.rules.issued"].value == report.figures["disclosure.rules.issued"]
    assert workbook["表四"].cell(TOP + 4, 1).value == "注：=1+1"


def test_a_note_of_any_length_is_there_whole() -> None:
    note = "很长的说明。" * 8000
    sheet = sheet_of(replace(sample("2021"), footnotes={"review": note}), "表四")
    below = [row[0].value for row in sheet.iter_rows(min_row=TOP + 4)]
    assert "".join(map(str, below)) == f"注：{note}"
    heights = [sheet.row_dimensions[TOP + 4 + number].height or 0 for number in range(len(below))]
    assert max(heights) <= 409


def test_ugly_words_do_no_harm() -> None:
    ugly = '=HYPERLINK("x") <&> \x00\x0b\ud83d\ufffe😀"'
    report = replace(
        sample("2021"),
        office={"name": ugly},
        remarks={"disclosure.rules.issued": ugly * 3000},
        footnotes={"review": ugly},
    )
    workbook = book(report, values=False)
    assert str(workbook["表二"]["A1"].value).startswith('=HYPERLINK("x") <&> ')
    assert workbook["表二"]["A1"].data_type != "f"


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_same_report_gives_the_same_bytes(edition: str) -> None:
    form, report = all_forms()[edition], sample(edition)
    assert to_xlsx(form, report) == to_xlsx(form, report)


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_independent_checker_finds_no_fault(edition: str, tmp_path: Path) -> None:
    path = tmp_path / "tables.xlsx"
    path.write_bytes(to_xlsx(all_forms()[edition], sample(edition)))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_nothing_tells_who_made_the_file_and_when() -> None:
    with zipfile.ZipFile(io.BytesIO(to_xlsx(all_forms()["2021"], sample("2021")))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        core = archive.read("docProps/core.xml").decode()
    assert "1980-01-01T00:00:00Z" in core
    assert "<dc:creator></dc:creator>" in core


def test_the_seed_report_adds_up(shared: Path) -> None:
    report = seed_report(shared)
    found = cells(all_forms()["2019"], book(report))
    assert {address: cell.value for address, cell in found.items() if cell.value is not None} == {
        address: as_number(value) for address, value in report.figures.items()
    }


def area(row: int, column: int, height: int, width: int) -> str:
    """Return a merged area as sheets name it."""
    first = f"{chr(65 + column)}{TOP + row}"
    return f"{first}:{chr(65 + column + width - 1)}{TOP + row + height - 1}"


def added_up(total: Cell) -> list[str]:
    """Return the names of the cells that a total's formula adds up."""
    inside = str(total.value).removeprefix("=SUM(").removesuffix(")")
    boxes = [range_boundaries(area) for area in inside.split(",")]
    return [
        f"{get_column_letter(column)}{row}"
        for left, top, right, bottom in boxes
        for row in range(top or 0, (bottom or 0) + 1)
        for column in range(left or 0, (right or 0) + 1)
    ]


def formatted(cell: Cell) -> str:
    """Return a number as a spreadsheet shows it in the formats that are used here."""
    if cell.value is None:
        return ""
    digits, _, unit = cell.number_format.partition('"')
    if digits.startswith("+"):
        return f"{cell.value:+d}" if cell.value else "0"
    places = len(digits.partition(".")[2])
    return f"{cell.value:.{places}f}{unit.rstrip(chr(34))}"
