"""Paints the list of findings: heads of groups, folded items, and the one in hand unfolded."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportdesk.gui import fonts, icons, theme
from reportdesk.gui.findings import item_look as look
from reportdesk.gui.findings.model import FindingsModel, Index
from reportdesk.gui.findings.rows import Head, Item
from reportdesk.gui.widgets.painting import focus_ring
from reportdesk.gui.widgets.wrapping import laid_out

_BAR = 3
_HEAD_GAP = 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FindingDelegate(QStyledItemDelegate):
    """Knows which item is in hand from its view; `below` gives the height kept under its text."""

    def __init__(self, view: QListView, model: FindingsModel, below: Callable[[int], int]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._below = below

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row_at(index)
        if isinstance(row, Head):
            return QSize(1, look.HEAD_HEIGHT)
        width = self._view.viewport().width()
        unfolded = self._is_in_hand(index)
        below = self._below(look.text_width(width)) if unfolded else 0
        room = below + look.BELOW_GAP if below else 0
        return QSize(1, look.height(row, width, unfolded=unfolded) + room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect  # type: ignore[attr-defined]
        row = self._model.row_at(index)
        if isinstance(row, Head):
            _paint_head(painter, place, row)
            return
        unfolded = self._is_in_hand(index)
        if unfolded:
            _paint_card(painter, place, focused=self._view.hasFocus())
        else:
            state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
            _paint_ground(painter, place, hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        _paint_item(painter, place, row, unfolded=unfolded)

    def _is_in_hand(self, index: Index) -> bool:
        return index.row() == self._view.currentIndex().row()


def _paint_head(painter: QPainter, place: QRect, head: Head) -> None:
    painter.setFont(fonts.font("secondary", 600))
    painter.setPen(theme.color("text2"))
    room = place.adjusted(look.MARGIN, 0, -look.TEXT_RIGHT, 0)
    word = head.weight.value.word
    painter.drawText(room, _MIDDLE, word)
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(word) + _HEAD_GAP)
    painter.drawText(room, _MIDDLE, head.count)


def _paint_card(painter: QPainter, place: QRect, *, focused: bool) -> None:
    colors = theme.colors()
    painter.fillRect(place, colors["surface"])
    painter.fillRect(QRect(place.left(), place.top(), place.width(), 1), colors["line"])
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), colors["line"])
    painter.fillRect(QRect(place.left(), place.top(), _BAR, place.height()), colors["accent"])
    if focused:
        focus_ring(painter, place, radius=0)


def _paint_ground(painter: QPainter, place: QRect, *, hovered: bool) -> None:
    if hovered:
        painter.fillRect(place, theme.color("hover"))
    left = place.left() + look.TEXT_LEFT
    painter.fillRect(QRect(left, place.bottom(), place.right() + 1 - left, 1), theme.color("line"))


def _paint_item(painter: QPainter, place: QRect, item: Item, *, unfolded: bool) -> None:
    sign = item.weight.value
    at = QRect(place.left() + look.MARGIN, place.top() + look.PADDING, look.ICON, look.ICON)
    icons.paint(painter, at.translated(0, 1), sign.icon, sign.ink)
    room = place.adjusted(look.TEXT_LEFT, look.PADDING, -look.TEXT_RIGHT, 0)
    for line in look.lines(item, unfolded=unfolded):
        room.setHeight(line.height(room.width()))
        last = QRect(room)
        _paint_line(painter, room, line)
        room.moveTop(room.top() + room.height() + look.LINE_GAP)
    painter.setFont(fonts.font("rule_id"))
    painter.setPen(theme.color("text3"))
    painter.drawText(last, _MIDDLE | Qt.AlignmentFlag.AlignRight, item.finding.rule)


def _paint_line(painter: QPainter, room: QRect, line: look.Line) -> None:
    if line.icon:
        first = fonts.metrics(line.role, line.weight).lineSpacing()
        at = QRect(room.left(), room.top(), look.SMALL_ICON, first)
        icons.paint(painter, at, line.icon, line.icon_ink)
    inside = room.adjusted(line.indent, 0, 0, 0)
    font, metrics = fonts.font(line.role, line.weight), fonts.metrics(line.role, line.weight)
    painter.setFont(font)
    painter.setPen(theme.color(line.ink))
    if line.wraps and room.height() > metrics.lineSpacing():
        layout, _ = laid_out(line.text, font, inside.width())
        layout.draw(painter, QPointF(inside.topLeft()))
        return
    end = 0 if line.wraps else look.RULE_WIDTH
    cut = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, inside.width() - end)
    painter.drawText(inside, _MIDDLE, cut)
