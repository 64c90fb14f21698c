"""A statutory table on a sheet of its own: numbers, sums as formulas, heads that stay in sight."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.sheet.formulas import sum_of
from reportdesk.documents.sheet.looks import (
    CAPTION,
    FIGURE,
    HEAD,
    HEADING,
    ITEM,
    LABEL,
    TITLE,
    TOTAL,
    Look,
    Looks,
)
from reportdesk.documents.sheet.measures import column_widths, row_heights
from reportdesk.documents.sheet.notes import write_note, write_remark
from reportdesk.documents.sheet.values import Values
from reportdesk.form.address import Address
from reportdesk.form.definition import Figure
from reportdesk.form.geometry import Cell

_TOP = 2  # above a table stand the report's title and the section's heading
_TITLE_PT = 26
_A4 = 9
_MARGINS_INCH = {"left": 0.5, "right": 0.5, "top": 0.75, "bottom": 0.75}
_LOOKS: Mapping[str, Look] = {"caption": CAPTION, "corner": HEAD, "head": HEAD, "label": LABEL}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The sheet that is being written, and what it is written from."""

    page: Worksheet
    block: TableBlock
    values: Values
    looks: Looks
    places: Mapping[Address, Cell]


def write_sheet(
    book: Workbook, heads: tuple[str, str], block: TableBlock, values: Values, looks: Looks
) -> None:
    """Add the sheet of a table to a workbook, under the report's title and its own heading."""
    page = book.add_worksheet(block.grid.table.name)
    places = {cell.figure.address: cell for cell in block.grid.cells if cell.figure}
    sheet = _Sheet(page, block, values, looks, places)
    widths = column_widths(block)
    _measure(sheet, widths)
    _set_up(sheet)
    for row, (text, look) in enumerate(zip(heads, (TITLE, HEADING), strict=True)):
        page.write_string(row, 0, text, looks.of(look))
    for cell in block.grid.cells:
        _write(sheet, cell)
    write_note(page, _TOP + block.grid.rows, block.footnote, widths, looks)


def _measure(sheet: _Sheet, widths: list[float]) -> None:
    for column, width in enumerate(widths):
        sheet.page.set_column(column, column, width)
    heights = [_TITLE_PT, _TITLE_PT, *row_heights(sheet.block, widths)]
    for row, height in enumerate(heights):
        sheet.page.set_row(row, height)


def _set_up(sheet: _Sheet) -> None:
    """Keep the heads in sight on the screen, and the table on one page's width on paper."""
    page, grid = sheet.page, sheet.block.grid
    page.freeze_panes(_TOP + grid.head_rows, grid.label_columns)
    page.set_paper(_A4)
    page.set_margins(**_MARGINS_INCH)
    page.center_horizontally()
    page.fit_to_pages(1, 0)
    page.set_footer("&C— &P —")
    # Whoever opens it should not be asked about sums that leave out the figures above them.
    whole = xl_range(0, 0, _TOP + grid.rows, grid.columns)
    page.ignore_errors({"formula_range": whole, "number_stored_as_text": whole})


def _write(sheet: _Sheet, cell: Cell) -> None:
    look = _look(sheet, cell)
    _merge(sheet.page, cell, look)
    if cell.figure:
        _write_figure(sheet, cell, cell.figure, look)
    else:
        sheet.page.write_string(_TOP + cell.row, cell.column, cell.text, look)


def _look(sheet: _Sheet, cell: Cell) -> Format:
    if cell.figure:
        is_total = sheet.values.is_total(cell.figure.address)
        return sheet.looks.of(TOTAL if is_total else FIGURE, sheet.values.look(cell.figure))
    return sheet.looks.of(ITEM if sheet.block.grid.reads_on(cell) else _LOOKS[cell.role])


def _merge(page: Worksheet, cell: Cell, look: Format) -> None:
    if cell.row_span > 1 or cell.column_span > 1:
        top, left = _TOP + cell.row, cell.column
        bottom, right = top + cell.row_span - 1, left + cell.column_span - 1
        page.merge_range(top, left, bottom, right, "", look)


def _write_figure(sheet: _Sheet, cell: Cell, figure: Figure, look: Format) -> None:
    """Write a figure as a formula, a number, or as text where a number would lose digits."""
    page, row, column = sheet.page, _TOP + cell.row, cell.column
    number, parts = sheet.values.number(figure), sheet.values.parts(figure.address)
    if parts:
        formula = sum_of([sheet.places[part] for part in parts], _TOP)
        page.write_formula(row, column, formula, look, number)
    elif number is not None:
        page.write_number(row, column, number, look)
    elif text := sheet.values.text(figure):
        page.write_string(row, column, text, look)
    else:
        page.write_blank(row, column, None, look)
    write_remark(page, row, column, sheet.values.report.remarks.get(figure.address, ""))
