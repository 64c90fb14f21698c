"""Figures to choose from, as a list that can be shown and read aloud."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reportdesk.gui.text.figure_search import Candidate

_Role = Qt.ItemDataRole


class FigureModel(QAbstractListModel):
    """One row for each figure."""

    def __init__(self, found: Sequence[Candidate]) -> None:
        super().__init__()
        self._found = found

    def show(self, found: Sequence[Candidate]) -> None:
        """Show others."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def candidate(self, row: int) -> Candidate | None:
        """Return the figure of a row; None where there is no such row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = _Role.DisplayRole
    ) -> str | None:
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return self._found[index.row()].spoken
        if role == _Role.ToolTipRole:
            return self._found[index.row()].figure.label
        return None
