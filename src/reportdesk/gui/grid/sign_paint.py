"""Paints the signs left of a figure, and last year's figure where nothing else stands there."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from reportdesk.gui import fonts, icons
from reportdesk.gui.grid.cells import Shown
from reportdesk.gui.states import Weight

_ICON = 14
SIGN_WIDTH = 14
_GAP = 4
_LEAST_GAP = 1
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_OVERRIDDEN = ("pencil", "accent")


def paint_signs(
    painter: QPainter,
    room: QRect,
    shown: Shown,
    colors: Mapping[str, QColor],
    *,
    in_words: bool,
) -> None:
    """Paint from the left of a room as many signs as it holds; `in_words` names last year."""
    icons_due = list(_icons(shown))
    if shown.sign:
        _paint_sign(painter, room, shown.sign, colors["error" if shown.errors else "accent"])
    if icons_due:
        _paint_icons(painter, room.adjusted(SIGN_WIDTH if shown.sign else 0, 0, 0, 0), icons_due)
    elif shown.sign is None:
        _paint_last_year(painter, room, shown.last_year, colors["text3"], in_words=in_words)


def first_icon_place(room: QRect) -> QRect:
    """Return where the first icon of a room stands; empty where the room is too small for one."""
    if room.left() + _ICON + _LEAST_GAP > room.right():
        return QRect()
    return QRect(room.left(), room.top(), _ICON, room.height())


def _paint_sign(painter: QPainter, room: QRect, sign: str, ink: QColor) -> None:
    painter.setFont(fonts.font("body", 700))
    painter.setPen(ink)
    painter.drawText(room, _VERTICAL | Qt.TextFlag.TextDontClip, sign)


def _paint_icons(painter: QPainter, room: QRect, due: Iterable[tuple[str, str]]) -> None:
    for name, ink in due:
        place = first_icon_place(room)
        if not place.isEmpty():
            icons.paint(painter, place, name, ink)
            room = room.adjusted(_ICON + _GAP, 0, 0, 0)


def _icons(shown: Shown) -> Iterator[tuple[str, str]]:
    """Yield the icons of a cell, the most telling first; in a lit one its sign stands for them."""
    if shown.is_overridden:
        yield _OVERRIDDEN
    if shown.sign is not None:
        return
    if shown.errors:
        yield Weight.ERROR.value.icon, Weight.ERROR.value.ink
    elif shown.warnings:
        yield Weight.WARNING.value.icon, Weight.WARNING.value.ink


def _paint_last_year(
    painter: QPainter, room: QRect, figure: str, ink: QColor, *, in_words: bool
) -> None:
    if not figure:
        return
    text = f"上年 {figure}" if in_words else figure
    role: fonts.Role = "rule_id" if in_words else "last_year"
    width = fonts.metrics(role).horizontalAdvance(text)
    if room.left() + width + _GAP <= room.right():
        painter.setFont(fonts.font(role))
        painter.setPen(ink)
        painter.drawText(room, _VERTICAL, text)
