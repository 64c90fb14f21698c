"""Pages and panels are groups with a name to a screen reader, and no filler."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui.findings.guidance import GuidancePanel
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
