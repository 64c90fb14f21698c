"""The desk with its largest table, edited as a person edits it."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.edits import EDITS, report_edits
from bench.sample import sample_report
from reportdesk import commands
from reportdesk.gui.app import build
from reportdesk.gui.window import Window

_PAGE = Qt.Key.Key_5
_SETTLE_MS = 200


def main() -> None:
    """Open the sample, turn to the table, edit it and close."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bench.report.json"
        commands.save(sample_report(), draft)
        settings = QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat)
        _, window = build(["bench"], settings, Path(folder))
        window.show()
        QTest.qWait(_SETTLE_MS)
        window.files.open_named(str(draft))
        _turn_to_table(window)
        report_edits(window)
        _expect_edits(window)
        window.files.save()
        window.close()


def _turn_to_table(window: Window) -> None:
    window.activateWindow()
    QTest.qWait(_SETTLE_MS)
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused, _PAGE, Qt.KeyboardModifier.ControlModifier)


def _expect_edits(window: Window) -> None:
    """Fail if the keys went elsewhere: what was not edited must not count as fast."""
    session = window.files.session
    if session is None or session.undo_stack.count() < EDITS // 2:
        raise RuntimeError("the table did not take the keys")


if __name__ == "__main__":
    main()
