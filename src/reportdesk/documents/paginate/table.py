"""A table on paper: its rows as strips, its cells as boxes with their lines in the middle."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.paginate.borders import TableBorders
from reportdesk.documents.paginate.cell import Stack, stacked
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
        self._layout = layout
        self.heights = self._heights()

    def boxes(self, number: int) -> Iterator[Box]:
        """Yield the cells that begin in a row, their lines in the middle of their heights."""
        for each in self.whole.rows[number]:
            if each.cell.row == number:
                yield self._box(each)

    def _heights(self) -> list[float]:
        """Return how high each row is: what stands in it and a border, or as high as any."""
        look = self._layout.table
        around = 2 * look.padding_pt + look.border_pt
        texts = [
            max((self._stack(each).height for each in row if each.cell.row_span == 1), default=0)
            for row in self.whole.rows
        ]
        heights = [max(self.whole.row_pt, text + around) for text in texts]
        return [heights[0] + look.border_pt, *heights[1:]]

    def _stack(self, each: SetCell) -> Stack:
        return stacked(each.text, self.edges[each.cell.column], each.width, self._layout)

    def _box(self, each: SetCell) -> Box:
        cell, stack = each.cell, self._stack(each)
        height = sum(self.heights[cell.row : cell.row + cell.row_span])
        top = (height - stack.height) / 2
        place = cell.figure.address if cell.figure else ""
        x, width = self.edges[cell.column], each.width / points(1)
        return Box(x, width, height, top, stack.lines, place)
