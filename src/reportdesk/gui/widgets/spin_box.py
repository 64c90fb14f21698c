"""The field for a whole number that people step through, as a year is."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from reportdesk.gui import icons
from reportdesk.gui.widgets.painting import FIELD_HEIGHT, FIELD_PADDING, field_frame, painter_on

_Part = QStyle.SubControl
_Step = QAbstractSpinBox.StepEnabledFlag
_CHEVRONS = (
    (_Part.SC_SpinBoxUp, "chevron-up", _Step.StepUpEnabled),
    (_Part.SC_SpinBoxDown, "chevron-down", _Step.StepDownEnabled),
)
_CHEVRON = 12
_INDENT = 4
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
        painter = painter_on(self)
        field_frame(painter, self)
        self._paint_chevrons(painter)
        painter.end()

    def _paint_chevrons(self, painter: QPainter) -> None:
        """Paint them where the style takes the clicks."""
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_SpinBox
        for part, icon, step in _CHEVRONS:
            place = self.style().subControlRect(control, option, part, self)
            inner = QRect(0, 0, _CHEVRON, _CHEVRON)
            inner.moveCenter(place.center() - QPoint(_INDENT, 0))
            ink = "text2" if step in self.stepEnabled() else "line_mid"
            icons.paint(painter, inner, icon, ink)
