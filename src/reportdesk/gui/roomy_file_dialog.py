"""Qt's file dialog, where the desktop has none of its own: wide enough for names and dates."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QTreeView

_SIZE = QSize(860, 520)
_COLUMNS = (320, 90, 110)


class RoomyFileDialog(QFileDialog):
    """Asks for one file; the desktop's own dialog stays as it is."""

    def showEvent(self, event: QShowEvent) -> None:
        list_ = self.findChild(QTreeView, "treeView")
        if list_:
            self.resize(_SIZE.boundedTo(self.screen().availableSize()))
            for column, width in enumerate(_COLUMNS):
                list_.header().resizeSection(column, width)
        super().showEvent(event)

    def ask(self) -> str:
        """Return the path that was chosen, or nothing."""
        accepted = self.exec()
        self.deleteLater()
        return self.selectedFiles()[0] if accepted else ""
