"""Paints one figure: its ground, its digits, and the frames around it.

Blank, 0 and a waiting total have three different shapes, so that nothing is told by colour alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon

from reportdesk.gui import fonts
from reportdesk.gui.grid.cells import Shown
from reportdesk.gui.grid.ready_text import Face, paint_text, width_of
from reportdesk.gui.grid.sign_paint import SIGN_WIDTH, first_icon_place, paint_signs

Colors = Mapping[str, QColor]
WIDE = 120
_PADDING = 10
_WIDE_PADDING = 16
_GAP = 4
_TIGHT = 3
_BAR = 3
_CORNER = 8
_RING = 2
_IN_RING = _RING + 1
"""How far the corner of a remark stands in: the ring, of the same ink, would swallow it."""
_LEAST_SIZE = 10
_BLANK_SHARE = 0.55
_BLANK = (48, 14)
_BLANK_RADIUS = 2
_BLANK_MARGINS = 6


@dataclass(frozen=True, slots=True)
class Hand:
    """How a cell stands to the one in hand; `has_keys` says that keys go to the table."""

    in_row: bool = False
    is_current: bool = False
    is_selected: bool = False
    has_keys: bool = False


def paint_figure(painter: QPainter, place: QRect, shown: Shown, hand: Hand, colors: Colors) -> None:
    """Paint the figure of one cell with its signs; lines and frames come over it."""
    painter.fillRect(place, colors[_ground(shown, hand)])
    if shown.errors:
        painter.fillRect(place.x(), place.y(), _BAR, place.height(), colors["error"])
    if shown.remark:
        _paint_corner(painter, place, colors["accent"], inset=_IN_RING if hand.is_current else 0)
    room = _room(place, shown)
    room.setRight(_paint_value(painter, room, shown, colors))
    paint_signs(painter, room, shown, colors, in_words=place.width() >= WIDE)


def paint_frames(painter: QPainter, place: QRect, shown: Shown, hand: Hand, colors: Colors) -> None:
    """Paint the frame of a lit cell and the ring around the one in hand."""
    if shown.sign is not None:
        paint_frame(painter, place.adjusted(1, 1, -2, -2), colors["accent"], 1)
    if hand.is_current:
        paint_frame(painter, place, colors["accent" if hand.has_keys else "line_strong"], _RING)


def paint_frame(painter: QPainter, place: QRect, ink: QColor, thickness: int) -> None:
    """Paint a frame inside a place, with square corners and no smoothing."""
    x, y, width, height = place.x(), place.y(), place.width(), place.height()
    painter.fillRect(x, y, width, thickness, ink)
    painter.fillRect(x, y + height - thickness, width, thickness, ink)
    painter.fillRect(x, y, thickness, height, ink)
    painter.fillRect(x + width - thickness, y, thickness, height, ink)


def pen_place(place: QRect, shown: Shown) -> QRect:
    """Return where the pen of an overridden total is painted; empty where none is."""
    if not shown.is_overridden:
        return QRect()
    room = _room(place, shown)
    sign = SIGN_WIDTH if shown.sign else 0
    digits = width_of(shown.text, _fitting(shown, room.width() - sign))
    room.setRight(room.right() - digits)
    return first_icon_place(room.adjusted(sign, 0, 0, 0))


def right_padding(width: int) -> int:
    """Return the room between a figure and the right edge of its cell, which is so wide."""
    return _WIDE_PADDING if width >= WIDE else _PADDING


def _room(place: QRect, shown: Shown) -> QRect:
    """Return the room for figure and signs: to the edges, if so many digits need all of it."""
    padding = right_padding(place.width())
    room = place.adjusted(padding - _GAP, 0, -padding, -1)
    needed = width_of(shown.text, _face(shown)) + (SIGN_WIDTH if shown.sign else 0)
    return room if needed <= room.width() else place.adjusted(_TIGHT, 0, -_TIGHT, -1)


def _ground(shown: Shown, hand: Hand) -> str:
    if hand.is_selected:
        return "select"
    if shown.errors:
        return "error_soft"
    if shown.sign is not None:
        return "accent_soft"
    if shown.is_total:
        return "total"
    return "row" if hand.in_row else "surface"


def _paint_corner(painter: QPainter, place: QRect, ink: QColor, *, inset: int) -> None:
    corner = place.topRight() + QPoint(-inset, inset)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    ends = (corner - QPoint(_CORNER, 0), corner + QPoint(0, _CORNER))
    painter.drawPolygon(QPolygon([corner, *ends]))


def _paint_value(painter: QPainter, room: QRect, shown: Shown, colors: Colors) -> int:
    """Paint what stands at the right end of a room, and return where it begins."""
    if not shown.text and not shown.is_waiting:
        return _paint_blank(painter, room, colors["blank"])
    if shown.is_waiting:
        return _paint_text(painter, room, "…", ("body", 600, 0), colors["blank"])
    if shown.unit:
        unit = _paint_text(painter, room, shown.unit, ("secondary", 400, 0), colors["text2"])
        room = room.adjusted(0, 0, unit - room.right() - _GAP, 0)
    face = _fitting(shown, room.width() - (SIGN_WIDTH if shown.sign else 0))
    return _paint_text(painter, room, shown.text, face, colors["zero" if shown.is_zero else "text"])


def _paint_blank(painter: QPainter, room: QRect, ink: QColor) -> int:
    width = min(_BLANK[0], round(room.width() * _BLANK_SHARE))
    height = min(_BLANK[1], room.height() - _BLANK_MARGINS)
    box = QRect(room.right() - width, room.center().y() - height // 2, width, height)
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, _BLANK_RADIUS, _BLANK_RADIUS)
    return box.left()


def _paint_text(painter: QPainter, room: QRect, text: str, face: Face, ink: QColor) -> int:
    painter.setPen(ink)
    paint_text(painter, room, text, face, Qt.AlignmentFlag.AlignRight)
    return room.right() - width_of(text, face)


def _fitting(shown: Shown, width: int) -> Face:
    """Return the face of figures, smaller where so many digits would not fit in one line."""
    face = _face(shown)
    size = int(fonts.SIZES["body"])
    while width_of(shown.text, face) > width and size > _LEAST_SIZE:
        size -= 1
        face = ("body", _weight(shown), size)
    return face


def _face(shown: Shown) -> Face:
    return "body", _weight(shown), 0


def _weight(shown: Shown) -> fonts.Weight:
    if shown.is_total:
        return 600
    return 400 if shown.is_zero else 500
