"""Totals that follow, wait, or were given by hand; blank, 0 and waiting told apart by shape."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled, zeros

Key = Qt.Key
PART = "review.reconsideration.upheld"
TOTAL = "review.reconsideration.total"
SUIT = "review.direct_suit"


def review(**figures: int | None) -> Report:
    """Return a report whose table of reviews holds nothing but zeros, and some figures."""
    edits = zeros(all_forms()["2021"], "review")
    return filled("2021", edits | {f"{SUIT}.{name}": value for name, value in figures.items()})


def shape(desk: Desk, place: str) -> QImage:
    """Return a cell as black on white, without its edges."""
    view = desk.page.view
    cell = view.visualRect(view.figures.place(place)).adjusted(3, 3, -3, -3)
    drawn = view.viewport().grab(cell).toImage()
    return drawn.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def test_a_total_given_by_hand_stays_and_says_so(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).type("9").press(Key.Key_Return)
    assert "手工改过" in desk.heard(TOTAL)
    desk.at(PART).type("4").press(Key.Key_Return)
    assert desk.figure(TOTAL) == 9
    assert "有误" in desk.heard(TOTAL)


def test_delete_lets_an_overridden_total_follow_again(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).type("9").press(Key.Key_Return)
    desk.at(TOTAL).press(Key.Key_Delete)
    assert desk.figure(TOTAL) == 0
    assert "手工改过" not in desk.heard(TOTAL)
    assert desk.steps == ["行政复议·总计", "行政复议·总计"]


def test_deleting_a_total_that_follows_changes_nothing(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).press(Key.Key_Backspace)
    assert desk.figure(TOTAL) == 0
    assert desk.steps == []


def test_a_total_of_a_blank_waits(open_table: Open) -> None:
    desk = open_table(review(), "review").at(f"{SUIT}.upheld").press(Key.Key_Delete)
    assert desk.figure(f"{SUIT}.total") is None
    assert "待汇总" in desk.heard(f"{SUIT}.total")
    assert "未填写" in desk.heard(f"{SUIT}.upheld")


def test_blank_zero_and_waiting_have_three_shapes(open_table: Open) -> None:
    desk = open_table(review(upheld=None), "review").at(TOTAL)
    places = (f"{SUIT}.upheld", f"{SUIT}.corrected", f"{SUIT}.total")
    blank, zero, waiting = (shape(desk, place) for place in places)
    assert blank != zero
    assert zero != waiting
    assert waiting != blank


def test_a_cell_shows_the_change_of_a_total_at_once(open_table: Open) -> None:
    desk = open_table(review(), "review").at(PART)
    before = shape(desk, TOTAL)
    desk.type("8")
    assert shape(desk, TOTAL) != before


def test_the_sums_are_written_out_under_the_table(open_table: Open) -> None:
    desk = open_table(review(), "review").at(PART).type("2").press(Key.Key_Return)
    assert "2 ＋ 0 ＋ 0 ＋ 0 ＝ 2" in desk.words
    desk.at(TOTAL).type("9").press(Key.Key_Return)
    assert "2 ＋ 0 ＋ 0 ＋ 0 ＝ 2，但表中填的是 9" in desk.words
    desk.at(PART).press(Key.Key_Delete)
    assert "□ ＋ 0 ＋ 0 ＋ 0，尚未填全" in desk.words
