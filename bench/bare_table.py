"""The least that a Qt program can do for an edit: a bare table over a model of the same size."""

import sys
from itertools import product

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from bench.edits import report_edits

_ROWS, _COLUMNS = 25, 7


def main() -> None:
    """Show the table, full of figures, and edit it."""
    application = QApplication(sys.argv)
    model = QStandardItemModel(_ROWS, _COLUMNS)
    for row, column in product(range(_ROWS), range(_COLUMNS)):
        model.setItem(row, column, QStandardItem(str(row * column)))
    table = QTableView()
    table.setModel(model)
    table.resize(1366, 728)
    table.show()
    table.setCurrentIndex(model.index(0, 0))
    report_edits(table)
    table.close()
    application.quit()


if __name__ == "__main__":
    main()
