"""Paints one cell of the preview: the old figure quiet, the new one plain, each state its sign."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from reportdesk.gui import fonts, icons
from reportdesk.gui.grid.figure_paint import paint_frame
from reportdesk.gui.grid.paste.plan import Look, State

Colors = Mapping[str, QColor]
ARROW = ("arrow-right", "accent")
REFUSED = ("octagon-x", "error")
DOUBTFUL = ("triangle-alert", "warn")
_GROUNDS: dict[State, str] = {
    "changed": "select",
    "refused": "error_soft",
    "doubtful": "warn_soft",
    "total": "total",
    "differing": "warn_soft",
}
_SIGNS: dict[State, tuple[str, str]] = {
    "changed": ARROW,
    "refused": REFUSED,
    "doubtful": DOUBTFUL,
    "differing": DOUBTFUL,
}
_PADDING = 6
_ICON = 12
_GAP = 3
_BAR = 3
_RING = 2
_BLANK = (26, 12)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_look(painter: QPainter, place: QRect, look: Look, colors: Colors) -> None:
    """Paint what becomes of a cell; lines and the ring come over it."""
    painter.fillRect(place, colors[_GROUNDS.get(look.state, "surface")])
    if look.state == "refused":
        painter.fillRect(place.x(), place.y(), _BAR, place.height(), colors["error"])
    room = place.adjusted(_PADDING, 0, -_PADDING, -1)
    right = _paint_right(painter, room, look, colors)
    if sign := _SIGNS.get(look.state):
        left = room.adjusted(0, 0, right - room.right() - 1, 0)
        _paint_left(painter, left, _before(look), sign, colors)


def paint_ring(painter: QPainter, place: QRect, ink: QColor) -> None:
    """Paint the ring around the cell in hand."""
    paint_frame(painter, place, ink, _RING)


def _before(look: Look) -> str:
    """Return what gives way: the old figure, or a total that was copied and is not taken."""
    return {"changed": look.old, "differing": look.raw}.get(look.state, "")


def _paint_right(painter: QPainter, room: QRect, look: Look, colors: Colors) -> int:
    """Paint what will stand in the cell, or the words that will not; return where it begins."""
    is_raw = look.state in {"refused", "doubtful"}
    text = " ".join(look.raw.split()) if is_raw else look.new
    if not text:
        return _paint_blank(painter, room, colors["blank"])
    font = fonts.font("body", _weight(look))
    painter.setFont(font)
    painter.setPen(colors[_ink(look)])
    width = room.width() - (_ICON + _GAP if look.state in _SIGNS else 0)
    metrics = fonts.metrics("body", _weight(look))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, _RIGHT, shown)
    return room.right() - metrics.horizontalAdvance(shown)


def _paint_left(
    painter: QPainter, room: QRect, before: str, sign: tuple[str, str], colors: Colors
) -> None:
    """Paint the sign, and left of it what gives way if there is room for all of that."""
    metrics = fonts.metrics("last_year")
    width = metrics.horizontalAdvance(before)
    start = room.left()
    if before and width + _ICON + 2 * _GAP <= room.width():
        painter.setFont(_struck())
        painter.setPen(colors["text2"])
        painter.drawText(room, _LEFT, before)
        start += width + _GAP
    if start + _ICON <= room.right():
        icons.paint(painter, QRect(start, room.top(), _ICON, room.height()), *sign)


def _paint_blank(painter: QPainter, room: QRect, ink: QColor) -> int:
    width, height = _BLANK
    box = QRect(room.right() - width, room.center().y() - height // 2, width, height)
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    return box.left()


def _struck() -> QFont:
    font = QFont(fonts.font("last_year"))
    font.setStrikeOut(True)
    return font


def _weight(look: Look) -> fonts.Weight:
    if look.state == "changed":
        return 700
    return 600 if look.state in {"total", "differing"} else 400


def _ink(look: Look) -> str:
    if look.state == "refused":
        return "error"
    return "zero" if look.state in {"same", "kept"} else "text"
