"""The start page has a quiet menu in its corner: help, light and dark, the way out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.robot import press
from reportdesk.gui.window import Window
from tests.gui.desks import program

pytestmark = pytest.mark.usefixtures("app")


def opened(window: Window) -> QMenu:
    """Open the menu by keys alone."""
    page = window.start_page
    buttons = page.findChildren(QPushButton)
    (corner,) = (button for button in buttons if button.accessibleName().startswith("菜单"))
    page.new_report.office.setFocus()
    for _ in range(8):
        if corner.hasFocus():
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_it_holds_what_needs_no_report(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        menu = opened(window)
        entries = [action.objectName() for action in menu.actions() if not action.isSeparator()]
        assert entries == ["help", "keys", "system", "light", "dark", "about", "leave"]
        assert all(action.isEnabled() for action in menu.actions())
        assert window.rect().contains(window.mapFromGlobal(menu.geometry().center()))
        menu.close()


def test_dark_can_be_chosen_before_any_report_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        menu = opened(window)
        for _ in range(5):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        assert theme.scheme() == "dark"
        window.menu_actions["light"].trigger()
