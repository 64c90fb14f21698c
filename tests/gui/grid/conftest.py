"""Tables on screen for the tests of the grid."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.report.report import Report
from tests.gui.grid.hands import ROOM, Desk

Open = Callable[..., Desk]


@pytest.fixture
def open_table(app: QApplication, qtbot: QtBot) -> Open:
    """Return what shows a table of a report, with the keyboard in it."""

    def show(report: Report, section: str, room: tuple[int, int] = ROOM) -> Desk:
        desk = Desk(qtbot, report, section, room)
        app.processEvents()
        return desk

    return show
