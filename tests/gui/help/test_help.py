"""The help comes up on what is in hand, finds words, and goes by keys alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.help.topics import topics
from reportdesk.gui.help.window import HelpWindow
from reportdesk.gui.robot import keyboard, press, write
from reportdesk.gui.window import Window
from tests.gui.desks import begin, program
from tests.gui.pictures import picture, shades

Key = Qt.Key
TITLES = [topic.title for topic in topics()]

pytestmark = pytest.mark.usefixtures("app")


@contextmanager
def helped(qtbot: QtBot, window: Window) -> Iterator[HelpWindow]:
    """Ask for help where the keyboard is."""
    press(Key.Key_F1)
    (found,) = window.findChildren(HelpWindow)
    qtbot.waitUntil(found.isActiveWindow)
    yield found
    found.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def marked(window: HelpWindow) -> list[str]:
    """Return the words that are marked in the topic."""
    return [
        mark.cursor.selectedText()  # type: ignore[attr-defined]
        for mark in window.page.extraSelections()
    ]


def listed(window: HelpWindow) -> list[str]:
    """Return what a listener hears of the topics that are listed."""
    model = window.list.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def test_it_opens_on_the_topic_of_what_is_in_hand(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        with helped(qtbot, window) as opened:
            assert opened.page.accessibleName() == "第一次填报"
        begin(window)
        assert window.desk
        for number, title in ((1, "封面"), (3, "文字页"), (5, "表格")):
            window.desk.open_nth(number)
            with helped(qtbot, window) as opened:
                assert opened.page.accessibleName() == title
        window.desk.step_area(1)
        with helped(qtbot, window) as opened:
            assert opened.page.accessibleName() == "检查问题"


def test_it_stands_beside_the_window_which_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        with helped(qtbot, window) as opened:
            assert not opened.isModal()
            assert window.desk
            window.desk.open_nth(5)
            assert window.isEnabled()


def test_every_topic_is_walked_to_from_the_field(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        assert listed(opened) == TITLES
        read = [opened.page.accessibleName()]
        for _ in TITLES[1:]:
            press(Key.Key_Down)
            assert keyboard() is opened.field
            read.append(opened.page.accessibleName())
            assert len(opened.page.toPlainText()) > 50
        assert read == TITLES


def test_what_is_looked_for_narrows_the_topics_and_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        write("虚线框")
        assert listed(opened) == ["表格，1 处"]
        assert marked(opened) == ["虚线框"]
        assert theme.color("accent").name() in shades(picture(opened.page))
        press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        press(Key.Key_Delete)
        assert listed(opened) == TITLES
        assert marked(opened) == []


def test_enter_goes_from_place_to_place_and_round(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        write("表下注")
        seen = []
        for _ in range(3):
            seen.append(opened.page.textCursor().position())
            press(Key.Key_Return)
        assert seen[0] < seen[1]
        assert seen[2] == seen[0]
        press(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert opened.page.textCursor().position() == seen[0]


def test_several_words_must_all_be_there_and_case_does_not_matter(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        write("pdf word")
        assert "导出与报送" in " ".join(listed(opened))
        assert "封面" not in " ".join(listed(opened))
        assert {word.lower() for word in marked(opened)} == {"pdf", "word"}


def test_what_is_nowhere_is_said_so(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        write("区块链")
        assert listed(opened) == []
        assert "没有哪一篇" in opened.field.accessibleDescription()


def test_escape_closes_it_from_everywhere(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        for tabs in range(3):
            with helped(qtbot, window) as opened:
                for _ in range(tabs):
                    press(Key.Key_Tab)
                press(Key.Key_Escape)
                assert not opened.isVisible()


def test_it_remembers_its_size(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        opened.resize(700, 444)
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        assert (opened.width(), opened.height()) == (700, 444)


def test_it_follows_light_and_dark_while_it_is_open(
    qtbot: QtBot, tmp_path: Path, app: QApplication
) -> None:
    with program(qtbot, tmp_path) as window, helped(qtbot, window) as opened:
        theme.wear(app, "dark")
        seen = shades(picture(opened.page))
        assert {theme.color(name).name() for name in ("surface", "text", "accent")} <= seen


def test_nothing_in_it_leads_out_of_the_program() -> None:
    assert not [
        topic.id for topic in topics() if "](" in topic.markdown or "http" in topic.markdown
    ]
