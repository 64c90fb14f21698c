"""Typing figures, as people do it: with keys and mouse, each keystroke in the report at once."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reportdesk.form.loader import all_forms
from reportdesk.gui.grid.cell_note import CellNote
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import filled, zeros

Key = Qt.Key
NEW = "requests.new.natural_person"
NEW_TOTAL = "requests.new.total"
FEES = "disclosure.fees.amount"
CHANGE = "disclosure.licensing.change"


def test_typing_replaces_the_figure_and_enter_goes_down(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("12")
    desk.press(Key.Key_Return)
    assert desk.figure(NEW) == 12
    assert desk.hand == "requests.carried_in.natural_person"
    assert desk.editor is None


def test_every_keystroke_that_parses_is_in_the_report_at_once(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("1")
    assert desk.figure(NEW) == 1
    desk.type("2")
    assert desk.figure(NEW) == 12
    assert desk.steps == []


def test_f2_keeps_what_is_there_and_a_double_click_does_too(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW)
    desk.press(Key.Key_F2).type("1").press(Key.Key_Return)
    assert desk.figure(NEW) == 601
    desk.click(NEW, twice=True).type("5").press(Key.Key_Return)
    assert desk.figure(NEW) == 6015


@pytest.mark.parametrize(("typed", "figure"), [("１２", 12), ("1,234", 1234), (" 7 ", 7)])
def test_what_can_mean_only_one_number_is_read(open_table: Open, typed: str, figure: int) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type(typed)
    assert desk.written == typed
    assert desk.press(Key.Key_Return).figure(NEW) == figure


@pytest.mark.parametrize(
    ("typed", "said"),
    [("12abc", "不是一个数"), ("1.5", "整数"), ("①", "不是一个数"), ("1e3", "不是一个数")],
)
def test_rubbish_is_refused_in_words_and_the_editor_stays(
    open_table: Open, typed: str, said: str
) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type(typed)
    desk.press(Key.Key_Return)
    assert said in desk.note
    assert desk.written == typed
    assert said in desk.keyboard.accessibleDescription()
    assert desk.figure(NEW) == 60
    assert desk.page.settle() is False


@pytest.mark.parametrize("key", [Key.Key_Control, Key.Key_F8, Key.Key_PageDown])
def test_keys_that_mean_nothing_to_a_text_leave_it_and_its_reason(
    open_table: Open, key: Qt.Key
) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("12abc").press(key)
    assert desk.written == "12abc"
    assert "不是一个数" in desk.note
    assert desk.hand == NEW


def test_focus_does_not_leave_a_refused_text(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("abc")
    desk.click("requests.granted.business")
    assert desk.hand == NEW
    assert desk.written == "abc"
    desk.page.go_to("requests.granted.business")
    assert desk.hand == NEW
    desk.page.footnote.field.setFocus()
    desk.press()
    assert desk.written == "abc"
    assert desk.note


def test_esc_takes_back_what_was_typed(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("7")
    assert desk.figure(NEW) == 7
    desk.press(Key.Key_Escape)
    assert desk.figure(NEW) == 60
    assert desk.editor is None
    assert desk.keyboard is desk.page.view
    assert desk.steps == []


def test_esc_leaves_a_refused_text_behind(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("x")
    desk.press(Key.Key_Escape)
    assert (desk.figure(NEW), desk.note, desk.editor) == (60, "", None)


def test_undo_leaves_a_refused_text_behind_too(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("x")
    desk.press(Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert (desk.figure(NEW), desk.note, desk.editor) == (60, "", None)


@pytest.mark.parametrize("dash", ["-", "/", "—"])
def test_a_dash_blanks_the_cell_and_says_so_until_the_next_move(
    open_table: Open, dash: str
) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type(dash)
    desk.press(Key.Key_Return)
    assert desk.figure(NEW) is None
    assert "未填" in desk.note
    desk.press(Key.Key_Down)
    assert desk.note == ""


def test_yuan_are_refused_with_a_proposal_that_one_key_takes(open_table: Open) -> None:
    desk = open_table(filled("2021"), "disclosure").at(FEES).type("251000元")
    assert "万元" in desk.note
    assert desk.figure(FEES) is None
    desk.press(Key.Key_Return, modifiers=Qt.KeyboardModifier.AltModifier)
    assert desk.figure(FEES) == Decimal("25.1")
    assert desk.note == ""
    desk.press(Key.Key_Return)
    assert desk.steps == ["行政事业性收费 收费金额"]


def test_the_proposal_can_be_clicked(open_table: Open) -> None:
    desk = open_table(filled("2021"), "disclosure").at(FEES).type("251000元")
    offered = next(b for b in desk.page.findChildren(QPushButton) if "25.1" in b.text())
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    assert desk.written == "25.1"


def test_a_signed_count_takes_its_sign_and_shows_it(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure").at(CHANGE).type("增10").press(Key.Key_Tab)
    assert desk.figure(CHANGE) == 10
    assert desk.shown(CHANGE) == "+10"


def test_tab_and_enter_settle_each_cell_as_one_step(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    desk.type("60").press(Key.Key_Tab).type("12").press(Key.Key_Return)
    assert desk.steps == ["本年新收 自然人", "本年新收 商业企业"]


def test_going_elsewhere_settles_what_was_typed(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("60")
    desk.click("requests.granted.business")
    assert desk.steps == ["本年新收 自然人"]
    desk.type("5")
    desk.page.go_to(NEW)
    assert desk.figure("requests.granted.business") == 5
    assert len(desk.steps) == 2


def test_nothing_typed_is_lost_when_another_cell_is_taken_in_hand(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("60")
    view = desk.page.view
    view.go(view.shape.spots["requests.granted.business"])
    assert desk.figure(NEW) == 60
    assert desk.steps == ["本年新收 自然人"]
    desk.type("x")
    view.go(view.shape.spots[NEW])
    assert desk.figure("requests.granted.business") is None


def test_the_reason_stays_beside_its_cell_while_the_table_scrolls(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests", (870, 400))
    desk.at("requests.refused.state_secret.business").type("x")
    note = desk.page.findChildren(CellNote)[0]
    before = note.y()
    desk.page.view.verticalScrollBar().setValue(30)
    desk.press()
    assert note.isVisible()
    assert note.y() == before - 30


def test_the_page_settles_an_open_editor_when_asked(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("60")
    assert desk.page.settle() is True
    assert desk.editor is None
    assert desk.steps == ["本年新收 自然人"]


def test_typing_the_same_figure_again_is_no_step(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW).type("60")
    desk.press(Key.Key_Return)
    assert desk.steps == []


def test_totals_follow_while_typing(open_table: Open) -> None:
    form = all_forms()["2021"]
    desk = open_table(filled("2021", zeros(form, "requests")), "requests").at(NEW).type("6")
    assert desk.shown(NEW_TOTAL) == "6"
    assert desk.type("0").shown(NEW_TOTAL) == "60"


def test_one_undo_takes_back_a_figure_with_its_totals(open_table: Open) -> None:
    form = all_forms()["2021"]
    granted = "requests.granted.natural_person"
    desk = open_table(filled("2021", zeros(form, "requests")), "requests").at(granted)
    desk.type("5").press(Key.Key_Return)
    assert desk.figure("requests.results_total.total") == 5
    desk.session.undo_stack.undo()
    assert desk.figure("requests.results_total.total") == 0
    assert desk.shown(granted) == "0"
    desk.session.undo_stack.redo()
    assert desk.shown("requests.results_total.natural_person") == "5"
