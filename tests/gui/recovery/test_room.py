"""A list of differences gives way on a small screen, so that the choices stay on it."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui.recovery.difference_table import DifferenceTable
from reportdesk.gui.recovery.difference_words import Row
from reportdesk.gui.widgets import dialog
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog

ROOM = 300
ROWS = [Row(f"第 {number} 处", "1", "2") for number in range(40)]


def shown(qtbot: QtBot) -> tuple[Dialog, DifferenceTable]:
    made = Dialog(None, "标题", "一句话。", [Choice(CANCEL, "关闭", preferred=True)])
    qtbot.addWidget(made)
    table = DifferenceTable()
    made.add(table)
    table.show_rows(ROWS, "原来", "现在")
    made.fit()
    made.show()
    return made, table


def test_the_choices_stay_on_a_small_screen_and_the_list_scrolls(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    roomy, whole = shown(qtbot)
    assert roomy.height() > ROOM
    used = roomy.screen().availableGeometry().height() - ROOM
    monkeypatch.setattr(dialog, "_TITLE_BAR", used)
    made, table = shown(qtbot)
    button = made.findChild(QPushButton, CANCEL)
    assert button
    assert made.height() == ROOM
    assert button.mapTo(made, button.rect().bottomRight()).y() < ROOM
    assert table.height() < whole.height()
    assert table.verticalScrollBar().maximum() > 0
