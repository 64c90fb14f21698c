"""The lines of a table: every cell draws its right and its lower edge inside its own place.

The first column and row draw the left and the upper border of the table too.
"""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.shape import Shape

_HALF = 0.5


def draw_lines(
    painter: QPainter, place: QRect, shape: Shape, cell: Cell, colors: Mapping[str, QColor]
) -> None:
    """Draw the edges that belong to a cell: hairlines, stronger between blocks and around all."""
    thickness = int(painter.device().devicePixelRatio())
    left, top = place.x(), place.y()
    right, bottom = left + place.width() - _HALF, top + place.height() - _HALF
    is_last = cell.column + cell.column_span == shape.grid.columns
    painter.setPen(_pen(colors["line_strong" if is_last else "cell_line"].rgb(), thickness))
    painter.drawLine(QLineF(right, top, right, bottom + _HALF))
    painter.setPen(_pen(colors[_below(shape, cell)].rgb(), thickness))
    painter.drawLine(QLineF(left, bottom, right + _HALF, bottom))
    if cell.row == 0 or cell.column == 0:
        painter.setPen(_pen(colors["line_strong"].rgb(), thickness))
    if cell.row == 0:
        painter.drawLine(QLineF(left, top + _HALF, right + _HALF, top + _HALF))
    if cell.column == 0:
        painter.drawLine(QLineF(left + _HALF, top, left + _HALF, bottom + _HALF))


@lru_cache
def _pen(shade: int, thickness: int) -> QPen:
    """Return a pen of whole pixels of the screen, so that lines are alike at 125 % too."""
    pen = QPen(QColor(shade), thickness)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _below(shape: Shape, cell: Cell) -> str:
    last = cell.row + cell.row_span - 1
    if last == shape.grid.rows - 1:
        return "line_strong"
    return "line_mid" if last in shape.block_ends else "cell_line"
