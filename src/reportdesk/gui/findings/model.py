"""The list of findings as Qt's views read it, changed only where it differs."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reportdesk.gui.findings.rows import Head, Item, Key, Row

Index = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


class FindingsModel(QAbstractListModel):
    """Heads of groups, which cannot be chosen, and findings; what stays keeps its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()].spoken if role in _SPOKEN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return _ITEM

    def row_at(self, index: Index) -> Row:
        """Return what stands in a row."""
        return self._rows[index.row()]

    def item_at(self, index: Index) -> Item | None:
        """Return the finding in a row; None for the head of a group and for no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Item) else None

    def items(self) -> list[Item]:
        """Return all findings in the order in which they are shown."""
        return [row for row in self._rows if isinstance(row, Item)]

    def find(self, key: Key | None) -> QModelIndex:
        """Return where a row is by its key; an invalid index if it is not there."""
        found = (number for number, row in enumerate(self._rows) if row.key == key)
        return self.index(next(found, -1))

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows: insert, remove and repaint only what differs."""
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        if old != new:
            steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
            # From the end, so that the places of earlier steps stay right.
            for step, start, stop, new_start, new_stop in reversed(steps):
                if step != "equal":
                    self._replace(start, stop, rows[new_start:new_stop])
        for number, row in enumerate(rows):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def _replace(self, start: int, stop: int, rows: Sequence[Row]) -> None:
        if start < stop:
            self.beginRemoveRows(QModelIndex(), start, stop - 1)
            del self._rows[start:stop]
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows[start:start] = rows
            self.endInsertRows()
