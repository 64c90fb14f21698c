"""A panel that slides over the page from the right, where there is no room beside it."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QWidget

_SHADOW = 28
_DARKEST = 60
_DURATION = 120


class Drawer(QWidget):
    """Holds one widget; `dismissed()` when Esc has closed it."""

    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("问题")
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SHADOW, 0, 0, 0)
        self.hide()

    def hold(self, widget: QWidget) -> None:
        """Take a widget in."""
        self._row.addWidget(widget)
        widget.show()

    def open(self, place: QRect) -> None:
        """Slide in over a place, and take the keyboard."""
        self.setGeometry(place.adjusted(-_SHADOW, 0, 0, 0))
        self.show()
        self.raise_()
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self._slide.setDuration(_DURATION)
            self._slide.setStartValue(self.pos() + QPoint(place.width() + _SHADOW, 0))
            self._slide.setEndValue(self.pos())
            self._slide.start()

    def close_up(self) -> None:
        """Go away."""
        self._slide.stop()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QLinearGradient(0, 0, _SHADOW, 0)
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(1, QColor(0, 0, 0, _DARKEST))
        painter.fillRect(QRect(0, 0, _SHADOW, self.height()), shade)
        painter.end()
