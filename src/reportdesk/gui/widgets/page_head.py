"""The head of a page: its title at the left, its tools at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.widgets.label import ElidedLabel

PAGE_MARGIN = 20
_HEIGHT = 44
_RIGHT = 16
_GAP = 4


class PageHead(QWidget):
    """44 px high, whatever stands in it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._title = ElidedLabel(title, "page_title", 600)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAGE_MARGIN, 0, _RIGHT, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._title, 1)

    def add_tool(self, tool: QWidget) -> None:
        """Add a button or the like at the right end."""
        self._row.addWidget(tool)
