"""Paints the printed words of a table: captions, heads and labels."""

from collections.abc import Collection

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from reportdesk.form.geometry import Cell
from reportdesk.gui import theme
from reportdesk.gui.grid.borders import draw_lines
from reportdesk.gui.grid.label_type import (
    LEFT_PADDING,
    face,
    is_left_aligned,
    is_total,
    lines_of,
)
from reportdesk.gui.grid.lines import LINE_HEIGHT
from reportdesk.gui.grid.ready_text import Face, paint_text
from reportdesk.gui.grid.shape import Key, Shape


def paint_label(
    painter: QPainter, place: QRect, shape: Shape, cell: Cell, hot: Collection[Key]
) -> None:
    """Paint one cell of words; `hot` are those that name the figure in hand."""
    colors = theme.colors()
    is_hot = (cell.row, cell.column) in hot
    painter.fillRect(place, colors[_ground(shape, cell, is_hot=is_hot)])
    draw_lines(painter, place, shape, cell, colors)
    role, weight = face(shape, cell)
    painter.setPen(colors["accent" if is_hot else _ink(shape, cell)])
    _paint_words(painter, place, shape, cell, (role, 600 if is_hot else weight, 0))


def _paint_words(painter: QPainter, place: QRect, shape: Shape, cell: Cell, words: Face) -> None:
    """Paint lines closer than the face asks, as print does; its own spacing would clip them."""
    lines = lines_of(shape, cell, place.width())
    align = Qt.AlignmentFlag.AlignHCenter
    if is_left_aligned(shape, cell):
        place = place.adjusted(LEFT_PADDING, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignLeft
    top = place.top() + (place.height() - 1 - len(lines) * LINE_HEIGHT) // 2
    for number, line in enumerate(lines):
        room = QRect(place.left(), top + number * LINE_HEIGHT, place.width(), LINE_HEIGHT)
        paint_text(painter, room, line, words, align)


def _ground(shape: Shape, cell: Cell, *, is_hot: bool) -> str:
    if is_hot:
        return "select"
    if cell.role != "label":
        return "header"
    return "total" if is_total(shape, cell) else "raised"


def _ink(shape: Shape, cell: Cell) -> str:
    under_caption = cell.role == "head" and not shape.frozen_rows
    return "text2" if cell.role == "corner" or under_caption else "text"
