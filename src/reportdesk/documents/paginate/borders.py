"""The rules of a table: long strokes between its cells, for the rows that stand on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from reportdesk.documents.paginate.paper import Rule
from reportdesk.form.definition import Table
from reportdesk.form.geometry import grid

_KEPT = 64
_Stroke = tuple[int, int, int]


@dataclass(frozen=True, eq=False, slots=True)
class TableBorders:
    """A table with the x of its column edges and the heights of its rows."""

    table: Table
    edges: Sequence[float]
    heights: Sequence[float]
    width: float

    def rules(self, rows: range, top: float) -> Iterator[Rule]:
        """Yield the rules around some rows, which begin at `top`."""
        ys = list(accumulate((self.heights[row] for row in rows), initial=top))
        across, down = _strokes(self.table, rows)
        for row, left, right in across:
            yield Rule(self.edges[left], ys[row], self.edges[right], ys[row], self.width)
        for column, upper, lower in down:
            yield Rule(self.edges[column], ys[upper], self.edges[column], ys[lower], self.width)


@lru_cache(_KEPT)
def _strokes(table: Table, rows: range) -> tuple[list[_Stroke], list[_Stroke]]:
    """Return the strokes across and down: at which edge, from where to where; rows from 0 on."""
    across, down = [], []
    for cell in grid(table).cells:
        upper = max(cell.row, rows.start) - rows.start
        lower = min(cell.row + cell.row_span, rows.stop) - rows.start
        left, right = cell.column, cell.column + cell.column_span
        if upper < lower:
            across += [(upper, left, right), (lower, left, right)]
            down += [(left, upper, lower), (right, upper, lower)]
    return list(_joined(across)), list(_joined(down))


def _joined(sides: list[_Stroke]) -> Iterator[_Stroke]:
    """Join the sides of cells that touch on one edge."""
    sides.sort()
    at, begin, end = sides[0]
    for edge, start, stop in sides:
        if edge != at or start > end:
            yield at, begin, end
            at, begin, end = edge, start, stop
        end = max(end, stop)
    yield at, begin, end
