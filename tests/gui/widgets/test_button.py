"""Buttons keep their size in every state, say their name, and show where the keyboard stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.widgets.button import Button, icon_button
from reportdesk.gui.widgets.button_look import Kind
from tests.gui.pictures import picture, shades, show

pytestmark = pytest.mark.usefixtures("app")

KINDS: list[Kind] = ["normal", "quiet", "primary", "link"]


def shown(qtbot: QtBot, button: Button) -> Button:
    button.resize(button.sizeHint())
    show(qtbot, button)
    button.clearFocus()
    return button


def has(button: Button, token: str) -> bool:
    return theme.color(token).name() in shades(picture(button, 2))


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_shows_that_the_keyboard_stands_on_it(qtbot: QtBot, kind: Kind) -> None:
    button = shown(qtbot, Button("导出", kind=kind))
    before = picture(button)
    button.setFocus()
    assert picture(button) != before
    assert has(button, "text" if kind == "primary" else "accent")


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_answers_the_mouse_before_it_is_pressed(qtbot: QtBot, kind: Kind) -> None:
    button = shown(qtbot, Button("导出", kind=kind))
    before = picture(button)
    button.setDown(True)
    assert (picture(button) != before) == (kind != "link")


def test_checking_tints_a_button_and_moves_nothing(qtbot: QtBot) -> None:
    button = Button("上年数", kind="quiet", icon="history")
    button.setCheckable(True)
    shown(qtbot, button)
    size = button.sizeHint()
    assert not has(button, "accent_soft")
    button.setChecked(True)
    assert has(button, "accent_soft")
    assert button.sizeHint() == size


def test_only_a_primary_button_is_filled(qtbot: QtBot) -> None:
    button = shown(qtbot, Button("定稿…"))
    assert not has(button, "accent")
    button.set_kind("primary")
    assert has(button, "accent")


def test_a_button_that_cannot_be_used_is_pale(qtbot: QtBot) -> None:
    button = shown(qtbot, Button("导出", icon="file-output"))
    button.setEnabled(False)
    assert not has(button, "text")
    assert has(button, "line_strong")


def test_a_full_button_is_32_high_and_a_small_one_26() -> None:
    assert Button("看规则").sizeHint().height() == 32
    assert Button("看规则", small=True).sizeHint().height() == 26


def test_a_menu_is_announced_by_a_chevron() -> None:
    button = Button("导出", kind="quiet")
    width = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > width


def test_an_icon_alone_has_its_name_and_shows_it(qtbot: QtBot) -> None:
    button = icon_button("undo-2", "撤销")
    qtbot.addWidget(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "撤销"
    assert button.toolTip() == "撤销"
    assert button.width() >= button.sizeHint().height()


def test_a_letter_after_an_ampersand_presses_the_button(qtbot: QtBot) -> None:
    button = shown(qtbot, Button("导出(&X)"))
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_the_button_in_hand(qtbot: QtBot, key: Qt.Key) -> None:
    button = shown(qtbot, Button("更改…", kind="link"))
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)


def test_a_text_too_long_for_its_button_is_cut_inside_it(qtbot: QtBot) -> None:
    button = shown(qtbot, Button("把上一年度的全部数字取来"))
    button.setMinimumWidth(0)
    button.resize(80, 32)
    image = picture(button)
    edge = {image.pixelColor(70, y).name() for y in range(4, 28)}
    assert edge == {theme.color("surface").name()}
