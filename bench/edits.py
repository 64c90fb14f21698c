"""Types into the cell in hand of a table and commits, key by key, until all is repainted."""

import json
import sys
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.measure import timed

EDITS = 60
_WARM_UP = 6
_SETTLE_MS = 200
_DIGITS = [Qt.Key(Qt.Key.Key_1 + digit) for digit in range(9)]


def report_edits(window: QWidget) -> None:
    """Edit one cell after the other; print the seconds of each key of each edit."""
    window.activateWindow()
    QTest.qWait(_SETTLE_MS)
    edits = [_edit(window, number) for number in range(_WARM_UP + EDITS)]
    sys.stdout.write(json.dumps(edits[_WARM_UP:]) + "\n")


def _edit(window: QWidget, number: int) -> list[float]:
    """Open the editor with a digit, type another, commit: as people do."""
    digits = (_DIGITS[number % 9], _DIGITS[number % 7])
    return [timed(partial(_press, window, key)) for key in (*digits, Qt.Key.Key_Return)]


def _press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()
