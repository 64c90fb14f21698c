"""The window as a whole: pages, undo, findings and places hang together."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.form.loader import all_forms
from reportdesk.gui import desk
from reportdesk.gui.app_bar import AppBar
from reportdesk.gui.cover.page import CoverPage
from reportdesk.gui.drawer import Drawer
from reportdesk.gui.findings.panel import FindingsPanel
from reportdesk.gui.findings.verdict_head import VerdictHead
from reportdesk.gui.grid.page import GridPage
from reportdesk.gui.outline import Outline
from reportdesk.gui.robot import answered, choose_file, escape, keyboard, press, words, write
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.window import Window
from reportdesk.report.edition import change_edition
from tests.gui.desks import NAME, begin, program, settings_in

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FIRST_OF_THREE = "requests.new.natural_person"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with program(qtbot, tmp_path) as opened:
        begin(opened)
        yield opened


def test_the_first_window_is_no_larger_than_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(settings_in(tmp_path))
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    assert window.width() <= screen.width() < 1366
    assert window.height() < screen.height()


def shown(window: Window, kind: type[QWidget]) -> QWidget:
    """Return the one widget of a kind that can be seen."""
    (found,) = [widget for widget in window.findChildren(kind) if widget.isVisible()]
    return found


def shown_or_none(window: Window, kind: type[QWidget]) -> QWidget | None:
    return next((widget for widget in window.findChildren(kind) if widget.isVisible()), None)


def outline_rows(window: Window) -> QListView:
    found = shown(window, Outline).findChild(QListView)
    assert isinstance(found, QListView)
    return found


def page(number: int) -> None:
    press(Qt.Key(Qt.Key.Key_0 + number), CTRL)


def figure(window: Window, address: str) -> object:
    assert window.files.session
    return window.files.session.report.figures.get(address)


def stands_in(window: Window, kind: type[QWidget]) -> bool:
    """Say whether the keyboard stands in a part of the window."""
    return shown(window, kind).isAncestorOf(keyboard())


@pytest.mark.parametrize(
    ("number", "kind", "words_"),
    [
        (1, CoverPage, "封面"),
        (2, TextPage, "前言"),
        (3, TextPage, "一、总体情况"),
        (4, GridPage, "二、主动公开政府信息情况"),
        (5, GridPage, "三、收到和处理政府信息公开申请情况"),
        (6, GridPage, "四、政府信息公开行政复议、行政诉讼情况"),
        (7, TextPage, "五、存在的主要问题及改进情况"),
        (8, TextPage, "六、其他需要报告的事项"),
    ],
)
def test_each_page_has_a_key_and_takes_the_keyboard(
    window: Window, number: int, kind: type[QWidget], words_: str
) -> None:
    page(5 if number == 1 else 1)
    page(number)
    assert words_ in words(shown(window, kind))
    assert stands_in(window, kind)


def test_what_the_pages_need_is_imported_while_nobody_waits(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = []
    monkeypatch.setattr(desk, "import_pages", lambda: imported.append(True))
    with program(qtbot, tmp_path) as window:
        begin(window)
        assert not imported, "the cover comes first"
        qtbot.waitUntil(lambda: bool(imported))


def test_the_neighbours_are_reached_and_the_ends_hold(window: Window) -> None:
    press(Qt.Key.Key_PageUp, CTRL)
    assert shown(window, CoverPage)
    for _ in range(20):
        press(Qt.Key.Key_PageDown, CTRL)
    assert "六、其他需要报告的事项" in words(shown(window, TextPage))
    press(Qt.Key.Key_PageUp, CTRL)
    assert "五、存在的主要问题及改进情况" in words(shown(window, TextPage))


def test_undo_goes_back_to_where_it_was_done(window: Window) -> None:
    page(5)
    write("12")
    press(Qt.Key.Key_Return)
    page(1)
    press(Qt.Key.Key_Z, CTRL)
    assert figure(window, FIRST_OF_THREE) is None
    assert stands_in(window, GridPage)
    press(Qt.Key.Key_Y, CTRL)
    assert figure(window, FIRST_OF_THREE) == 12
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert figure(window, FIRST_OF_THREE) == 12


def test_undo_takes_back_what_is_still_being_typed(window: Window) -> None:
    page(5)
    write("12")
    press(Qt.Key.Key_Z, CTRL)
    assert figure(window, FIRST_OF_THREE) is None
    page(1)
    press(Qt.Key.Key_A, CTRL)
    write("甲局")
    press(Qt.Key.Key_Z, CTRL)
    assert window.files.session
    assert window.files.session.report.name == NAME


def test_the_menu_names_what_would_be_undone(window: Window) -> None:
    undo = window.menu_actions["undo"]
    assert (undo.text(), undo.isEnabled()) == ("撤销", False)
    press(Qt.Key.Key_A, CTRL)
    write("甲局")
    press(Qt.Key.Key_Tab)
    assert (undo.text(), undo.isEnabled()) == ("撤销：填写机关名称", True)
    press(Qt.Key.Key_Z, CTRL)
    assert window.menu_actions["redo"].text() == "重做：填写机关名称"
    assert not undo.isEnabled()


def test_a_refused_figure_holds_the_page_and_stays_in_its_editor(window: Window) -> None:
    page(5)
    write("12abc")
    for leave in (Qt.Key.Key_1, Qt.Key.Key_PageDown, Qt.Key.Key_S, Qt.Key.Key_E):
        press(leave, CTRL)
        assert stands_in(window, GridPage)
    press(Qt.Key.Key_F8)
    assert stands_in(window, GridPage)
    assert window.files.session
    assert window.files.session.path is None
    press(Qt.Key.Key_Escape)


def test_a_refused_figure_holds_the_outline_too(qtbot: QtBot, window: Window) -> None:
    page(5)
    write("12abc")
    rows = outline_rows(window)
    cover = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=cover)
    assert stands_in(window, GridPage)
    assert rows.currentIndex().row() == 4
    press(Qt.Key.Key_Escape)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=cover)
    assert stands_in(window, CoverPage)


def test_the_title_names_office_and_year_and_marks_unsaved_work(
    window: Window, tmp_path: Path
) -> None:
    assert window.windowTitle() == f"{NAME} 2025 年度[*] — 年报台"
    assert not window.isWindowModified()
    page(5)
    write("1")
    assert window.isWindowModified()
    with answered(choose_file(tmp_path / "年报.report.json")):
        press(Qt.Key.Key_S, CTRL)
    assert figure(window, FIRST_OF_THREE) == 1
    assert not window.isWindowModified()


def test_f8_goes_from_finding_to_finding_and_back(window: Window) -> None:
    page(5)
    write("5")
    press(Qt.Key.Key_Return)
    page(1)
    press(Qt.Key.Key_F8)
    first = keyboard()
    assert not shown_or_none(window, CoverPage)
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F8, SHIFT)
    assert keyboard() is first


def test_f6_goes_round_the_areas_of_the_desk(window: Window) -> None:
    page(5)
    press(Qt.Key.Key_F6)
    assert stands_in(window, FindingsPanel)
    press(Qt.Key.Key_F6)
    assert stands_in(window, AppBar)
    press(Qt.Key.Key_F6)
    assert stands_in(window, Outline)
    press(Qt.Key.Key_F6)
    assert stands_in(window, GridPage)
    press(Qt.Key.Key_F6, SHIFT)
    assert stands_in(window, Outline)


def test_the_outline_is_walked_with_arrows_and_entered_with_enter(window: Window) -> None:
    press(Qt.Key.Key_F6, SHIFT)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert stands_in(window, Outline)
    assert "一、总体情况" in words(shown(window, TextPage))
    press(Qt.Key.Key_Return)
    assert stands_in(window, TextPage)


def test_an_outline_row_begins_with_the_heading_and_ends_with_its_state(window: Window) -> None:
    page(5)
    write("5")
    press(Qt.Key.Key_Return)
    model = outline_rows(window).model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(8)]
    assert told[0] == "封面，完成"
    assert told[1] == "前言，可不填"
    assert told[2] == "一、总体情况，未填"
    assert told[4].startswith("三、收到和处理政府信息公开申请情况，缺 ")
    assert told[4].endswith(" 格，未完")


def test_the_cell_last_in_hand_is_in_hand_again(window: Window) -> None:
    page(5)
    write("5")
    press(Qt.Key.Key_Tab)
    page(1)
    page(5)
    write("7")
    press(Qt.Key.Key_Return)
    assert figure(window, "requests.new.business") == 7


def test_a_narrow_window_keeps_the_verdict_and_opens_findings_over_the_page(
    qtbot: QtBot, window: Window
) -> None:
    page(5)
    window.resize(960, 510)
    qtbot.waitUntil(lambda: shown_or_none(window, FindingsPanel) is None)
    assert "166 格" in shown(window, VerdictHead).accessibleName()
    press(Qt.Key.Key_F6)
    drawer = shown(window, Drawer)
    assert drawer.isAncestorOf(shown(window, FindingsPanel))
    assert stands_in(window, FindingsPanel)
    press(Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert stands_in(window, GridPage)


def test_going_to_a_finding_takes_the_drawer_away(qtbot: QtBot, window: Window) -> None:
    window.resize(960, 510)
    qtbot.waitUntil(lambda: shown_or_none(window, FindingsPanel) is None)
    press(Qt.Key.Key_F8)
    assert stands_in(window, TextPage)
    press(Qt.Key.Key_F6)
    assert stands_in(window, FindingsPanel)
    press(Qt.Key.Key_Return)
    assert shown_or_none(window, Drawer) is None
    assert stands_in(window, TextPage)


def test_the_panel_comes_back_with_the_room_for_it(qtbot: QtBot, window: Window) -> None:
    window.resize(960, 510)
    qtbot.waitUntil(lambda: shown_or_none(window, FindingsPanel) is None)
    window.resize(1366, 697)
    qtbot.waitUntil(lambda: shown_or_none(window, FindingsPanel) is not None)
    assert shown_or_none(window, Drawer) is None
    assert shown(window, Outline).width() == 196


@pytest.mark.parametrize(("width", "outline"), [(1366, 196), (1280, 168), (1199, 64)])
def test_the_outline_shrinks_with_the_window(
    qtbot: QtBot, window: Window, width: int, outline: int
) -> None:
    window.resize(width, 680)
    qtbot.waitUntil(lambda: shown(window, Outline).width() == outline)


@pytest.mark.parametrize("size", [(1366, 697), (960, 510)])
def test_the_letters_of_the_menus_open_them(
    qtbot: QtBot, window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.wait(20)
    press(Qt.Key.Key_F, ALT)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


@pytest.mark.parametrize("size", [(1366, 697), (960, 510)])
def test_the_letters_in_an_opened_menu_are_its_own(
    qtbot: QtBot, window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.wait(20)
    press(Qt.Key.Key_F, ALT)
    (opened,) = (
        w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()
    )
    with answered(escape) as said:
        QTest.keyClick(opened, Qt.Key.Key_H)
    assert "历史版本" in said[0]


def test_another_edition_brings_its_own_pages(window: Window) -> None:
    page(4)
    session = window.files.session
    assert session
    change = change_edition(session.form, all_forms()["2019"], session.report, 2020)
    session.apply(change, "更改年度与格式", "year")
    page(4)
    write("3")
    press(Qt.Key.Key_Return)
    assert figure(window, "disclosure.rules.made") == 3
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert session.report.form == "2021"
    assert shown(window, CoverPage)
    page(4)
    write("3")
    press(Qt.Key.Key_Return)
    assert figure(window, "disclosure.rules.issued") == 3


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize(
    ("number", "offered"),
    [
        (5, ["取消", "填全部 166 格", "填本表 144 格", "填本行 6 格"]),
        (3, ["取消", "填 166 格"]),
    ],
)
def test_the_edit_menu_fills_the_rest_with_zero_as_far_as_the_page_reaches(
    number: int, offered: list[str]
) -> None:
    page(number)
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(button.text() for button in dialog.findChildren(QPushButton))
        escape(dialog)

    press(Qt.Key.Key_E, ALT)
    with answered(read):
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        QTest.keyClick(opened, Qt.Key.Key_Z)
    assert said == offered
