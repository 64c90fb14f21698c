"""Of a row of choices exactly one holds."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.segmented import Segmented
from tests.gui.pictures import show

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def kinds(qtbot: QtBot) -> Segmented:
    kinds = Segmented([("body", "正文"), ("second", "（一）标题"), ("third", "1. 标题")])
    show(qtbot, kinds)
    return kinds


def button(kinds: Segmented, choice: str) -> Button:
    return next(made for made in kinds.findChildren(Button) if made.objectName() == choice)


def test_the_first_choice_holds_at_the_beginning(kinds: Segmented) -> None:
    assert kinds.current() == "body"


def test_a_click_chooses_and_tells(qtbot: QtBot, kinds: Segmented) -> None:
    with qtbot.waitSignal(kinds.chosen) as told:
        qtbot.mouseClick(button(kinds, "second"), Qt.MouseButton.LeftButton)
    assert told.args == ["second"]
    assert kinds.current() == "second"


def test_an_arrow_key_chooses_the_next_and_tells(qtbot: QtBot, kinds: Segmented) -> None:
    button(kinds, "body").setFocus()
    with qtbot.waitSignal(kinds.chosen) as told:
        qtbot.keyClick(button(kinds, "body"), Qt.Key.Key_Right)
    assert told.args == ["second"]


def test_what_the_program_chooses_is_not_told(qtbot: QtBot, kinds: Segmented) -> None:
    with qtbot.assertNotEmitted(kinds.chosen):
        kinds.choose("third")
    assert kinds.current() == "third"
    assert [b.isChecked() for b in kinds.findChildren(Button)].count(True) == 1
