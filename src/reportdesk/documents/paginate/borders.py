"""The rules of a table: long strokes between its cells, for the rows that stand on one page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportdesk.documents.paginate.paper import Rule
from reportdesk.form.geometry import Cell


@dataclass(frozen=True, eq=False, slots=True)
class TableBorders:
    """The cells of a table with the x of its column edges and the heights of its rows."""

    cells: Sequence[Cell]
    edges: Sequence[float]
    heights: Sequence[float]
    width: float

    def rules(self, rows: range, top: float) -> Iterator[Rule]:
        """Yield the rules around some rows, which begin at `top`."""
        ys = list(accumulate((self.heights[row] for row in rows), initial=top))
        for row, left, right in _strokes(self._across(rows)):
            y = ys[row - rows.start]
            yield Rule(self.edges[left], y, self.edges[right], y, self.width)
        for column, upper, lower in _strokes(self._down(rows)):
            x = self.edges[column]
            yield Rule(x, ys[upper - rows.start], x, ys[lower - rows.start], self.width)

    def _across(self, rows: range) -> set[tuple[int, int]]:
        return {
            (edge, column)
            for cell, begin, end in self._inside(rows)
            for edge in (begin, end)
            for column in range(cell.column, cell.column + cell.column_span)
        }

    def _down(self, rows: range) -> set[tuple[int, int]]:
        return {
            (edge, row)
            for cell, begin, end in self._inside(rows)
            for edge in (cell.column, cell.column + cell.column_span)
            for row in range(begin, end)
        }

    def _inside(self, rows: range) -> Iterator[tuple[Cell, int, int]]:
        for cell in self.cells:
            begin, end = max(cell.row, rows.start), min(cell.row + cell.row_span, rows.stop)
            if begin < end:
                yield cell, begin, end


def _strokes(pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Join the pieces of a line that touch: which line, where it begins, where it ends."""
    stroke: tuple[int, int, int] | None = None
    for line, piece in sorted(pieces):
        if stroke and stroke[0] == line and stroke[2] == piece:
            stroke = line, stroke[1], piece + 1
            continue
        if stroke:
            yield stroke
        stroke = line, piece, piece + 1
    if stroke:
        yield stroke
