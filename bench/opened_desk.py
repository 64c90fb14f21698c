"""The desk with a report in hand, in settings and a folder of its own, for a program that ends."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reportdesk import commands
from reportdesk.gui.app import build
from reportdesk.gui.window import Window
from reportdesk.report.report import Report

SETTLE_MS = 200


@contextmanager
def opened_desk(report: Report) -> Iterator[Window]:
    """Open the window with the report; save it in the end, which nobody is to be asked about."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bench.report.json"
        commands.save(report, draft)
        settings = QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat)
        _, window = build(["bench"], settings, Path(folder))
        window.show()
        QTest.qWait(SETTLE_MS)
        window.files.open_named(str(draft))
        window.activateWindow()
        QTest.qWait(SETTLE_MS)
        yield window
        window.files.save()
        window.close()
        # Offscreen, Qt reads at its end what is still on the clipboard, when Python is gone.
        QGuiApplication.clipboard().clear()
