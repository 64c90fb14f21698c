"""Ctrl with arrows jumps to the edges of filled blocks, as in spreadsheets; Shift takes along."""

from PySide6.QtCore import Qt

from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST, NEXT = "requests.new.natural_person", "requests.new.business"
FIFTH, TOTAL = "requests.new.legal_service", "requests.new.total"


def jump(desk: Desk, key: Qt.Key) -> str:
    """Press an arrow with Ctrl; return the figure then in hand."""
    return desk.press(key, modifiers=CTRL).hand


def test_a_jump_ends_at_the_last_of_a_block_then_at_the_next_block(open_table: Open) -> None:
    desk = open_table(filled("2021", {FIRST: 1, NEXT: 2, FIFTH: 3}), "requests").at(FIRST)
    assert [jump(desk, Key.Key_Right) for _ in range(4)] == [NEXT, FIFTH, TOTAL, TOTAL]
    assert [jump(desk, Key.Key_Left) for _ in range(4)] == [FIFTH, NEXT, FIRST, FIRST]


def test_a_jump_goes_down_past_blanks_and_up_again(open_table: Open) -> None:
    granted, other = "requests.granted.natural_person", "requests.carried_out.natural_person"
    desk = open_table(filled("2021", {granted: 1, FIRST: 2}), "requests")
    desk.at(FIRST)
    assert jump(desk, Key.Key_Down) == granted
    assert jump(desk, Key.Key_Down) == other
    assert jump(desk, Key.Key_Up) == granted


def test_shift_takes_the_whole_way_into_the_selection(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(FIRST)
    desk.press(Key.Key_Down, modifiers=CTRL | SHIFT)
    assert len(desk.page.view.chosen) == 25
    desk.at(FIRST).press(Key.Key_End, modifiers=CTRL | SHIFT)
    assert len(desk.page.view.chosen) == 175
    desk.at(FIRST).press(Key.Key_End, modifiers=SHIFT)
    assert len(desk.page.view.chosen) == 7
    desk.press(Key.Key_PageDown, modifiers=SHIFT)
    assert len(desk.page.view.chosen) > 7


def test_jumps_keep_their_column_where_rows_are_cut_differently(open_table: Open) -> None:
    first = "disclosure.rules.total_disclosed"
    desk = open_table(filled("2019"), "disclosure").at(first)
    bottom = jump(desk, Key.Key_Down)
    assert bottom == "disclosure.procurement.amount"
    assert jump(desk, Key.Key_Up).startswith("disclosure.rules.")
