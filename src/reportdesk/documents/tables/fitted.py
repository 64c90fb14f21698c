"""A statutory table set to fit the page: how wide its columns are, how high and in what type.

Each part of a table stays whole on its page; a table of several parts may go on between them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.line_breaks import line_count
from reportdesk.documents.tables.cell_text import CellText, figure, head, label, text_height
from reportdesk.form.geometry import Cell

_STEP_PT = 0.5


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell with its text set and its width in twips."""

    cell: Cell
    text: CellText
    width: int


Rows = list[list[SetCell]]


@dataclass(frozen=True, slots=True)
class FittedTable:
    """A table as it is set: widths of columns in twips, the height of a row of one line in points.

    `rows` holds for each row the cells that stand in it or reach down into it, from the left.
    """

    widths: list[int]
    rows: Rows
    row_pt: float


def fitted(block: TableBlock, layout: Layout) -> FittedTable:
    """Set a table in the largest type, and as high, as fits the page; else in the smallest."""
    widths = scaled(block.grid.widths, layout.page.text_width)
    size_pt = layout.styles["TableHead"].size_pt
    while True:
        rows = _rows(block, layout, widths, size_pt)
        height, fits = _row_height(block, layout, rows)
        if fits or size_pt <= layout.table.least_pt:
            return FittedTable(widths, rows, height)
        size_pt -= _STEP_PT


def scaled(widths: Sequence[int], total: int) -> list[int]:
    """Return widths in the same proportion that add up to `total` exactly."""
    share = total / sum(widths)
    edges = [round(edge * share) for edge in accumulate(widths, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def keeps_next(block: TableBlock, rows: Rows, number: int) -> bool:
    """Say whether a row stays on the page of the next one: all rows of a part but its last do.

    The last row of the table stays with the note below it.
    """
    if number == len(rows) - 1:
        return bool(block.footnote)
    return not _has_figures(rows[number]) or _has_figures(rows[number + 1])


def _has_figures(row: Iterable[SetCell]) -> bool:
    return any(each.cell.figure for each in row)


def _rows(block: TableBlock, layout: Layout, widths: Sequence[int], size_pt: float) -> Rows:
    rows: Rows = [[] for _ in range(block.grid.rows)]
    for cell in sorted(block.grid.cells, key=lambda cell: cell.column):
        width = sum(widths[cell.column : cell.column + cell.column_span])
        each = SetCell(cell, _text(block, cell, width, size_pt, layout), width)
        for row in rows[cell.row : cell.row + cell.row_span]:
            row.append(each)
    return rows


def _text(block: TableBlock, cell: Cell, width: int, size_pt: float, layout: Layout) -> CellText:
    if cell.figure:
        address = cell.figure.address
        remark = block.remarks.get(address, "")
        return figure(block.printed[address], remark, width, size_pt, layout)
    if block.grid.reads_on(cell):
        return label(cell.text, width, size_pt, layout)
    return head(cell.text, width, size_pt, layout)


def _row_height(block: TableBlock, layout: Layout, rows: Rows) -> tuple[float, bool]:
    """Return the height of a row of one line, in points, and whether the table then fits a page.

    A page holds its heading, the table and the note below it, and a line to spare.
    """
    look = layout.table
    texts = [max((s.text.height for s in row if s.cell.row_span == 1), default=0) for row in rows]
    needs = [text + 2 * look.padding_pt for text in texts]
    room = _room_for_rows(block, layout) - len(needs) * look.border_pt
    height = look.row_pt.most
    while height > look.row_pt.least and sum(max(height, need) for need in needs) > room:
        height -= _STEP_PT
    return height, sum(max(height, need) for need in needs) <= room


def _room_for_rows(block: TableBlock, layout: Layout) -> float:
    page, note = layout.page, layout.styles["TableNote"]
    height = (page.text_height - 2 * page.line_pitch) / points(1)
    if not block.footnote:
        return height
    count = line_count(block.footnote, page.text_width / points(note.size_pt))
    return height - note.points_before - text_height(count, note.size_pt, layout)
