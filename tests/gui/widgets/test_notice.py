"""A notice is seen with its sign, heard, and gone when it is closed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.notice import Kind, Notice
from tests.gui.pictures import picture, shades, show

pytestmark = pytest.mark.usefixtures("app")

KINDS: list[tuple[Kind, str]] = [
    ("info", "accent"),
    ("ok", "ok"),
    ("warn", "warn"),
    ("error", "error"),
]


@pytest.mark.parametrize(("kind", "ink"), KINDS)
def test_a_notice_has_a_sign_on_a_tinted_ground(qtbot: QtBot, kind: Kind, ink: str) -> None:
    notice = Notice(kind, "已导出。")
    notice.resize(400, 40)
    show(qtbot, notice)
    assert {theme.color(ink).name(), theme.color(f"{ink}_soft").name()} <= shades(
        picture(notice, 2)
    )


def test_closing_hides_a_notice_and_tells(qtbot: QtBot) -> None:
    notice = Notice("error", "没能保存到 U 盘。")
    show(qtbot, notice)
    with qtbot.waitSignal(notice.closed):
        qtbot.mouseClick(notice.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_some_notices_stay(qtbot: QtBot) -> None:
    notice = Notice("warn", "缺少方正小标宋，以宋体代替", closable=False)
    qtbot.addWidget(notice)
    assert notice.findChildren(Button) == []
    assert notice.accessibleName() == "缺少方正小标宋，以宋体代替"


def test_a_long_notice_takes_more_lines(qtbot: QtBot) -> None:
    notice = Notice("info", "所填内容还在窗口里，没有丢失。" * 6)
    notice.resize(400, 40)
    show(qtbot, notice)
    assert notice.minimumSizeHint().height() > 60
