"""Copying figures out and pasting them in: all of a block or none of it, as one undo step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextTable

from reportdesk.form.loader import all_forms
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled, zeros

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


def test_a_block_is_pasted_as_one_step_with_its_totals(open_table: Open) -> None:
    figures = zeros(all_forms()["2021"], "requests")
    desk = open_table(filled("2021", figures), "requests").at(NEW)
    pasted(desk, "１，200\t3\r\n7\t8\r\n")
    assert (desk.figure(NEW), desk.figure("requests.carried_in.business")) == (1200, 8)
    assert desk.figure("requests.new.total") == 1203
    assert desk.steps == ["粘贴 4 格"]
    desk.session.undo_stack.undo()
    assert desk.figure("requests.new.total") == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1\tabc\n3\t4", "第 1 行第 2 个"),
        ("1\t2\t3\t4\t5\t6\t7\t8", "放不下"),
        ("\n" * 40, "放不下"),
    ],
)
def test_a_block_that_cannot_be_taken_changes_nothing_and_says_why(
    open_table: Open, text: str, said: str
) -> None:
    desk = pasted(open_table(filled("2021", {NEW: 60}), "requests").at(NEW), text)
    assert said in desk.note
    assert desk.figure(NEW) == 60
    assert desk.steps == []


def test_pasted_totals_are_not_written_and_that_is_said(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    pasted(desk, "1\t1\t1\t1\t1\t1\t7")
    assert desk.figure("requests.new.total") == 6
    assert "1 个总计" in desk.note
    pasted(desk, "1\t1\t1\t1\t1\t1\t6")
    assert desk.note == ""


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


def test_a_block_fits_into_cells_that_are_several_columns_wide(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure").at("disclosure.rules.made")
    pasted(desk, "1\t2\t3\n4\t5\t6")
    assert desk.figure("disclosure.normative_documents.total_disclosed") == 6
    desk.press(Key.Key_Right, Key.Key_Down, modifiers=SHIFT).press(Key.Key_C, modifiers=CTRL)
    assert clipboard() == "1\t2\n4\t5"


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
    desk.at(OLD).press(Key.Key_V, modifiers=CTRL)
    assert desk.figure("requests.carried_in.business") == 3
