"""Reads the list of differences in a dialog, as a screen reader does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableWidget


def reading(said: list[str], then: Callable[[QDialog], object]) -> Callable[[QDialog], None]:
    """Return the answer that reads the list of differences, and then answers as told."""

    def answer(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget)
        assert table
        role = Qt.ItemDataRole.AccessibleTextRole
        model = table.model()
        said.extend(str(model.index(row, 0).data(role)) for row in range(table.rowCount()))
        then(dialog)

    return answer
