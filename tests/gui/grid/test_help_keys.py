"""Every key that the help names for the tables does something in a table."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from reportdesk.form.loader import all_forms
from reportdesk.gui.help.page_keys import TABLE
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled, zeros

FEES = "disclosure.fees.amount"
IN_HAND = "requests.refused.state_secret.business"
KEYS = {one for key in TABLE for one in key.keys}
FORM = all_forms()["2021"]
IN_EDITOR = {"Esc", "Alt+Return"}


def press(desk: Desk, keys: str) -> None:
    """Press a key as the help writes it."""
    combination = QKeySequence(keys)[0]  # type: ignore[index]
    desk.press(combination.key(), modifiers=combination.keyboardModifiers())


def state(desk: Desk) -> object:
    """Return all that a key may change: place, editor, undo steps, clipboard."""
    return desk.hand, desk.written, desk.steps, QGuiApplication.clipboard().text()


@pytest.mark.parametrize("keys", sorted(KEYS - IN_EDITOR - {"Shift+F2"}))
def test_a_key_of_the_tables_does_something(open_table: Open, keys: str) -> None:
    figures = {address: place for place, address in enumerate(zeros(FORM, "requests"))}
    desk = open_table(filled("2021", figures), "requests").at(IN_HAND)
    QGuiApplication.clipboard().setText("777")
    before = state(desk)
    press(desk, keys)
    assert state(desk) != before


def test_the_key_for_a_remark_asks_for_it(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(IN_HAND)
    said: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        said.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(0, leave)
    press(desk, "Shift+F2")
    assert len(said) == 1
    desk.back()


def test_the_keys_of_an_open_editor_take_what_is_proposed_and_give_up(open_table: Open) -> None:
    desk = open_table(filled("2021"), "disclosure").at(FEES).type("251000元")
    press(desk, "Alt+Return")
    assert "25.1" in (desk.written or "")
    press(desk, "Esc")
    assert desk.written is None
    assert desk.hand == FEES
