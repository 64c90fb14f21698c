"""A statutory table in the Word file: its grid as w:tbl, set to fit the page.

Cells have no side margins, and lines as high as their type: the exact pitch of the body would clip
it. Each part of a table stays whole on its page; a table of several parts may go on between them.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.line_breaks import line_count
from reportdesk.documents.word.cell_text import CellText, figure, head, label, text_height
from reportdesk.documents.word.markup import paragraph, w
from reportdesk.documents.word.style_sheet import TABLE
from reportdesk.form.geometry import Cell

Merge = Literal["", "restart", "continue"]

_KEPT = 4096
_KEEP = w("keepNext")
_STEP_PT = 0.5


class _Set(NamedTuple):
    """A cell with its text set and its width in twips."""

    cell: Cell
    text: CellText
    width: int


Rows = list[list[_Set]]


def table(block: TableBlock, layout: Layout) -> str:
    """Return a table; the paragraph that must follow it is not part of it."""
    widths = scaled(block.grid.widths, layout.page.text_width)
    rows, row_pt = _fitted(block, layout, widths)
    height = points(row_pt)
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


def _fitted(block: TableBlock, layout: Layout, widths: Sequence[int]) -> tuple[Rows, float]:
    """Set the rows in the largest type, and as high, as fits the page; else in the smallest."""
    size_pt = layout.styles["TableHead"].size_pt
    while True:
        rows = _rows(block, layout, widths, size_pt)
        height, fits = _row_height(block, layout, rows)
        if fits or size_pt <= layout.table.least_pt:
            return rows, height
        size_pt -= _STEP_PT


def _rows(block: TableBlock, layout: Layout, widths: Sequence[int], size_pt: float) -> Rows:
    """Return for each row the cells that stand in it or reach down into it, from the left."""
    rows: list[list[_Set]] = [[] for _ in range(block.grid.rows)]
    for cell in sorted(block.grid.cells, key=lambda cell: cell.column):
        width = sum(widths[cell.column : cell.column + cell.column_span])
        each = _Set(cell, _text(block, cell, width, size_pt, layout), width)
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
    merge = _merge(each.cell, number)
    runs = "" if merge == "continue" else each.text.runs
    return _cell(_look(each.width, each.cell.column_span, merge), each.text.style, runs, keep)


def _merge(cell: Cell, number: int) -> Merge:
    if cell.row_span == 1:
        return ""
    return "restart" if number == cell.row else "continue"


@lru_cache(_KEPT)
def _cell(look: str, style: str, runs: str, keep: str) -> str:
    return w("tc", look, paragraph(style, runs, keep))


@lru_cache(_KEPT)
def _look(width: int, span: int, merge: Merge) -> str:
    look = w("tcW", w=width, type="dxa")
    if span > 1:
        look += w("gridSpan", val=span)
    if merge:
        look += w("vMerge", val=merge)
    return w("tcPr", look, w("vAlign", val="center"))


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
