"""Chinese input methods in a field of one line: giving up loses nothing."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui.widgets.line_edit import LineEdit


@pytest.fixture
def field(qtbot: QtBot) -> LineEdit:
    made = LineEdit()
    qtbot.addWidget(made)
    made.setText("云河市商务局")
    return made


def compose(field: LineEdit, letters: str, committed: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)


def test_what_was_composed_over_comes_back_when_it_is_given_up(field: LineEdit) -> None:
    edited: list[str] = []
    field.textEdited.connect(edited.append)
    field.setSelection(3, 2)
    compose(field, "g")
    compose(field, "gong")
    compose(field, "")
    assert field.text() == "云河市商务局"
    assert field.selectedText() == "商务"
    assert edited[-1:] in ([], ["云河市商务局"]), "whoever follows the field knows it too"


def test_what_is_chosen_takes_the_place_of_what_was_selected(field: LineEdit) -> None:
    field.setSelection(3, 2)
    compose(field, "gongxin")
    compose(field, "", "工信")
    assert field.text() == "云河市工信局"
    compose(field, "x")
    compose(field, "")
    assert field.text() == "云河市工信局"


def test_giving_up_where_nothing_was_selected_changes_nothing(field: LineEdit) -> None:
    compose(field, "gong")
    compose(field, "")
    assert field.text() == "云河市商务局"
    assert not field.hasSelectedText()


def test_words_chosen_while_the_next_are_composed_stay(field: LineEdit) -> None:
    field.setSelection(3, 2)
    compose(field, "gongxin")
    compose(field, "xin", "工")
    compose(field, "")
    assert field.text() == "云河市工局"


def test_a_text_put_in_meanwhile_stays(field: LineEdit) -> None:
    field.setSelection(3, 2)
    compose(field, "gong")
    field.setText("别的")
    compose(field, "")
    assert field.text() == "别的"
