"""The right of the start page: the reports opened last, and the way to any other."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from reportdesk.gui.recent import RecentReports
from reportdesk.gui.start.recent_model import RecentModel
from reportdesk.gui.start.recent_rows import RecentRows
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import ElidedLabel, Label, WrappedLabel
from reportdesk.gui.widgets.surface import Surface

_MARGINS = (40, 40, 40, 26)
_EMPTY = "还没有报告。从左边新建，或打开已有文件。"
_NOTE = "双击或按 Enter 打开。文件只在本机，不上网。"


class RecentList(Surface):
    """`chosen(str)` gives the path of the report to open."""

    chosen = Signal(str)

    def __init__(
        self, recent: RecentReports, open_: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__("ground", parent=parent)
        self._recent = recent
        self._model = RecentModel(recent.all())
        self.view = _View(self._model)
        self._empty = WrappedLabel(_EMPTY, ink="text2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._clear = Button("清除记录", kind="link")
        self._list = QStackedWidget()
        self._lay_out(_open_button(open_))
        self.view.activated.connect(self._choose)
        self._clear.clicked.connect(recent.clear)
        recent.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again: it changed, or files came and went."""
        self._model.show(self._recent.all())
        found = self._model.rowCount() > 0
        self._list.setCurrentWidget(self.view if found else self._empty)
        self._clear.setVisible(found)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.report(index.row()).path)

    def _lay_out(self, open_: Button) -> None:
        for widget in (self.view, self._empty):
            self._list.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(16)
        column.addLayout(_line(Label("最近的报告", "page_title", 600), open_))
        column.addWidget(self._list, 1)
        column.addLayout(_line(ElidedLabel(_NOTE, "secondary", ink="text2"), self._clear))


class _View(QListView):
    """The rows; Enter opens, and the first row is in hand as soon as the keyboard comes here."""

    def __init__(self, model: RecentModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(RecentRows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName("最近的报告")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt does: it would take the first row in hand without showing so.
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _open_button(open_: QAction) -> Button:
    button = Button("打开…", icon="folder-open")
    button.setToolTip(f"打开已有的报告（{open_.shortcut().toString()}）")
    button.clicked.connect(open_.trigger)
    return button


def _line(left: QWidget, right: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(left, 1)
    line.addWidget(right)
    return line
