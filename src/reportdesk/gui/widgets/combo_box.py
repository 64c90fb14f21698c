"""The field in which one of several answers is chosen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from reportdesk.gui import icons, theme
from reportdesk.gui.widgets.painting import FIELD_HEIGHT, FIELD_PADDING, painter_in

_CHEVRON = 16
_GAP = 8


class ComboBox(QComboBox):
    """A choice of one; the wheel, meant for the page, changes it only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The stock delegate of a combo box lets no sheet give its rows a height.
        self.setItemDelegate(QStyledItemDelegate(self))

    def sizeHint(self) -> QSize:
        texts = (self.itemText(place) for place in range(self.count()))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        return QSize(widest + _GAP + _CHEVRON + 2 * FIELD_PADDING, FIELD_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * FIELD_HEIGHT, FIELD_HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_in(self) as painter:
            self._paint_choice(painter)

    def _paint_choice(self, painter: QPainter) -> None:
        inside = self.rect().adjusted(FIELD_PADDING, 0, -FIELD_PADDING, 0)
        chevron = QRect(inside.right() + 1 - _CHEVRON, 0, _CHEVRON, self.height())
        icons.paint(painter, chevron, "chevron-down", "text2" if self.isEnabled() else "line_mid")
        inside.setRight(chevron.left() - _GAP)
        painter.setPen(theme.color("text" if self.isEnabled() else "line_strong"))
        text = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, text)
