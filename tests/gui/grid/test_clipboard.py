"""Copying figures out, and pasting single ones in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextTable

from reportdesk.form.loader import all_forms
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled, zeros
from tests.gui.grid.paste import preview

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEW = "requests.new.natural_person"
OLD = "requests.carried_in.natural_person"
BUSINESS = "requests.new.business"


def pasted(desk: Desk, text: str) -> Desk:
    """Paste a text that another program put on the clipboard."""
    QGuiApplication.clipboard().setText(text)
    return desk.press(Key.Key_V, modifiers=CTRL)


def clipboard() -> str:
    """Return what another program would paste."""
    return QGuiApplication.clipboard().text()


def test_a_selection_is_copied_as_lines_of_cells_parted_by_tabs(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 3, OLD: 0}), "requests").at(NEW)
    desk.press(Key.Key_Right, Key.Key_Down, modifiers=SHIFT).press(Key.Key_C, modifiers=CTRL)
    assert clipboard() == "60\t3\n0\t"


def test_cut_copies_and_blanks_as_one_step(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 3}), "requests").at(NEW)
    desk.press(Key.Key_Right, modifiers=SHIFT).press(Key.Key_X, modifiers=CTRL)
    assert clipboard() == "60\t3"
    assert desk.figure(NEW) is None
    assert desk.steps == ["清空 2 格"]


def test_delete_blanks_all_that_is_selected(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 3}), "requests").at(NEW)
    desk.press(Key.Key_Right, modifiers=SHIFT).press(Key.Key_Delete)
    assert desk.figure(BUSINESS) is None
    desk.session.undo_stack.undo()
    assert (desk.figure(NEW), desk.figure(BUSINESS)) == (60, 3)


def test_a_single_value_goes_straight_in(open_table: Open) -> None:
    desk = pasted(open_table(filled("2021"), "requests").at(NEW), "1,234\n")
    assert desk.figure(NEW) == 1234
    assert desk.written is None
    assert desk.steps == ["本年新收 自然人"]


def test_a_single_value_that_is_no_figure_waits_to_be_mended(open_table: Open) -> None:
    desk = open_table(filled("2021"), "disclosure").at("disclosure.fees.amount")
    pasted(desk, "251000元")
    assert desk.written == "251000元"
    assert "25.1" in " ".join(button.text() for button in desk.buttons)


def test_figures_that_are_several_columns_wide_are_copied_one_by_one(open_table: Open) -> None:
    figures = zeros(all_forms()["2019"], "disclosure") | {"disclosure.rules.disclosed": 2}
    desk = open_table(filled("2019", figures), "disclosure").at("disclosure.rules.made")
    desk.press(Key.Key_Right, Key.Key_Down, modifiers=SHIFT).press(Key.Key_C, modifiers=CTRL)
    assert clipboard() == "0\t2\n0\t0"


def test_an_empty_clipboard_pastes_nothing(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW)
    QGuiApplication.clipboard().clear()
    desk.press(Key.Key_V, modifiers=CTRL)
    assert desk.figure(NEW) == 60
    assert desk.steps == []


def test_a_selection_is_copied_as_a_table_for_word_processors_too(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, OLD: 0}), "requests").at(NEW)
    desk.press(Key.Key_Right, Key.Key_Down, modifiers=SHIFT).press(Key.Key_C, modifiers=CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasText()
    document = QTextDocument()
    document.setHtml(data.html())
    table = document.rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    cells = [
        [table.cellAt(row, column).firstCursorPosition().block().text() for column in range(2)]
        for row in range(2)
    ]
    assert cells == [["60", ""], ["0", ""]]


def test_rows_of_unequal_length_are_a_table_of_equal_rows(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure")
    desk.press(Key.Key_A, modifiers=CTRL).press(Key.Key_C, modifiers=CTRL)
    rows = QGuiApplication.clipboard().mimeData().html().split("<tr>")[1:]
    assert {row.count("<td") for row in rows} == {3}


def test_what_was_copied_can_be_pasted_again(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 3}), "requests").at(NEW)
    desk.press(Key.Key_Right, modifiers=SHIFT).press(Key.Key_C, modifiers=CTRL)
    assert preview.pasted(desk.at(OLD))
    assert desk.figure("requests.carried_in.business") == 3
