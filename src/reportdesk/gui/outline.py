"""The outline at the left: cover, preface and sections, each with its state by icon and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from reportdesk.gui.outline_model import OutlineModel
from reportdesk.gui.outline_rows import HEIGHT, LEAST_HEIGHT, OutlineRows
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.surface import Surface

WIDTH = 196
NARROW_WIDTH = 168
RAIL_WIDTH = 64
_TOP = 8
_Index = QModelIndex | QPersistentModelIndex


class Outline(Surface):
    """`chosen(page)` as the keyboard walks it; `entered_page(page)` by Enter or a click."""

    chosen = Signal(str)
    entered_page = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("ground", "right", parent=parent)
        self._model = OutlineModel(session, self)
        self._list = _List(self._model)
        self._rows = OutlineRows(self)
        self._list.setItemDelegate(self._rows)
        self._list.walked.connect(lambda row: self.chosen.emit(self._model.page(row)))
        self._list.entered_row.connect(lambda row: self.entered_page.emit(self._model.page(row)))
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 1, 0)
        column.addWidget(self._list)
        self.set_width(WIDTH)

    def set_width(self, width: int) -> None:
        """Show whole rows, or at RAIL_WIDTH their numbers and icons alone."""
        self._rows.is_rail = width == RAIL_WIDTH
        self.setFixedWidth(width)
        self._list.scheduleDelayedItemsLayout()

    def show_page(self, page: str) -> None:
        """Mark the page that is open, whichever the keyboard stands on."""
        self._list.setCurrentIndex(self._model.index(self._model.row_of(page), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows come closer where the window is low."""
        super().resizeEvent(event)
        room = (self.height() - _TOP) // self._model.rowCount()
        self._rows.height = max(LEAST_HEIGHT, min(HEIGHT, room))
        self._list.scheduleDelayedItemsLayout()


class _List(QListView):
    """The rows; `walked(row)` with the arrow keys, `entered_row(row)` by Enter or a click."""

    walked = Signal(int)
    entered_row = Signal(int)

    def __init__(self, model: OutlineModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName("目录")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.entered_row.emit(index.row()))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.walked.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
