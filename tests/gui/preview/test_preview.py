"""The preview in the window: it follows what is written, and leads to where it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui import theme
from reportdesk.gui.drawer import Drawer
from reportdesk.gui.findings.panel import FindingsPanel
from reportdesk.gui.outline import RAIL_WIDTH, Outline
from reportdesk.gui.page_stack import PageStack
from reportdesk.gui.preview.bar import PreviewBar
from reportdesk.gui.preview.paper_view import PaperView
from reportdesk.gui.robot import keyboard, press, words, write
from reportdesk.gui.text.editor import TextEditor
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.window import Window
from tests.gui.desks import ROOMY, begin, give_up, program
from tests.gui.pictures import picture
from tests.gui.preview.papers import FIGURE, child, report, scrolled, spot

pytestmark = pytest.mark.usefixtures("app")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
NARROW = (1000, 600)
PAUSE_MS = 300
IDLE_MS = 400


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "a.report.json"
    assert commands.save(report(), path) is None
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, draft: Path) -> Iterator[Window]:
    """Open the report on its first text, wide enough for the preview beside it."""
    with program(qtbot, tmp_path, str(draft)) as opened:
        press(KEY.Key_3, CTRL)
        yield opened


@pytest.fixture
def narrow(qtbot: QtBot, tmp_path: Path, draft: Path) -> Iterator[Window]:
    with program(qtbot, tmp_path, str(draft), size=NARROW) as opened:
        press(KEY.Key_3, CTRL)
        yield opened


def opened(qtbot: QtBot, window: Window) -> PaperView:
    """Open the preview by its key, and wait until it stands."""
    press(KEY.Key_F9)
    view = child(window, PaperView)
    assert isinstance(view, PaperView)
    qtbot.wait(1)
    return view


def is_open(window: Window) -> bool:
    return any(view.isVisible() for view in window.findChildren(PaperView))


def editor(window: Window) -> TextEditor:
    found = next(e for e in window.findChildren(TextEditor) if e.isVisible())
    assert isinstance(found, TextEditor)
    return found


def click(qtbot: QtBot, view: PaperView, place: str, right: float = 2) -> None:
    """Click a little right of where a place begins on paper."""
    for number, sheet in enumerate(view.paper.sheets):
        for area in sheet.areas:
            if area.place == place:
                seen = spot(view, area.x + right, area.y + area.height / 2, number)
                view.verticalScrollBar().setValue(scrolled(view) + seen.y() - 100)
                there = spot(view, area.x + right, area.y + area.height / 2, number)
                qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=there)
                return
    raise AssertionError(f"{place} does not print")


def test_f9_opens_it_beside_the_page_and_the_keyboard_stays_there(
    qtbot: QtBot, window: Window
) -> None:
    view = opened(qtbot, window)
    assert view.isVisible()
    assert keyboard() is editor(window)
    assert child(window, PageStack).width() > view.width() > 400
    press(KEY.Key_F9)
    assert not is_open(window)
    assert keyboard() is editor(window)


def test_while_it_is_open_the_findings_fold_and_come_back_after(
    qtbot: QtBot, window: Window
) -> None:
    findings = child(window, FindingsPanel)
    assert findings.isVisible()
    opened(qtbot, window)
    assert not findings.isVisible()
    press(KEY.Key_F9)
    qtbot.waitUntil(findings.isVisible)


def test_findings_that_were_folded_stay_folded(qtbot: QtBot, window: Window) -> None:
    findings = child(window, FindingsPanel)
    (fold,) = [b for b in window.findChildren(Button) if b.accessibleName() == "收起问题栏"]
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    opened(qtbot, window)
    press(KEY.Key_F9)
    qtbot.wait(1)
    assert not findings.isVisible()


def test_the_findings_come_over_it_as_a_drawer_when_they_are_wanted(
    qtbot: QtBot, window: Window
) -> None:
    opened(qtbot, window)
    press(KEY.Key_F6)
    press(KEY.Key_F6)
    assert child(window, Drawer).isVisible()
    assert is_open(window)
    press(KEY.Key_Escape)
    assert not child(window, Drawer).isVisible()
    assert keyboard() is editor(window)


def test_f6_visits_it_after_the_page(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    press(KEY.Key_F6)
    assert keyboard() is view
    press(KEY.Key_F6, SHIFT)
    assert keyboard() is editor(window)


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_F9])
def test_leaving_it_gives_the_keyboard_back_to_the_page(
    qtbot: QtBot, window: Window, key: Qt.Key
) -> None:
    opened(qtbot, window)
    press(KEY.Key_F6)
    press(key)
    assert not is_open(window)
    assert keyboard() is editor(window)


def test_the_button_of_the_bar_shows_whether_it_is_open(qtbot: QtBot, window: Window) -> None:
    (button,) = [b for b in window.findChildren(Button) if b.text() == "预览"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert is_open(window)
    assert button.isChecked()
    press(KEY.Key_F9)
    assert not button.isChecked()
    assert not is_open(window)


def test_in_the_smallest_window_the_buttons_of_the_bar_are_icons_with_names(
    narrow: Window,
) -> None:
    def seen() -> set[str]:
        shown = [button for button in narrow.findChildren(Button) if button.isVisible()]
        return {b.text() for b in shown if b.accessibleName() in {"预览", "导出…"}}

    assert seen() == {"预览", "导出…"}
    narrow.resize(narrow.minimumSize())
    assert seen() == {""}


def test_its_bar_says_which_page_is_in_view(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    count = len(view.paper.sheets)
    assert f"第 1 页，共 {count} 页" in words(child(window, PreviewBar))
    press(KEY.Key_F6)
    press(KEY.Key_End)
    assert f"第 {count} 页，共 {count} 页" in words(child(window, PreviewBar))
    assert view.accessibleName() == f"打印预览，第 {count} 页，共 {count} 页"


def test_what_is_typed_is_on_paper_after_a_short_pause(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    write("首先")
    assert "首先" not in view.accessibleDescription()
    qtbot.waitUntil(lambda: "首先" in view.accessibleDescription(), timeout=PAUSE_MS)


def test_nothing_is_laid_out_while_somebody_types_on(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    before = view.paper
    for _ in range(10):
        write("a")
        qtbot.wait(20)
    assert view.paper is before
    qtbot.waitUntil(lambda: view.paper is not before)


def test_undo_is_on_paper_too(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    before = view.accessibleDescription()
    write("首先")
    qtbot.waitUntil(lambda: view.accessibleDescription() != before)
    press(KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: view.accessibleDescription() == before)


def test_a_figure_is_on_paper_while_it_is_still_being_typed(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    press(KEY.Key_5, CTRL)
    write("98765")
    qtbot.waitUntil(lambda: "98765" in view.accessibleDescription())
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: "98765" not in view.accessibleDescription())


def test_it_turns_to_the_place_in_hand(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    assert view.sheet == 0
    press(KEY.Key_End, CTRL)
    qtbot.waitUntil(lambda: view.sheet > 0)
    press(KEY.Key_5, CTRL)
    qtbot.waitUntil(lambda: "自然人" in view.accessibleDescription())


def test_the_caret_is_followed_within_a_long_paragraph(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    qtbot.wait(PAUSE_MS)
    before = picture(view.viewport())
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: picture(view.viewport()) != before)


def test_a_click_on_a_figure_goes_to_its_cell(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    click(qtbot, view, FIGURE)
    write("77")
    press(KEY.Key_Return)
    assert window.files.session
    assert window.files.session.report.figures[FIGURE] == 77
    assert is_open(window)


def test_a_click_on_words_puts_the_caret_there(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    press(KEY.Key_5, CTRL)
    click(qtbot, view, "texts.overview.2", right=32 + 3 * 16 + 2)
    write("某")
    assert window.files.session
    changed = window.files.session.report.texts["overview"][2]
    assert "".join(map(str, getattr(changed, "text", ()))).find("某") >= 0
    assert keyboard() is editor(window)


def test_a_click_on_a_heading_leads_to_its_page(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    click(qtbot, view, "texts.problems")
    assert keyboard().accessibleName().startswith("五、")


def test_enter_goes_from_the_preview_to_the_field_at_its_top(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window)
    press(KEY.Key_5, CTRL)
    press(KEY.Key_F6)
    press(KEY.Key_Home)
    press(KEY.Key_Return)
    assert keyboard().accessibleName() == "机关名称"


def test_a_refused_figure_holds_the_page_against_a_click_on_paper(
    qtbot: QtBot, window: Window
) -> None:
    view = opened(qtbot, window)
    press(KEY.Key_5, CTRL)
    write("12abc")
    click(qtbot, view, "texts.problems")
    assert not any(e.isVisible() for e in window.findChildren(TextEditor))
    press(KEY.Key_Escape)


def test_where_it_is_narrow_it_stands_in_the_place_of_the_page(
    qtbot: QtBot, narrow: Window
) -> None:
    view = opened(qtbot, narrow)
    assert keyboard() is view
    assert not child(narrow, PageStack).isVisible()
    press(KEY.Key_Escape)
    assert child(narrow, PageStack).isVisible()
    assert keyboard() is editor(narrow)


def test_where_it_is_narrow_it_gives_way_to_what_is_gone_to(qtbot: QtBot, narrow: Window) -> None:
    view = opened(qtbot, narrow)
    there = scrolled(view)
    click(qtbot, view, "texts.problems")
    assert not is_open(narrow)
    assert keyboard().accessibleName().startswith("五、")
    press(KEY.Key_F9)
    assert is_open(narrow)
    press(KEY.Key_5, CTRL)
    assert not is_open(narrow)
    assert scrolled(view) != there


def test_where_it_is_narrow_a_refused_figure_stays_in_sight(narrow: Window) -> None:
    press(KEY.Key_5, CTRL)
    write("12abc")
    press(KEY.Key_F9)
    assert not is_open(narrow)
    assert child(narrow, PageStack).isVisible()
    press(KEY.Key_Escape)


def test_a_window_that_becomes_narrow_keeps_what_has_the_keyboard(
    qtbot: QtBot, window: Window
) -> None:
    opened(qtbot, window)
    window.resize(*NARROW)
    assert not is_open(window)
    assert child(window, PageStack).isVisible()
    window.resize(*ROOMY)
    opened(qtbot, window)
    press(KEY.Key_F6)
    window.resize(*NARROW)
    assert is_open(window)
    assert not child(window, PageStack).isVisible()
    window.resize(*ROOMY)
    assert child(window, PageStack).isVisible()
    assert is_open(window)


def test_between_wide_and_narrow_the_outline_makes_room(qtbot: QtBot, window: Window) -> None:
    window.resize(1280, 600)
    assert child(window, Outline).width() > RAIL_WIDTH
    opened(qtbot, window)
    assert child(window, Outline).width() == RAIL_WIDTH
    press(KEY.Key_F9)
    assert child(window, Outline).width() > RAIL_WIDTH


def test_it_is_open_again_with_the_next_report(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window)
    give_up(window)
    press(KEY.Key_N, CTRL)
    assert not is_open(window)
    begin(window, "另一个局")
    qtbot.waitUntil(lambda: is_open(window))
    view = next(v for v in window.findChildren(PaperView) if v.isVisible())
    assert "另一个局" in view.accessibleDescription()


def test_it_is_open_again_when_the_program_is_started_anew(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    for opens in (True, False):
        with program(qtbot, tmp_path, str(draft)) as window:
            qtbot.wait(IDLE_MS)
            assert is_open(window) is not opens
            press(KEY.Key_F9)


def test_nothing_of_it_is_left_when_the_report_is_closed(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window)
    write("首先")
    session = window.files.session
    give_up(window)
    press(KEY.Key_N, CTRL)
    qtbot.wait(PAUSE_MS)
    assert window.findChildren(PaperView) == []
    assert session


def test_while_it_is_closed_nothing_is_laid_out(qtbot: QtBot, window: Window) -> None:
    view = opened(qtbot, window)
    press(KEY.Key_F9)
    before = view.paper
    write("首先")
    qtbot.wait(PAUSE_MS)
    assert view.paper is before
    press(KEY.Key_F9)
    qtbot.waitUntil(lambda: "首先" in view.accessibleDescription())


def test_paper_is_light_in_the_dark_window_too(
    qtbot: QtBot, app: QApplication, window: Window
) -> None:
    view = opened(qtbot, window)
    theme.wear(app, "dark")
    margin = spot(view, 30, 60)
    seen = picture(view.viewport()).pixelColor(margin)
    assert seen.name().upper() == theme.tokens("dark")["paper"]
