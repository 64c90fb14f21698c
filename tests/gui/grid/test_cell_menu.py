"""The menu of the cells: by the mouse or by keys, over what is selected."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from reportdesk.form.loader import all_forms
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled, zeros

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEW = "requests.new.natural_person"
BUSINESS = "requests.new.business"
TOTAL = "review.reconsideration.total"
_Reason = QContextMenuEvent.Reason


def asked(desk: Desk, reason: QContextMenuEvent.Reason, point: QPoint) -> QMenu | None:
    """Ask for the menu at a point of what scrolls, and return it if it opens."""
    viewport = desk.page.view.viewport()
    event = QContextMenuEvent(reason, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def right_click(desk: Desk, place: str) -> QMenu:
    """Click a cell with the right button, and return the menu."""
    view = desk.page.view
    centre = view.visualRect(view.figures.place(place)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=centre)
    menu = asked(desk, _Reason.Mouse, centre)
    assert menu
    return menu


def words(menu: QMenu) -> list[str]:
    """Return what a menu offers, without the keys."""
    return [a.text().partition("\t")[0] for a in menu.actions() if not a.isSeparator()]


def choose(menu: QMenu, verb: str) -> None:
    """Choose an entry of a menu by the keyboard."""
    chosen = next(a for a in menu.actions() if a.text().partition("\t")[0] == verb)
    menu.setActiveAction(chosen)
    QTest.keyClick(menu, Key.Key_Return)


def test_a_right_click_takes_the_cell_in_hand_and_offers_what_can_be_done(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at(NEW)
    menu = right_click(desk, BUSINESS)
    assert desk.hand == BUSINESS
    assert words(menu) == [
        *("剪切", "复制", "粘贴"),
        *("清空", "向下填充", "向右填充", "其余填 0…"),
        "备注…",
    ]
    assert menu.accessibleName() == "这些格"
    choose(menu, "向右填充")
    assert desk.figure(BUSINESS) == 5


def test_a_right_click_into_the_selection_keeps_it(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5, BUSINESS: 3}), "requests").at(NEW)
    desk.press(Key.Key_Right, modifiers=SHIFT)
    choose(right_click(desk, BUSINESS), "复制")
    assert QGuiApplication.clipboard().text() == "5\t3"
    choose(right_click(desk, BUSINESS), "清空")
    assert desk.steps == ["清空 2 格"]


def test_the_menu_key_opens_it_at_the_cell_in_hand(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at(NEW)
    menu = asked(desk, _Reason.Keyboard, QPoint(1, 1))
    assert menu
    view = desk.page.view
    cell = view.visualRect(view.currentIndex())
    assert menu.pos() == view.viewport().mapToGlobal(cell.bottomLeft())
    choose(menu, "清空")
    assert desk.figure(NEW) is None


def test_an_overridden_total_is_offered_to_follow_again(open_table: Open) -> None:
    desk = open_table(filled("2021", zeros(all_forms()["2021"], "review")), "review").at(TOTAL)
    desk.type("9").press(Key.Key_Return)
    choose(right_click(desk, TOTAL), "恢复自动汇总")
    assert desk.figure(TOTAL) == 0


def test_labels_have_no_menu(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure")
    view = desk.page.view
    label = view.visualRect(view.figures.index(0, 0)).center()
    assert asked(desk, _Reason.Mouse, label) is None


def test_what_is_being_typed_is_settled_first_and_a_refused_text_has_no_menu(
    open_table: Open,
) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("5")
    right_click(desk, BUSINESS).close()
    assert desk.figure(NEW) == 5
    desk.back().at(NEW).type("x")
    assert asked(desk, _Reason.Mouse, QPoint(5, 5)) is None
    assert desk.written == "x"


def test_the_rest_of_the_row_is_filled_with_zero_from_the_menu(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 5}), "requests").at(NEW)

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        offered = [button.text() for button in dialog.findChildren(QPushButton)]
        assert offered == ["取消", "填全部 165 格", "填本表 143 格", "填本行 5 格"]
        QTest.keyClick(dialog.focusWidget(), Key.Key_Return)

    QTimer.singleShot(0, agree)
    choose(right_click(desk, NEW), "其余填 0…")
    assert desk.figure("requests.new.total") == 5
    assert desk.figure("requests.carried_in.business") is None
    assert desk.steps == ["5 格填 0"]


def test_nothing_is_to_be_filled_with_zero_where_nothing_is_blank(open_table: Open) -> None:
    form = all_forms()["2021"]
    figures = zeros(form, "review") | zeros(form, "requests") | zeros(form, "disclosure")
    menu = right_click(open_table(filled("2021", figures), "requests"), NEW)
    entry = next(a for a in menu.actions() if a.text() == "其余填 0…")
    assert not entry.isEnabled()
    menu.close()
