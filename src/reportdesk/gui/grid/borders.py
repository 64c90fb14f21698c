"""The lines of a table: every cell draws its right and its lower edge inside its own place.

The first column and row draw the left and the upper border of the table too.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.shape import Shape


def draw_lines(
    painter: QPainter, place: QRect, shape: Shape, cell: Cell, colors: Mapping[str, QColor]
) -> None:
    """Draw the edges that belong to a cell: hairlines, stronger between blocks and around all."""
    left, top, width, height = place.x(), place.y(), place.width(), place.height()
    outer = colors["line_strong"]
    bottom = colors[_below(shape, cell)]
    is_last = cell.column + cell.column_span == shape.grid.columns
    painter.fillRect(left, top + height - 1, width, 1, bottom)
    right = outer if is_last else colors["cell_line"]
    painter.fillRect(left + width - 1, top, 1, height, right)
    if cell.row == 0:
        painter.fillRect(left, top, width, 1, outer)
    if cell.column == 0:
        painter.fillRect(left, top, 1, height, outer)


def _below(shape: Shape, cell: Cell) -> str:
    last = cell.row + cell.row_span - 1
    if last == shape.grid.rows - 1:
        return "line_strong"
    return "line_mid" if last in shape.block_ends else "cell_line"
