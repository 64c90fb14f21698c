"""How wide the columns and how high the rows of a table are, in whole logical pixels.

A long table is dense and a short one generous; between its least and its most height a row grows
with the room there is. Columns that only name groups are as narrow as their labels let them be;
the others share the room as the statute's own widths do, but figures give way where a label then
needs a line less.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect

from reportdesk.form.geometry import Cell
from reportdesk.gui import fonts
from reportdesk.gui.grid.label_type import LEAST_ROW, face, is_vertical, lines_of
from reportdesk.gui.grid.lines import LINE_HEIGHT, broken
from reportdesk.gui.grid.shape import Shape

MOST_WIDTH = 1200
# Eight digits need the comfortable width, and at the smallest size the least.
_COMFORTABLE = 57
_LEAST = 50
# Narrower than this the table scrolls, as while its page comes back from under the preview.
_LEAST_LABEL = 100
_VERTICAL = 26
_GROUP_MARGINS = 14
_LINE_MARGINS = 2
_LEAST_HEAD = 20
_HEAD_GROWTH = 12
# From so many rows on, a row is so high at least, and so high at most.
_ROWS = ((20, LEAST_ROW, 27), (5, 24, 32), (0, 32, 44))


@dataclass(frozen=True, slots=True)
class Sizes:
    """The widths of all grid columns and the heights of all grid rows."""

    columns: tuple[int, ...]
    rows: tuple[int, ...]

    @property
    def width(self) -> int:
        """The width of the whole table."""
        return sum(self.columns)

    @property
    def height(self) -> int:
        """The height of the whole table."""
        return sum(self.rows)

    def place(self, cell: Cell) -> QRect:
        """Return where a cell stands in the whole table."""
        return QRect(
            sum(self.columns[: cell.column]),
            sum(self.rows[: cell.row]),
            sum(self.columns[cell.column : cell.column + cell.column_span]),
            sum(self.rows[cell.row : cell.row + cell.row_span]),
        )


def fit(shape: Shape, width: int, height: int) -> Sizes:
    """Return the sizes with which a table fills a room, or its least height if that is more."""
    columns = tuple(_columns(shape, min(width, MOST_WIDTH)))
    _, least, most = next(step for step in _ROWS if shape.rows >= step[0])
    for row in range(most, least - 1, -1):
        sizes = Sizes(columns, tuple(_rows(shape, columns, row, (row - least) / (most - least))))
        if sizes.height <= height:
            break
    return sizes


def _columns(shape: Shape, width: int) -> Sequence[int]:
    labels = shape.grid.label_columns
    figures = shape.grid.columns - labels
    groups = [_group_width(shape, column) for column in range(labels - 1)]
    shared = shape.grid.widths[max(labels - 1, 0) :]
    least = figures * _least(shape, _LEAST)
    room = max(width - sum(groups), least + (_LEAST_LABEL if labels else 0))
    share = max(room * sum(shared[-figures:]) // sum(shared), least)
    if not labels:
        return [end - start for start, end in pairwise(_steps(share, figures))]

    def laid(one: int) -> Sequence[int]:
        return [*groups, room - one * figures, *[one] * figures]

    widest = share // figures
    narrowest = min(widest, _least(shape, _COMFORTABLE))
    return min(map(laid, range(widest, narrowest - 1, -1)), key=lambda w: _label_lines(shape, w))


def _least(shape: Shape, figure: int) -> int:
    """Return how wide a grid column is at least, where the narrowest figure is so wide."""
    return figure // min(cell.column_span for cell in shape.grid.cells if cell.figure)


def _label_lines(shape: Shape, columns: Sequence[int]) -> int:
    return sum(
        len(lines_of(shape, cell, _width(cell, columns)))
        for cell in shape.grid.cells
        if cell.role == "label"
    )


def _width(cell: Cell, columns: Sequence[int]) -> int:
    return sum(columns[cell.column : cell.column + cell.column_span])


def _steps(width: int, count: int) -> list[int]:
    return [round(width * step / count) for step in range(count + 1)]


def _group_width(shape: Shape, column: int) -> int:
    return max(
        (
            _VERTICAL if is_vertical(shape, cell) else _halved(shape, cell)
            for cell in shape.groups(column)
        ),
        default=_VERTICAL,
    )


def _halved(shape: Shape, cell: Cell) -> int:
    """Return the width of a label broken into two equal lines."""
    metrics = fonts.metrics(*face(shape, cell))
    half = (metrics.horizontalAdvance(cell.text) + 1) // 2 + metrics.horizontalAdvance("国") // 2
    lines = broken(cell.text, half, *face(shape, cell))
    return max(metrics.horizontalAdvance(line) for line in lines) + _GROUP_MARGINS


def _rows(shape: Shape, columns: Sequence[int], row: int, ease: float) -> list[int]:
    """Return the heights of all rows where a row of figures is `row` high; `ease` is 0 to 1."""
    heads = [_LEAST_HEAD] * shape.frozen_rows
    heights = heads + [row] * shape.rows
    for cell in sorted(shape.grid.cells, key=lambda cell: cell.row_span):
        if cell.figure is None and not is_vertical(shape, cell):
            _make_room(heights, cell, _needed(shape, cell, columns))
    growth = round(_HEAD_GROWTH * ease)
    return [h + growth if r < shape.frozen_rows else h for r, h in enumerate(heights)]


def _make_room(heights: list[int], cell: Cell, needed: int) -> None:
    end = cell.row + cell.row_span
    missing = needed - sum(heights[cell.row : end])
    if missing > 0:
        heights[end - 1] += missing


def _needed(shape: Shape, cell: Cell, columns: Sequence[int]) -> int:
    return len(lines_of(shape, cell, _width(cell, columns))) * LINE_HEIGHT + _LINE_MARGINS
