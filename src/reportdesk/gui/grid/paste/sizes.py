"""How wide and high the cells of the preview are, in logical pixels: room for an old and a new."""

from reportdesk.form.geometry import Cell
from reportdesk.gui import fonts
from reportdesk.gui.grid.label_type import is_vertical, lines_of
from reportdesk.gui.grid.lines import LINE_HEIGHT
from reportdesk.gui.grid.shape import Shape
from reportdesk.gui.grid.sizes import Sizes

ROW = 26
_HEAD = 24
_LABEL = (110, 180)
_UPRIGHT = 26
_LABEL_MARGINS = 18
_FIGURE = (54, 116)
_LINE_MARGINS = 8


def preview_sizes(shape: Shape, width: int) -> Sizes:
    """Return the sizes of a table that may be so wide; figures share what its labels leave."""
    grid = shape.grid
    labels = [_label_width(shape, column) for column in range(grid.label_columns)]
    figures = grid.columns - grid.label_columns
    share = (width - sum(labels)) // figures
    span = min(cell.column_span for cell in grid.cells if cell.figure)
    figure = max(_FIGURE[0] // span, min(share, _FIGURE[1] // span))
    columns = (*labels, *[figure] * figures)
    rows = [_HEAD] * shape.frozen_rows + [ROW] * shape.rows
    for cell in grid.cells:
        if not cell.figure and cell.text and cell.row_span == 1:
            rows[cell.row] = max(rows[cell.row], _height(shape, cell, columns))
    return Sizes(columns, tuple(rows))


def _label_width(shape: Shape, column: int) -> int:
    """Return the width of a column of labels; groups of several rows are set in two lines."""
    metrics = fonts.metrics("secondary")
    cells = [cell for cell in shape.grid.cells if cell.role == "label" and cell.column == column]
    if column == shape.grid.label_columns - 1:
        widest = max((metrics.horizontalAdvance(cell.text) for cell in cells), default=0)
        return max(_LABEL[0], min(widest + _LABEL_MARGINS, _LABEL[1]))
    groups = shape.groups(column)
    if all(is_vertical(shape, cell) for cell in groups):
        return _UPRIGHT
    longest = max(len(cell.text) for cell in groups)
    lines = 2 if all(cell.row_span > 1 for cell in groups) else 1
    return -(-longest // lines) * metrics.horizontalAdvance("国") + _LABEL_MARGINS


def _height(shape: Shape, cell: Cell, columns: tuple[int, ...]) -> int:
    width = sum(columns[cell.column : cell.column + cell.column_span])
    return len(lines_of(shape, cell, width)) * LINE_HEIGHT + _LINE_MARGINS
