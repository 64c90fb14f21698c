"""The note under a table: in sight where there is room, else behind a button."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled

Key = Qt.Key
WORDS = "含上年度结转数量。"
TIGHT = (870, 645)
TALL = (870, 1000)


def note(desk: Desk) -> str | None:
    """Return the note of the table in the report."""
    return desk.session.report.footnotes.get(desk.page.view.shape.table.id)


def test_a_note_is_in_the_report_while_it_is_typed_and_one_step_after(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review")
    desk.page.footnote.field.setFocus()
    desk.type(WORDS)
    assert note(desk) == WORDS
    assert desk.steps == []
    desk.press(Key.Key_Return)
    assert desk.steps == ["表下注"]
    desk.session.undo_stack.undo()
    assert note(desk) is None
    assert desk.page.footnote.field.text() == ""


def test_what_prints_by_itself_is_taken_off(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review")
    desk.page.footnote.field.setFocus()
    desk.type(f"注：{WORDS} ").press(Key.Key_Return)
    assert note(desk) == WORDS
    assert desk.page.footnote.field.text() == WORDS


def test_the_page_settles_a_note_and_nothing_else(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review")
    desk.page.footnote.field.setFocus()
    desk.type(WORDS)
    assert desk.page.settle()
    assert desk.page.settle()
    assert desk.steps == ["表下注"]


def test_emptying_the_field_takes_the_note_away(open_table: Open) -> None:
    desk = open_table(replace(filled("2021"), footnotes={"review": WORDS}), "review")
    desk.page.footnote.field.setFocus()
    desk.press(Key.Key_A, modifiers=Qt.KeyboardModifier.ControlModifier)
    desk.press(Key.Key_Delete, Key.Key_Return)
    assert note(desk) is None


def test_a_long_table_opens_its_note_with_a_button(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests", TIGHT)
    assert not desk.page.footnote.isVisible()
    button = next(b for b in desk.buttons if b.text() == "表下注")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.keyboard is desk.page.footnote.field
    assert desk.page.rect().contains(desk.page.footnote.geometry())
    assert desk.page.view.geometry().bottom() < desk.page.footnote.geometry().top()


def test_where_there_is_room_the_field_is_there_and_no_button(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests", TALL)
    assert desk.page.footnote.isVisible()
    assert "表下注" not in [button.text() for button in desk.buttons]


def test_a_note_that_is_written_is_in_sight_at_once(open_table: Open) -> None:
    desk = open_table(replace(filled("2021"), footnotes={"requests": WORDS}), "requests", TIGHT)
    assert desk.page.footnote.isVisible()
    assert desk.page.footnote.field.text() == WORDS


def test_its_place_leads_to_it(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests", TIGHT).at("footnotes.requests")
    assert desk.keyboard is desk.page.footnote.field
