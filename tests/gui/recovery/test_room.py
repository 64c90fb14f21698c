"""A list of differences shows the keyboard, and gives way to the choices on a small screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
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


def foot(table: DifferenceTable) -> QColor:
    """Return the ink in the middle of the list's lower edge."""
    picture = table.viewport().grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() - 1)


def test_a_short_list_shows_that_it_has_the_keyboard(qtbot: QtBot) -> None:
    made, table = shown(qtbot)
    table.show_rows(ROWS[:2], "原来", "现在")
    qtbot.waitUntil(made.isActiveWindow)
    without = foot(table)
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    assert table.hasFocus()
    assert foot(table) == theme.color("accent") != without
