"""Totals that follow, wait, or were given by hand; blank, 0 and waiting told apart by shape."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from reportdesk.form.loader import all_forms
from reportdesk.gui.grid.figure_paint import pen_place
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


def pen(desk: Desk, place: str) -> QPoint:
    """Return the middle of the pen of an overridden total, in what scrolls."""
    view = desk.page.view
    index = view.figures.place(place)
    return pen_place(view.visualRect(index), view.figures.shown(place)).center()


def test_a_click_on_its_pen_lets_an_overridden_total_follow_again(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).type("9").press(Key.Key_Return)
    desk.at(PART)
    desk.click_at(pen(desk, TOTAL))
    assert desk.figure(TOTAL) == 0
    assert desk.hand == TOTAL
    assert desk.note == "已恢复自动汇总"
    desk.session.undo_stack.undo()
    assert desk.figure(TOTAL) == 9
    desk.at(PART).type("4").press(Key.Key_Return)
    desk.click_at(pen(desk, TOTAL))
    assert desk.figure(TOTAL) == 4


def test_a_click_beside_the_pen_only_takes_the_total_in_hand(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).type("9").press(Key.Key_Return)
    view = desk.page.view
    cell = view.visualRect(view.figures.place(TOTAL))
    desk.click_at(QPoint(cell.right() - 4, cell.center().y()))
    assert (desk.hand, desk.figure(TOTAL)) == (TOTAL, 9)


def test_the_tool_tip_and_the_pointer_show_what_the_pen_does(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).type("9").press(Key.Key_Return)
    view = desk.page.view
    tip = view.figures.place(TOTAL).data(Qt.ItemDataRole.ToolTipRole)
    assert "点一下铅笔，或按 Delete，恢复自动汇总" in tip
    QTest.mouseMove(view.viewport(), pen(desk, TOTAL))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_total_that_follows_has_no_pen(open_table: Open) -> None:
    desk = open_table(review(), "review")
    assert pen_place(QRect(0, 0, 65, 20), desk.page.view.figures.shown(TOTAL)).isEmpty()


def test_a_pen_that_many_digits_leave_no_room_for_is_none(open_table: Open) -> None:
    desk = open_table(review(), "review").at(TOTAL).type("1234567890").press(Key.Key_Return)
    assert pen_place(QRect(0, 0, 65, 20), desk.page.view.figures.shown(TOTAL)).isEmpty()
