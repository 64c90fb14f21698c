"""Icons as Qt's own widgets and menus want them: QIcons that take their colour when painted.

What is painted by hand does without; the start page needs no QIcon.
"""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from reportdesk.gui import icons


def icon(name: str, ink: str = "text2") -> QIcon:
    """Return an icon for actions and for Qt's own widgets; greyed where those are disabled."""
    return QIcon(_Engine(name, ink))


class _Engine(QIconEngine):
    """What QIcon asks for pixels: one drawing, recoloured each time it is painted."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        icons.paint(painter, rect, self._name, self._shade(mode))

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return icons.pixmap(self._name, self._shade(mode), min(size.width(), size.height()), scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._ink)

    def _shade(self, mode: QIcon.Mode) -> str:
        return "line_mid" if mode == QIcon.Mode.Disabled else self._ink
