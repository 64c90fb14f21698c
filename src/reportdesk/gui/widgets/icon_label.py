"""An icon that stands beside words."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui import icons


class IconLabel(QWidget):
    """An icon of a size in an ink; it says nothing, so the words beside it must."""

    def __init__(self, icon: str, ink: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink = icon, ink
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon in another ink."""
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self.rect(), self._icon, self._ink)
        painter.end()
