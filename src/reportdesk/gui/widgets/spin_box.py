"""The field for a whole number that people step through, as a year is."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from reportdesk.gui import icons
from reportdesk.gui.widgets.painting import FIELD_HEIGHT, FIELD_PADDING, painter_in

_Step = QAbstractSpinBox.StepEnabledFlag
_CHEVRONS = (("chevron-up", _Step.StepUpEnabled, 0.3), ("chevron-down", _Step.StepDownEnabled, 0.7))
_CHEVRON = 12
_RIGHT = 14
_TEXT_MARGIN = 6


class SpinBox(QSpinBox):
    """A whole number; the wheel, meant for the page, changes it only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + FIELD_PADDING, FIELD_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_in(self) as painter:
            self._paint_chevrons(painter)

    def _paint_chevrons(self, painter: QPainter) -> None:
        """Paint them where the style takes the clicks: QStyle could say, but is slow to import."""
        for icon, step, share in _CHEVRONS:
            place = QRect(0, 0, _CHEVRON, _CHEVRON)
            place.moveCenter(QPoint(self.width() - _RIGHT, round(self.height() * share)))
            ink = "text2" if step in self.stepEnabled() else "line_mid"
            icons.paint(painter, place, icon, ink)
