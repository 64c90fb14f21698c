"""The bar above the sheets says what is seen, and what faces this machine lacks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.documents.stand_ins import StandIn
from reportdesk.gui import fonts
from reportdesk.gui.preview.bar import PreviewBar
from reportdesk.gui.preview.words import missing_faces
from reportdesk.gui.preview.zoom import ALL, FIT, Zoom
from reportdesk.gui.robot import answered, escape
from reportdesk.gui.widgets.button import Button
from tests.gui.pictures import show
from tests.gui.preview.papers import laid_out, report

pytestmark = pytest.mark.usefixtures("app")
ONE = (StandIn("方正小标宋", "SimSun"),)
MANY = (*ONE, StandIn("仿宋", "SimSun"), StandIn("楷体", "某某很长很长的字体名称"))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> PreviewBar:
    made = PreviewBar()
    made.show_zoom(Zoom())
    made.show_page("第 1 页，共 9 页")
    made.resize(620, 44)
    show(qtbot, made)
    return made


def seen(bar: PreviewBar, has: Callable[[Button], bool]) -> Button:
    (found,) = [button for button in bar.findChildren(Button) if button.isVisible() and has(button)]
    return found


def named(bar: PreviewBar, start: str) -> Button:
    return seen(bar, lambda button: button.accessibleName().startswith(start))


def test_where_nothing_is_missing_nothing_is_said(bar: PreviewBar) -> None:
    assert not [b for b in bar.findChildren(Button) if b.isVisible() and "缺少" in b.text()]


def test_what_is_missing_is_one_sentence(bar: PreviewBar) -> None:
    bar.show_missing(ONE)
    assert named(bar, "缺少").text() == "缺少方正小标宋，以宋体代替"


def test_where_the_sentence_has_no_room_it_says_how_many(bar: PreviewBar) -> None:
    bar.show_missing(MANY)
    button = named(bar, "缺少方正小标宋、仿宋，以宋体代替；缺少楷体，以某某很长很长的字体名称代替")
    assert button.text() == "缺少 3 种字体"
    bar.resize(1400, 44)
    assert button.text() == button.accessibleName()


@pytest.mark.parametrize("width", [360, 420, 520, 620, 900])
def test_nothing_is_cut_off_at_any_width(qtbot: QtBot, bar: PreviewBar, width: int) -> None:
    bar.show_missing(MANY)
    bar.resize(width, 44)
    qtbot.wait(1)
    buttons = [button for button in bar.findChildren(Button) if button.isVisible()]
    assert max(button.geometry().right() for button in buttons) < bar.width()
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_a_click_tells_what_stands_in_and_that_word_is_not_touched(
    qtbot: QtBot, bar: PreviewBar
) -> None:
    bar.show_missing(MANY)
    with answered(escape) as said:
        qtbot.mouseClick(named(bar, "缺少"), LEFT)
    for words in ("仿宋", "以 SimSun 代替", "Word"):
        assert words in said[0]


def test_a_size_is_chosen_from_the_menu(qtbot: QtBot, bar: PreviewBar) -> None:
    zoom = named(bar, "显示比例")
    assert zoom.text() == "适合宽度"
    menu = zoom.menu()
    assert [action.text() for action in menu.actions()] == [size.words for size in ALL]
    with qtbot.waitSignal(bar.zoom_chosen) as told:
        next(action for action in menu.actions() if action.text() == "125 %").trigger()
    assert told.args == [Zoom(125)]
    bar.show_zoom(Zoom(125))
    assert (zoom.text(), zoom.accessibleName()) == ("125 %", "显示比例，125 %")
    assert Zoom() == Zoom(FIT)


def test_printing_and_closing_have_buttons_that_name_their_keys(
    qtbot: QtBot, bar: PreviewBar
) -> None:
    for name, key, signal in (
        ("打印", "Ctrl+P", bar.print_wanted),
        ("收起预览", "F9", bar.close_wanted),
    ):
        button = named(bar, name)
        assert key in button.toolTip()
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_only_faces_that_are_used_and_not_there_are_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = {"SimSun", "KaiTi", "SimHei", "Times New Roman"}
    monkeypatch.setattr(fonts, "_installed", lambda: there)
    fonts.paper_face.cache_clear()
    found = missing_faces(laid_out(report()))
    fonts.paper_face.cache_clear()
    assert found == (StandIn("方正小标宋", "SimSun"), StandIn("仿宋", "SimSun"))
