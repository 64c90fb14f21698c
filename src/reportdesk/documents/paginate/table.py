"""A table on paper: its rows as strips, its cells as boxes with their lines in the middle."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.paginate.borders import TableBorders
from reportdesk.documents.paginate.cell import cell_lines
from reportdesk.documents.paginate.column import column
from reportdesk.documents.paginate.prose import prose
from reportdesk.documents.paginate.strips import Box, Laid, Strip
from reportdesk.documents.tables.fitted import FittedTable, SetCell, fitted, keeps_next

_KEPT = 16


@dataclass(frozen=True, slots=True)
class _Printed:
    """A table that is looked up by what it prints, since the mappings in it have no hash."""

    block: TableBlock = field(compare=False)
    printed: tuple[object, ...]
    place: str
    parted: bool


def table(block: TableBlock, layout: Layout, *, place: str, parted: bool) -> Laid:
    """Return a table and the note below it; `parted` says that at least a blank one follows.

    What belongs to no figure has the place of the table.
    """
    figures, remarks = tuple(block.printed.items()), tuple(block.remarks.items())
    printed = (block.grid.table, figures, remarks, block.footnote)
    return _table(_Printed(block, printed, place, parted), layout)


@lru_cache(_KEPT)
def _table(printed: _Printed, layout: Layout) -> Laid:
    block = printed.block
    rows = _Rows(fitted(block, layout), layout)
    strips = [
        Strip(
            rows.heights[number],
            keep_next=keeps_next(block, rows.whole.rows, number),
            boxes=tuple(rows.boxes(number)),
        )
        for number in range(len(rows.heights))
    ]
    if block.footnote or printed.parted:
        strips += _note(block, layout)
    borders = TableBorders(block.grid.table, rows.edges, rows.heights, layout.table.border_pt)
    return Laid(tuple(strips), printed.place, block.grid.head_rows, borders)


def _note(block: TableBlock, layout: Layout) -> Iterator[Strip]:
    """Yield the lines of the note, which have a place of their own."""
    place, space = f"footnotes.{block.grid.table.id}", column(layout)
    for strip in prose(block.footnote, "TableNote", layout):
        box = Box(space.x, space.width, strip.height, 0, strip.lines, place)
        yield Strip(strip.height, strip.before, strip.after, strip.keep_next, boxes=(box,))


class _Rows:
    """The rows of a table with their heights and the x of its column edges, in points."""

    def __init__(self, whole: FittedTable, layout: Layout) -> None:
        left = column(layout).x
        self.whole = whole
        self.edges = [left + edge / points(1) for edge in accumulate(whole.widths, initial=0)]
        self.heights = _heights(whole, layout)
        self._layout = layout

    def boxes(self, number: int) -> Iterator[Box]:
        """Yield the cells that begin in a row, their lines in the middle of their heights."""
        for each in self.whole.rows[number]:
            if each.cell.row == number:
                yield self._box(each)

    def _box(self, each: SetCell) -> Box:
        cell, x = each.cell, self.edges[each.cell.column]
        height = sum(self.heights[cell.row : cell.row + cell.row_span])
        lines = cell_lines(each.text, x, each.width, self._layout)
        top = (height - sum(line.height for line in lines)) / 2
        place = cell.figure.address if cell.figure else ""
        return Box(x, each.width / points(1), height, top, lines, place)


def _heights(whole: FittedTable, layout: Layout) -> list[float]:
    """Return how high each row is: what stands in it with a border below, or as high as any."""
    look = layout.table
    around = 2 * look.padding_pt + look.border_pt
    texts = [
        max((each.text.height for each in row if each.cell.row_span == 1), default=0)
        for row in whole.rows
    ]
    heights = [max(whole.row_pt, text + around) for text in texts]
    return [heights[0] + look.border_pt, *heights[1:]]
