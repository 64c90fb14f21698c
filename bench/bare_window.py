"""The least that a Qt program can show: the same Qt modules, a main window, one Chinese label."""

import sys

from PySide6 import QtSvg  # noqa: F401 - loaded, as the program loads it for its icons
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from bench.first_paint import report_first_paint


def main() -> int:
    """Show the window, say when it was painted, and end."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    # As large as the program's own window would be: no larger than the screen.
    window.resize(QSize(1366, 728).boundedTo(window.screen().availableSize() - QSize(0, 40)))
    window.setCentralWidget(QLabel("政府信息公开工作年度报告"))
    report_first_paint(application, window)
    window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
