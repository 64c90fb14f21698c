"""The rows of a table in groups that belong together: heads, parts, and what stands in groups."""

from collections.abc import Iterator
from itertools import pairwise

from reportdesk.form.geometry import Grid


def row_groups(grid: Grid) -> Iterator[tuple[int, int]]:
    """Yield the first row of each group, and the one after its last.

    A table of several parts has a group for each. One of a single part has one for its heads, one
    for each outermost group of rows, and one for what stands between those.
    """
    inner = _label_groups(grid) if grid.head_rows else part_rows(grid)
    yield from pairwise(sorted({0, grid.head_rows, *inner, grid.rows}))


def part_rows(grid: Grid) -> list[int]:
    """Return the first row of each part: heads come at the top, or after another's figures."""
    filled = {cell.row for cell in grid.cells if cell.figure}
    return [row for row in range(grid.rows) if row not in filled and row - 1 in {-1, *filled}]


def _label_groups(grid: Grid) -> Iterator[int]:
    for cell in grid.cells:
        if cell.role == "label" and cell.column == 0 and cell.row_span > 1:
            yield from (cell.row, cell.row + cell.row_span)
