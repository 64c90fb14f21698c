"""A statutory table in the Word file: its grid as w:tbl, set to fit the page.

Cells have no side margins, and lines as high as their type: the exact pitch of the body would clip
it. Each part of a table stays whole on its page; a table of several parts may go on between them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.line_breaks import line_count
from reportdesk.documents.word.cell_text import CellText, figure, head, label, text_height
from reportdesk.documents.word.markup import paragraph, w
from reportdesk.documents.word.style_sheet import TABLE
from reportdesk.form.geometry import Cell, Grid

Merge = Literal["", "restart", "continue"]

_KEPT = 4096
_KEEP = w("keepNext")
_STEP_PT = 0.5


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its text set and its width in twips."""

    cell: Cell
    text: CellText
    width: int


def table(block: TableBlock, layout: Layout) -> str:
    """Return a table; the paragraph that must follow it is not part of it."""
    widths = scaled(block.grid.widths, layout.page.text_width)
    rows = _rows(block, layout, widths)
    height = points(_row_height(block, layout, rows))
    return w(
        "tbl",
        _properties(layout),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *(_row(block, rows, number, height) for number in range(len(rows))),
    )


def scaled(widths: Sequence[int], total: int) -> list[int]:
    """Return widths in the same proportion that add up to `total` exactly."""
    share = total / sum(widths)
    edges = [round(edge * share) for edge in accumulate(widths, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def _rows(block: TableBlock, layout: Layout, widths: Sequence[int]) -> list[list[_Set]]:
    """Return for each row the cells that stand in it or reach down into it, from the left."""
    rows: list[list[_Set]] = [[] for _ in range(block.grid.rows)]
    for cell in sorted(block.grid.cells, key=lambda cell: cell.column):
        width = sum(widths[cell.column : cell.column + cell.column_span])
        each = _Set(cell, _text(block, cell, width, layout), width)
        for row in rows[cell.row : cell.row + cell.row_span]:
            row.append(each)
    return rows


def _text(block: TableBlock, cell: Cell, width: int, layout: Layout) -> CellText:
    if cell.figure:
        address = cell.figure.address
        return figure(block.printed[address], block.remarks.get(address, ""), width, layout)
    if cell.role == "label" and _reads_on(block.grid, cell):
        return label(cell.text, width, layout)
    return head(cell.text, width, layout)


def _reads_on(grid: Grid, cell: Cell) -> bool:
    """Say whether a label is one of a list under groups, which reads best from the left."""
    return grid.label_columns > 1 and cell.column + cell.column_span == grid.label_columns


def _properties(layout: Layout) -> str:
    return w(
        "tblPr",
        w("tblStyle", val=TABLE),
        w("tblW", w=layout.page.text_width, type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
    )


def _row(block: TableBlock, rows: Sequence[Sequence[_Set]], number: int, height: int) -> str:
    repeats = w("tblHeader") if number < block.grid.head_rows else ""
    look = w("trPr", w("cantSplit"), w("trHeight", val=height, hRule="atLeast"), repeats)
    keep = _KEEP if _keeps_next(block, rows, number) else ""
    return w("tr", look, *(_in_row(each, number, keep) for each in rows[number]))


def _keeps_next(block: TableBlock, rows: Sequence[Sequence[_Set]], number: int) -> bool:
    """Say whether a row stays on the page of the next one: all rows of a part but its last do.

    The last row of the table stays with the note below it.
    """
    if number == len(rows) - 1:
        return bool(block.footnote)
    return not _has_figures(rows[number]) or _has_figures(rows[number + 1])


def _has_figures(row: Iterable[_Set]) -> bool:
    return any(each.cell.figure for each in row)


def _in_row(each: _Set, number: int, keep: str) -> str:
    cell, merge = each.cell, _merge(each.cell, number)
    runs = "" if merge == "continue" else each.text.runs
    look = _look(each.width, cell.column_span, merge)
    return w("tc", look, paragraph(each.text.style, runs, keep))


def _merge(cell: Cell, number: int) -> Merge:
    if cell.row_span == 1:
        return ""
    return "restart" if number == cell.row else "continue"


@lru_cache(_KEPT)
def _look(width: int, span: int, merge: Merge) -> str:
    look = w("tcW", w=width, type="dxa")
    if span > 1:
        look += w("gridSpan", val=span)
    if merge:
        look += w("vMerge", val=merge)
    return w("tcPr", look, w("vAlign", val="center"))


def _row_height(block: TableBlock, layout: Layout, rows: Iterable[Iterable[_Set]]) -> float:
    """Return the height of a row of one line, in points, so that the table fits a page if it can.

    A page holds its heading, the table and the note below it, and a line to spare.
    """
    look = layout.table
    texts = [max((s.text.height for s in row if s.cell.row_span == 1), default=0) for row in rows]
    needs = [text + 2 * look.padding_pt for text in texts]
    room = _room_for_rows(block, layout) - len(needs) * look.border_pt
    height = look.row_pt.most
    while height > look.row_pt.least and sum(max(height, need) for need in needs) > room:
        height -= _STEP_PT
    return height


def _room_for_rows(block: TableBlock, layout: Layout) -> float:
    page, note = layout.page, layout.styles["TableNote"]
    height = (page.text_height - 2 * page.line_pitch) / points(1)
    if not block.footnote:
        return height
    count = line_count(block.footnote, page.text_width / points(note.size_pt))
    return height - note.points_before - text_height(count, note.size_pt, layout)
