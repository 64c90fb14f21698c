"""Pages and panels are groups with a name to a screen reader, and no filler."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui.findings.guidance import GuidancePanel
from reportdesk.gui.preview.paper_view import PaperView
from reportdesk.gui.robot import press
from tests.gui.desks import begin, program

pytestmark = pytest.mark.usefixtures("app")


def test_the_guidance_is_a_group_with_the_name_of_the_place(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        (guidance,) = window.findChildren(GuidancePanel)
        told = QAccessible.queryAccessibleInterface(guidance)
        assert told.role() == QAccessible.Role.Grouping
        assert told.text(QAccessible.Text.Name) == "填报说明：机关名称"


def test_every_page_is_a_group_and_what_has_no_name_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        assert window.desk
        for number in range(1, 9):
            window.desk.open_nth(number)
        pages = [page for page in window.desk.findChildren(QWidget) if hasattr(page, "settle")]
        named = [page for page in pages if page.accessibleName()]
        told = [QAccessible.queryAccessibleInterface(page) for page in named]
        assert sum(one.role() == QAccessible.Role.Grouping for one in told) >= 8
        plain = QWidget(window.desk)
        assert QAccessible.queryAccessibleInterface(plain).role() == QAccessible.Role.Client


def test_the_sheets_of_the_preview_are_a_document(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        press(Qt.Key.Key_F9)
        (sheets,) = window.findChildren(PaperView)
        told = QAccessible.queryAccessibleInterface(sheets)
        assert told.role() == QAccessible.Role.Document
        assert told.text(QAccessible.Text.Name).startswith("打印预览，第 1 页")


ENDS_WELL = """
import gc
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from reportdesk.gui.spoken_panels import speak_panels

app = QApplication([])
speak_panels()
parts = [QWidget() for _ in range(50)]
for part in parts:
    part.setAccessibleName("栏")
    QAccessible.queryAccessibleInterface(part)
gc.collect()
others = [QWidget() for _ in range(50)]
print({QAccessible.queryAccessibleInterface(part).role().name for part in parts})
"""


def test_what_is_said_of_a_part_outlives_a_sweep() -> None:
    command = [sys.executable, "-c", ENDS_WELL]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert told.stdout.strip() == "{'Grouping'}"
