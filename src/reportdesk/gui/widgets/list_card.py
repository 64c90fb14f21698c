"""The card in which the row in hand of a list stands, with its bar and its focus."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from reportdesk.gui import theme
from reportdesk.gui.widgets.painting import CARD_RADIUS, box, focus_ring

_BAR = QSize(3, 24)


def paint_list_card(painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
    """Paint it under a row that is selected, and a tint under one that the mouse is over."""
    if not state & QStyle.StateFlag.State_Selected:
        if state & QStyle.StateFlag.State_MouseOver:
            box(painter, card, "hover", radius=CARD_RADIUS)
        return
    box(painter, card, "surface", "line", radius=CARD_RADIUS)
    bar = QRect(card.left(), card.center().y() - _BAR.height() // 2, _BAR.width(), _BAR.height())
    painter.fillRect(bar, theme.color("accent"))
    if state & QStyle.StateFlag.State_HasFocus:
        focus_ring(painter, card, radius=CARD_RADIUS)
