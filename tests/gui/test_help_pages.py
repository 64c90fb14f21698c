"""The help menu: all keys on one sheet, and which program this is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui.actions import VERBS
from reportdesk.gui.robot import answered, escape, press, words
from reportdesk.gui.text.tool_row import ToolRow
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import Label
from tests.gui.desks import begin, program

pytestmark = pytest.mark.usefixtures("app")

LOW = 500
KEYS = {verb.id: verb.keys[0].replace("PgDown", "PgDn") for verb in VERBS if verb.keys}


def test_the_sheet_of_keys_names_every_key_of_the_menus_and_fits_a_low_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    sizes: list[int] = []

    def leave(dialog: QDialog) -> None:
        sizes.append(dialog.height())
        labels = [label for label in dialog.findChildren(Label) if type(label) is Label]
        assert [x.text() for x in labels if x.width() < x.sizeHint().width()] == []
        escape(dialog)

    with program(qtbot, tmp_path) as window, answered(leave) as said:
        press(Qt.Key.Key_F1)
        assert window.isVisible()
    sheet = said[0].replace(" / PgDn", " / Ctrl+PgDn")
    assert {verb: key for verb, key in KEYS.items() if key not in sheet} == {}
    assert sizes[0] <= LOW


def test_the_tools_of_a_text_name_keys_that_the_sheet_names_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        assert window.desk
        window.desk.open_nth(3)
        (tools,) = window.desk.findChildren(ToolRow)
        tips = [button.toolTip() for button in tools.findChildren(Button)]
        with answered(escape) as said:
            press(Qt.Key.Key_F1)
    assert sum("Ctrl+Alt+" in tip for tip in tips) == 4
    assert "Ctrl+Alt+0 / 2 / 3" in said[0]
    assert "Ctrl+Alt+P" in said[0]


def test_the_program_says_what_it_is_and_that_it_stays_on_this_machine(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window, answered(escape) as said:
        window.menu_actions["about"].trigger()
    assert "文件只在本机，不上网" in said[0]
    assert "版本" in words(window) + said[0]
