"""From a keystroke in a figure to repainted cells and findings, against a bare table's.

The edit is the same in both: the keys open the editor, type two digits and commit; each key's time
ends when all that it changed is painted.
"""

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from bench.measure import Measurement, against, timed
from bench.sample import sample_report
from reportdesk import commands
from reportdesk.gui.app import build
from reportdesk.gui.window import Window

RATIO_BUDGET = 2.0
SLOWEST_SECONDS = 0.016
_PERCENTILE = 99
_TURNS, _EDITS_A_TURN = 12, 16
_SETTLE_MS = 200
_ROWS, _COLUMNS = 25, 7
_TABLE_PAGE = Qt.Key.Key_5
_DIGITS = [Qt.Key(Qt.Key.Key_1 + digit) for digit in range(9)]


def measure() -> Iterator[Measurement]:
    """Edit the desk's largest table and a bare one in turn."""
    with _desk() as desk, _bare_table() as bare:
        ours, theirs = _edits(desk, bare)
    yield against("keystroke to repainted findings", RATIO_BUDGET, ours, theirs)
    slowest = statistics.quantiles(ours, n=100)[_PERCENTILE - 1]
    ratio = slowest / SLOWEST_SECONDS
    yield Measurement("keystroke, 99th percentile", ratio, 1.0, slowest, SLOWEST_SECONDS)


def _edits(desk: QWidget, bare: QWidget) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(_TURNS):
        ours += _turn(desk, turn)
        theirs += _turn(bare, turn)
    return ours, theirs


def _turn(window: QWidget, turn: int) -> list[float]:
    """Edit some cells of one window; the first edit, which follows its activation, is left out."""
    window.activateWindow()
    QApplication.processEvents()
    QTest.qWait(_SETTLE_MS)
    edits = [_edit(window, turn + edit) for edit in range(_EDITS_A_TURN + 1)]
    return [seconds for edit in edits[1:] for seconds in edit]


def _edit(window: QWidget, number: int) -> list[float]:
    """Type two digits into the cell in hand and commit; return the seconds of each key."""
    digits = (_DIGITS[number % 9], _DIGITS[number % 7])
    return [timed(partial(_press, window, key)) for key in (*digits, Qt.Key.Key_Return)]


def _press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


@contextmanager
def _desk() -> Iterator[Window]:
    """Show the sample's table of applications on the desk."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bench.report.json"
        commands.save(sample_report(), draft)
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        _, window = build(["bench"], settings)
        window.show()
        window.files.open_named(str(draft))
        _turn_to(window, _TABLE_PAGE)
        yield window
        _expect_edits(window)
        window.files.save()
        window.close()


def _turn_to(window: Window, page: Qt.Key) -> None:
    window.activateWindow()
    QApplication.processEvents()
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused, page, Qt.KeyboardModifier.ControlModifier)


def _expect_edits(window: Window) -> None:
    """Fail if the keys went elsewhere: what was not edited must not count as fast."""
    session = window.files.session
    if session is None or session.undo_stack.count() < _TURNS * _EDITS_A_TURN // 2:
        raise RuntimeError("the table did not take the keys")


@contextmanager
def _bare_table() -> Iterator[QTableView]:
    table = QTableView()
    table.setModel(QStandardItemModel(_ROWS, _COLUMNS, table))
    table.resize(1366, 728)
    table.show()
    table.setCurrentIndex(table.model().index(0, 0))
    yield table
    table.close()
