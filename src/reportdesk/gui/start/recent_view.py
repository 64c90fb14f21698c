"""The known reports as a list to walk through."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView

from reportdesk.gui.recent import RecentReport
from reportdesk.gui.start.recent_model import RecentModel
from reportdesk.gui.start.recent_rows import RecentRows


class RecentView(QListView):
    """`chosen(path)` by Enter or two clicks; the newest is in hand when the keyboard comes."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reports = RecentModel()
        self.setModel(self._reports)
        self.setItemDelegate(RecentRows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName("最近的报告")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._choose)

    def show_reports(self, reports: Sequence[RecentReport]) -> None:
        """Show these, newest first."""
        self._reports.show(reports)
        if self.hasFocus():
            self.setCurrentIndex(self._reports.index(0, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt does: it would take the first row in hand without showing so.
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._reports.index(0, 0))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._reports.report(index.row()).path)
