"""Ctrl+D and Ctrl+R fill down and right, past the totals, as one undo step."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEW = "requests.new.natural_person"
OLD = "requests.carried_in.natural_person"
BUSINESS = "requests.new.business"
LAST = "requests.new.other_organization"


def selected(desk: Desk, *keys: Qt.Key) -> Desk:
    """Extend the selection by some keys."""
    return desk.press(*keys, modifiers=SHIFT)


def test_a_selection_is_filled_down_from_its_first_row(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 6, BUSINESS: 3, OLD: 9}), "requests").at(NEW)
    selected(desk, Key.Key_Down, Key.Key_Down, Key.Key_Right).press(Key.Key_D, modifiers=CTRL)
    assert [desk.figure(f"requests.{row}.natural_person") for row in ("carried_in", "granted")] == [
        6,
        6,
    ]
    assert desk.figure("requests.granted.business") == 3
    assert desk.steps == ["向下填充 4 格"]
    desk.session.undo_stack.undo()
    assert (desk.figure(OLD), desk.figure("requests.granted.business")) == (9, None)


def test_a_selection_is_filled_right_from_its_first_column_past_the_total(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 2, OLD: 0}), "requests").at(NEW)
    selected(desk, Key.Key_End, Key.Key_Down).press(Key.Key_R, modifiers=CTRL)
    assert (desk.figure(BUSINESS), desk.figure(LAST)) == (2, 2)
    assert desk.figure("requests.carried_in.other_organization") == 0
    assert desk.figure("requests.new.total") == 12
    assert desk.steps == ["向右填充 10 格"]


def test_a_single_cell_is_filled_from_the_one_above_or_before(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at(OLD)
    desk.press(Key.Key_D, modifiers=CTRL)
    assert desk.figure(OLD) == 5
    desk.at(BUSINESS).press(Key.Key_R, modifiers=CTRL)
    assert desk.figure(BUSINESS) == 5
    assert desk.steps == ["向下填充 1 格", "向右填充 1 格"]


def test_a_row_of_its_own_is_filled_from_the_row_above(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5, BUSINESS: 1}), "requests").at(OLD)
    selected(desk, Key.Key_Right).press(Key.Key_D, modifiers=CTRL)
    assert (desk.figure(OLD), desk.figure("requests.carried_in.business")) == (5, 1)


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_R])
def test_nothing_is_before_the_first_cell(open_table: Open, key: Qt.Key) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at(NEW)
    desk.press(key, modifiers=CTRL)
    assert desk.figure(NEW) == 5
    assert desk.steps == []


def test_a_total_is_never_filled(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at("requests.new.total")
    desk.press(Key.Key_R, modifiers=CTRL).press(Key.Key_D, modifiers=CTRL)
    assert desk.figure("requests.new.total") is None
    assert desk.steps == []


def test_a_blank_fills_blanks_as_spreadsheets_do(open_table: Open) -> None:
    desk = open_table(filled("2021", {BUSINESS: 5}), "requests").at(BUSINESS)
    desk.press(Key.Key_R, modifiers=CTRL)
    assert desk.figure(BUSINESS) is None
    desk.session.undo_stack.undo()
    assert desk.figure(BUSINESS) == 5


def test_a_count_becomes_an_amount_where_one_is_asked_for(open_table: Open) -> None:
    amount = "disclosure.fees.amount"
    desk = open_table(filled("2021", {"disclosure.coercion.decisions": 7}), "disclosure")
    desk.at(amount).press(Key.Key_D, modifiers=CTRL)
    assert repr(desk.figure(amount)) == "Decimal('7')"


def test_a_figure_that_cannot_stand_there_fills_nothing_and_says_why(open_table: Open) -> None:
    change, decisions = (f"disclosure.licensing.{column}" for column in ("change", "decisions"))
    desk = open_table(filled("2019", {change: -3}), "disclosure").at(decisions)
    desk.press(Key.Key_R, modifiers=CTRL)
    assert desk.figure(decisions) is None
    assert desk.note == "没有填充：行政许可 处理决定，件数不能小于 0"
    assert desk.steps == []


def test_the_sign_of_a_change_is_not_part_of_its_number(open_table: Open) -> None:
    change, decisions = (f"disclosure.licensing.{column}" for column in ("change", "decisions"))
    desk = open_table(filled("2019", {change: 3}), "disclosure").at(decisions)
    desk.press(Key.Key_R, modifiers=CTRL)
    assert desk.figure(decisions) == 3


def test_rows_cut_differently_are_filled_from_what_stands_over_them(open_table: Open) -> None:
    first = "disclosure.normative_documents.total_disclosed"
    desk = open_table(filled("2019", {first: 4}), "disclosure").at(first)
    below = selected(desk, Key.Key_Down).hand
    desk.press(Key.Key_D, modifiers=CTRL)
    assert desk.figure(below) == 4


def test_the_letters_alone_are_no_fill(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at(OLD).type("d")
    assert desk.written == "d"
    assert desk.figure(OLD) is None
