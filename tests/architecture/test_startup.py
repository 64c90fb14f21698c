"""The first window is shown before anything heavy is imported."""

import subprocess
import sys

HEAVY = {
    "PIL",
    "docx",
    "docxtpl",
    "email",
    "importlib.metadata",
    "jsonschema",
    "lxml",
    "openpyxl",
    "pandas",
    "python_calamine",
    "socket",
    "typst",
    "xlsxwriter",
}
START_AND_NAME_WHAT_IS_IMPORTED = """
import runpy, sys
from PySide6.QtWidgets import QApplication

def shown():
    (window,) = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert not window.grab().isNull()
    print(*sys.modules)
    window.hide()
    return 0

QApplication.exec = shown
sys.argv = ["reportdesk"]
runpy.run_module("reportdesk", run_name="__main__")
"""


def imported_when_the_window_shows() -> set[str]:
    """Start the program as a user does, up to its event loop, and return what it imported."""
    command = [sys.executable, "-c", START_AND_NAME_WHAT_IS_IMPORTED]
    started = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    return set(started.stdout.split())


def test_nothing_heavy_is_imported_before_the_first_window_is_shown() -> None:
    imported = imported_when_the_window_shows()
    assert "reportdesk.gui.app" in imported
    assert imported & HEAVY == set()
