"""Texts of the grid with their layout made: a table paints the same few over and over."""

from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTransform

from reportdesk.gui import fonts

Face = tuple[fonts.Role, fonts.Weight, int]
"""A role and a weight of the window's fonts, and a size in pixels, 0 for the role's own."""

_REMEMBERED = 2048
_SHARES = {
    Qt.AlignmentFlag.AlignLeft: 0.0,
    Qt.AlignmentFlag.AlignHCenter: 0.5,
    Qt.AlignmentFlag.AlignRight: 1.0,
}


def paint_text(
    painter: QPainter, room: QRect, text: str, face: Face, align: Qt.AlignmentFlag
) -> None:
    """Paint one line with the painter's pen into a room, never cut, centred from top to bottom."""
    ready = _ready(text, face)
    size = ready.size()
    left = room.x() + (room.width() - size.width()) * _SHARES[align]
    top = room.y() + (room.height() - size.height()) / 2
    painter.setFont(font_of(face))
    painter.drawStaticText(QPointF(left, top), ready)


@lru_cache(_REMEMBERED)
def width_of(text: str, face: Face) -> int:
    """Return how wide a text is, in logical pixels."""
    return QFontMetrics(font_of(face)).horizontalAdvance(text)


@cache
def font_of(face: Face) -> QFont:
    """Return the font of a face (shared: copy it before changing it)."""
    role, weight, size = face
    if not size:
        return fonts.font(role, weight)
    font = QFont(fonts.font(role, weight))
    font.setPixelSize(size)
    return font


@lru_cache(_REMEMBERED)
def _ready(text: str, face: Face) -> QStaticText:
    ready = QStaticText(text)
    ready.setTextFormat(Qt.TextFormat.PlainText)
    ready.prepare(QTransform(), font_of(face))
    return ready
