"""A plain ground on which other widgets stand, with a hairline along some of its edges."""

from typing import Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui import theme

Edge = Literal["left", "top", "right", "bottom"]


class Surface(QWidget):
    """A widget filled with a colour of the theme, by its name."""

    def __init__(self, token: str, *edges: Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._edges = token, edges

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._token))
        painter.drawRect(self.rect())
        painter.setBrush(theme.color("line"))
        for edge in self._edges:
            painter.drawRect(self._hairline(edge))
        painter.end()

    def _hairline(self, edge: Edge) -> QRect:
        width, height = self.width(), self.height()
        return {
            "left": QRect(0, 0, 1, height),
            "top": QRect(0, 0, width, 1),
            "right": QRect(width - 1, 0, 1, height),
            "bottom": QRect(0, height - 1, width, 1),
        }[edge]
