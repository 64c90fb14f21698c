"""A table on paper: its rows as strips, its cells as areas with their lines in the middle."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.paginate.borders import TableBorders
from reportdesk.documents.paginate.cell import cell_lines
from reportdesk.documents.paginate.column import column
from reportdesk.documents.paginate.paper import Area, Line
from reportdesk.documents.paginate.prose import prose
from reportdesk.documents.paginate.strips import Laid, Strip, moved_line
from reportdesk.documents.tables.fitted import FittedTable, SetCell, fitted, keeps_next

_KEPT = 8


@dataclass(frozen=True, slots=True)
class _Printed:
    """A table that is looked up by what it prints, since the mappings in it have no hash."""

    block: TableBlock = field(compare=False)
    printed: tuple[object, ...]


def table(block: TableBlock, layout: Layout, *, place: str, parted: bool) -> Laid:
    """Return a table and the note below it; `parted` says that at least a blank one follows.

    What belongs to no figure has the place of the table.
    """
    figures, remarks = tuple(block.printed.items()), tuple(block.remarks.items())
    printed = _Printed(block, (block.grid.table, figures, remarks, block.footnote))
    laid = _table(printed, layout)
    note = _note(block, layout) if block.footnote or parted else ()
    return Laid((*laid.strips, *note), place, laid.repeated, laid.borders)


@lru_cache(_KEPT)
def _table(printed: _Printed, layout: Layout) -> Laid:
    block = printed.block
    rows = _Rows(fitted(block, layout), layout)
    strips = tuple(
        Strip(
            rows.heights[number],
            keep_next=keeps_next(block, rows.whole.rows, number),
            lines=tuple(rows.lines(number)),
            areas=tuple(rows.areas(number)),
        )
        for number in range(len(rows.heights))
    )
    borders = TableBorders(block.grid.cells, rows.edges, rows.heights, layout.table.border_pt)
    return Laid(strips, "", block.grid.head_rows, borders)


def _note(block: TableBlock, layout: Layout) -> Iterator[Strip]:
    """Yield the lines of the note, with a place and an area of their own."""
    place, space = f"footnotes.{block.grid.table.id}", column(layout)
    for strip in prose(block.footnote, "TableNote", layout):
        lines = tuple(moved_line(line, 0, None, place) for line in strip.lines)
        area = Area(space.x, 0, space.width, strip.height, place)
        yield replace(strip, lines=lines, areas=(area,))


class _Rows:
    """The rows of a table with their heights and the x of its column edges, in points."""

    def __init__(self, whole: FittedTable, layout: Layout) -> None:
        left = column(layout).x
        self.whole = whole
        self.edges = [left + edge / points(1) for edge in accumulate(whole.widths, initial=0)]
        self.heights = _heights(whole, layout)
        self._layout = layout

    def areas(self, number: int) -> Iterator[Area]:
        """Yield the areas of the cells that begin in a row, from its top."""
        for each in self._beginning(number):
            x, right = self.edges[each.cell.column], self.edges[_end(each)]
            yield Area(x, 0, right - x, self._height(each), _place(each))

    def lines(self, number: int) -> Iterator[Line]:
        """Yield the lines of the cells that begin in a row, in the middle of their heights."""
        for each in self._beginning(number):
            x = self.edges[each.cell.column]
            lines = cell_lines(each.text, x, each.width, self._layout)
            height = lines[-1].top + lines[-1].height if lines else 0
            top = (self._height(each) - height) / 2
            for line in lines:
                yield moved_line(line, top, None, _place(each))

    def _beginning(self, number: int) -> Iterator[SetCell]:
        return (each for each in self.whole.rows[number] if each.cell.row == number)

    def _height(self, each: SetCell) -> float:
        return sum(self.heights[each.cell.row : each.cell.row + each.cell.row_span])


def _heights(whole: FittedTable, layout: Layout) -> list[float]:
    """Return how high each row is: what stands in it with its border, or as high as any."""
    look = layout.table
    around = 2 * look.padding_pt + look.border_pt
    texts = [
        max((each.text.height for each in row if each.cell.row_span == 1), default=0)
        for row in whole.rows
    ]
    return [max(whole.row_pt, text + around) for text in texts]


def _end(each: SetCell) -> int:
    return each.cell.column + each.cell.column_span


def _place(each: SetCell) -> str:
    return each.cell.figure.address if each.cell.figure else ""
