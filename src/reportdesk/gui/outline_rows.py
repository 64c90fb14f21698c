"""Paints the outline's rows: number or icon, name, and the state below; short on the rail."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportdesk.gui import fonts, icons
from reportdesk.gui.outline_model import OutlineModel, PageRow
from reportdesk.gui.widgets.lettering import Hand, write
from reportdesk.gui.widgets.list_card import paint_list_card

HEIGHT = 52
LEAST_HEIGHT = 42
_CARD = (8, 2, -8, -2)
_LEAD = 18
_TEXT_LEFT = 44
_STATE_ICON = 14
_RAIL_ICON = 16
_LEAD_ICON = 16
_GAP = 5
_LINE = 20
_RIGHT = 10
_LOUD = {"error", "warn"}


class OutlineRows(QStyledItemDelegate):
    """`is_rail` leaves the number and the icon alone; rows are `height` high."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_rail = False
        self.height = HEIGHT

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, OutlineModel):
            return
        place, state = option.rect, option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_list_card(painter, place.adjusted(*_CARD), state)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint = _paint_short if self.is_rail else _paint_whole
        paint(painter, place, model.row(index.row()), selected)
        painter.restore()


def _paint_whole(painter: QPainter, place: QRect, row: PageRow, selected: bool) -> None:
    weight: fonts.Weight = 600 if selected else 400
    middle = place.center().y() + 1
    upper = QRect(_TEXT_LEFT, middle - _LINE, place.width() - _TEXT_LEFT - _RIGHT, _LINE)
    _paint_lead(painter, QRect(_LEAD, upper.top(), _LINE, _LINE), row, selected)
    write(painter, upper, row.name, Hand("body", weight))
    state = QRect(_TEXT_LEFT, middle + (_LINE - _STATE_ICON) // 2 - 1, _STATE_ICON, _STATE_ICON)
    icons.paint(painter, state, row.sign.icon, row.sign.ink)
    words = upper.translated(0, _LINE - 1)
    words.setLeft(state.right() + 1 + _GAP)
    ink = row.sign.ink if row.sign.ink in _LOUD else "text2"
    write(painter, words, row.state, Hand("secondary", ink=ink))


def _paint_lead(painter: QPainter, place: QRect, row: PageRow, selected: bool) -> None:
    ink = "accent" if selected else "text2"
    if row.icon:
        inset = (_LINE - _LEAD_ICON) // 2
        icons.paint(painter, place.adjusted(inset, inset, -inset, -inset), row.icon, ink)
    else:
        hand = Hand("body", 600 if selected else 400, ink)
        write(painter, place, row.number, hand, Qt.AlignmentFlag.AlignHCenter)


def _paint_short(painter: QPainter, place: QRect, row: PageRow, selected: bool) -> None:
    middle = place.center().y()
    upper = QRect(place.left(), middle - _LINE - 1, place.width(), _LINE)
    hand = Hand("body", 600 if selected else 400)
    write(painter, upper, row.initial, hand, Qt.AlignmentFlag.AlignHCenter)
    icon = QRect(0, 0, _RAIL_ICON, _RAIL_ICON)
    icon.moveCenter(upper.center())
    icons.paint(painter, icon.translated(0, _LINE), row.sign.icon, row.sign.ink)
