"""Whoever cannot see the panel hears at once that what they typed made an error."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportdesk.gui import announcer
from reportdesk.gui.robot import press, write
from tests.gui.desks import program
from tests.samples.reading import sample_path

pytestmark = pytest.mark.usefixtures("app")

TABLE_THREE = 5
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is announced, as it comes."""
    said: list[str] = []

    class Ears:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            said.append(event.message())

    monkeypatch.setattr(announcer, "QAccessible", Ears)
    return said


def settled(heard: list[str]) -> list[str]:
    """Return what was announced since the last time."""
    QTest.qWait(1)
    said = heard.copy()
    heard.clear()
    return said


def test_an_error_is_announced_when_its_figure_is_written(
    qtbot: QtBot, tmp_path: Path, heard: list[str]
) -> None:
    with program(qtbot, tmp_path, str(sample_path("2021"))) as window:
        assert window.desk
        window.desk.open_nth(TABLE_THREE)
        write("99")
        assert settled(heard) == []
        press(Qt.Key.Key_Return)
        assert settled(heard) == ["有 2 处错误，先是自然人列不平衡，相差 2902。"]
        press(Qt.Key.Key_Up)
        write("98")
        press(Qt.Key.Key_Return)
        assert settled(heard) == [], "an error that stays is not told of again"
        window.desk.undo()
        window.desk.undo()
        assert settled(heard) == [], "nor one that goes"
        window.desk.redo()
        assert settled(heard) == ["有 2 处错误，先是自然人列不平衡，相差 2902。"]


def test_one_error_is_named_without_a_count(qtbot: QtBot, tmp_path: Path, heard: list[str]) -> None:
    with program(qtbot, tmp_path, str(sample_path("2021"))) as window:
        assert window.desk
        press(Qt.Key.Key_A, CTRL)
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_Tab)
        (words,) = settled(heard)
        assert words.startswith("有误：")


def test_a_relation_that_could_not_be_checked_before_is_a_new_error(
    qtbot: QtBot, tmp_path: Path, heard: list[str]
) -> None:
    with program(qtbot, tmp_path, str(sample_path("2021"))) as window:
        assert window.desk
        window.desk.open_nth(TABLE_THREE)
        press(Qt.Key.Key_Delete)
        assert settled(heard) == []
        write("99")
        press(Qt.Key.Key_Return)
        assert settled(heard) == ["有 2 处错误，先是自然人列不平衡，相差 2902。"]
