"""Where the keys lead: arrows to every figure, Tab and Enter past the totals."""

import pytest
from PySide6.QtCore import Qt

from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TABLES = [
    (edition, section.id)
    for edition, form in all_forms().items()
    for section in form.sections
    if section.table
]


def to_fill(edition: str, table: str) -> list[str]:
    """Return the figures of a table that a hand fills, in printed order."""
    form = all_forms()[edition]
    return [f.address for f in form.tables[table].figures() if f.address not in sums(form)]


def walked(desk: Desk, key: Qt.Key, steps: int) -> list[str]:
    """Return the figures that come in hand one after the other, from the first on."""
    return [desk.hand, *(desk.press(key).hand for _ in range(steps - 1))]


@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_tab_fills_in_a_whole_table_in_printed_order(
    open_table: Open, edition: str, table: str
) -> None:
    expected = to_fill(edition, table)
    desk = open_table(filled(edition), table)
    assert walked(desk, Key.Key_Tab, len(expected)) == expected


@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_enter_comes_to_every_cell_that_a_hand_fills_once(
    open_table: Open, edition: str, table: str
) -> None:
    expected = to_fill(edition, table)
    desk = open_table(filled(edition), table)
    assert sorted(walked(desk, Key.Key_Return, len(expected))) == sorted(expected)


@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_the_hand_lies_on_a_figure_wherever_arrows_lead(
    open_table: Open, edition: str, table: str
) -> None:
    desk = open_table(filled(edition), table)
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Left) * 7:
        assert desk.press(key).hand


def test_enter_goes_on_at_the_top_of_the_next_column(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at("requests.carried_out.natural_person")
    assert desk.press(Key.Key_Return).hand == "requests.new.business"
    back = desk.press(Key.Key_Return, modifiers=SHIFT)
    assert back.hand == "requests.carried_out.natural_person"


def test_tab_runs_on_into_the_next_row_past_the_total(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at("requests.new.other_organization")
    assert desk.press(Key.Key_Tab).hand == "requests.carried_in.natural_person"
    assert desk.press(Key.Key_Backtab).hand == "requests.new.other_organization"


def test_tab_leaves_the_table_at_its_end(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review")
    desk.at("review.suit_after_reconsideration.pending").type("1").press(Key.Key_Tab)
    assert desk.figure("review.suit_after_reconsideration.pending") == 1
    assert desk.page.footnote.field.hasFocus()
    desk.press(Key.Key_Backtab)
    assert desk.page.view.hasFocus()


def test_arrows_reach_totals_and_stop_at_the_edges(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at("requests.new.other_organization")
    assert desk.press(Key.Key_Right).hand == "requests.new.total"
    assert desk.press(Key.Key_Right, Key.Key_Up).hand == "requests.new.total"
    assert desk.press(Key.Key_Return).hand == "requests.carried_in.total"


def test_home_and_end_go_along_the_row_and_with_ctrl_through_the_table(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at("requests.granted.research")
    assert desk.press(Key.Key_Home).hand == "requests.granted.natural_person"
    assert desk.press(Key.Key_End).hand == "requests.granted.total"
    assert desk.press(Key.Key_End, modifiers=CTRL).hand == "requests.carried_out.total"
    assert desk.press(Key.Key_Home, modifiers=CTRL).hand == "requests.new.natural_person"
    assert desk.press(Key.Key_Down, modifiers=CTRL).hand == "requests.carried_out.natural_person"
    assert desk.press(Key.Key_PageUp).hand != "requests.carried_out.natural_person"


def test_a_table_of_parts_is_walked_through_its_captions_and_heads(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure")
    desk.at("disclosure.normative_documents.total_disclosed").press(Key.Key_Down)
    assert desk.hand == "disclosure.licensing.decisions"
    desk.at("disclosure.coercion.decisions").press(Key.Key_Down)
    assert desk.hand == "disclosure.fees.change"
    assert desk.press(Key.Key_Up).hand == "disclosure.coercion.change"


def test_a_click_takes_a_figure_in_hand_but_never_a_label(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure").click("disclosure.fees.change")
    assert desk.hand == "disclosure.fees.change"
    assert desk.handed[-1] == "disclosure.fees.change"
    view = desk.page.view
    label = view.visualRect(view.figures.index(0, 0)).center()
    desk.click_at(label)
    assert desk.hand == "disclosure.fees.change"


def test_a_figure_still_in_hand_is_told_again_when_the_keys_come_back(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review").at("review.direct_suit.other")
    desk.page.footnote.field.setFocus()
    desk.handed.clear()
    desk.page.resume()
    assert desk.handed == ["review.direct_suit.other"]


def test_the_page_resumes_at_the_figure_last_in_hand(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review").at("review.direct_suit.other")
    desk.page.footnote.field.setFocus()
    desk.page.resume()
    assert desk.keyboard is desk.page.view
    assert desk.hand == "review.direct_suit.other"


def test_undo_and_redo_keep_the_figure_in_hand(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review").type("1").press(Key.Key_Return)
    held = desk.hand
    desk.session.undo_stack.undo()
    desk.session.undo_stack.redo()
    assert desk.hand == held
