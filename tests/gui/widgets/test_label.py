"""Words keep to the room that they have, and none of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.widgets.label import ElidedLabel, Label, WrappedLabel
from tests.gui.pictures import picture, shades, show

pytestmark = pytest.mark.usefixtures("app")

LONG = "本年收到、到12月31日还没有答复的申请。自然人列须使第一项加第二项等于第三项加第四项。"
PATH = "F:\\年报\\" + "deep_folder_without_a_space\\" * 6


def test_a_label_is_written_in_its_ink(qtbot: QtBot) -> None:
    label = Label("有误", "product", 700, "error")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert theme.color("error").name() in shades(picture(label, 2))
    label.set_ink("ok")
    assert theme.color("ok").name() in shades(picture(label, 2))


def test_a_label_follows_the_scheme(app: QApplication, qtbot: QtBot) -> None:
    label = Label("有误", "product", 700, "error")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    theme.wear(app, "dark")
    assert "#ff9e92" in shades(picture(label, 2))


def test_a_cut_label_offers_its_whole_text(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(100, 20)
    show(qtbot, label)
    assert label.toolTip() == LONG
    assert label.text() == LONG


def test_a_label_that_fits_needs_no_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("完成")
    qtbot.addWidget(label)
    label.resize(200, 20)
    show(qtbot, label)
    assert label.toolTip() == ""
    label.setText(LONG)
    assert label.toolTip() == LONG


@pytest.mark.parametrize("text", [LONG, PATH, "一\n二\n三", "", "0123456789" * 30])
@pytest.mark.parametrize("width", [40, 120, 269, 600])
def test_a_wrapped_label_in_a_scroll_area_has_exactly_the_height_of_its_lines(
    qtbot: QtBot, text: str, width: int
) -> None:
    area, page = QScrollArea(), QWidget()
    label = WrappedLabel(text)
    column = QVBoxLayout(page)
    column.addWidget(label)
    column.addStretch()
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(width, 200)
    show(qtbot, area)
    qtbot.waitUntil(lambda: label.height() == label.heightForWidth(label.width()))
    assert page.width() <= width


def test_a_word_longer_than_the_line_breaks_inside_its_room() -> None:
    label = WrappedLabel(PATH)
    assert label.heightForWidth(200) > 3 * label.heightForWidth(2000)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=80))
def test_a_wider_label_is_never_higher(text: str) -> None:
    label = WrappedLabel(text)
    assert label.heightForWidth(300) <= label.heightForWidth(150)
