"""Saved states can be looked at, compared and brought back in one step."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, click, escape, press, words
from reportdesk.gui.window import Window
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, report_of, save, type_name, wait_until_opened
from tests.gui.recovery.rows import reading


def saves_twice(qtbot: QtBot, window: Window) -> None:
    wait_until_opened(qtbot, window)
    for name in ("甲局", "乙局"):
        type_name(name)
        save()


def show_history(window: Window) -> None:
    window.menu_actions["history"].trigger()


def test_a_saved_state_is_brought_back_in_one_step(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        saves_twice(qtbot, window)
        rows: list[str] = []
        with answered(reading(rows, click("bring_back"))):
            show_history(window)
        assert rows == ["封面 › 机关名称，原来 甲局，现在 乙局"]
        assert report_of(window).name == "甲局"
        assert window.isWindowModified()
        press(Qt.Key.Key_Z, CTRL)
        assert report_of(window).name == "乙局"
        assert not window.isWindowModified()


def test_what_stood_in_the_file_before_the_first_saving_is_there_too(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    def oldest(dialog: QDialog) -> None:
        box = dialog.findChild(QComboBox)
        assert box
        assert box.count() == 3
        box.setCurrentIndex(2)
        click("bring_back")(dialog)

    with program(qtbot, tmp_path, str(draft)) as window:
        saves_twice(qtbot, window)
        with answered(oldest):
            show_history(window)
        assert report_of(window).name == NAME


def test_the_newest_state_is_the_same_and_cannot_be_brought_back(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    seen: list[object] = []

    def newest(dialog: QDialog) -> None:
        box, button = dialog.findChild(QComboBox), dialog.findChild(QPushButton, "bring_back")
        assert box
        assert button
        box.setCurrentIndex(0)
        seen.extend([button.isEnabled(), words(dialog)])
        escape(dialog)

    with program(qtbot, tmp_path, str(draft)) as window:
        saves_twice(qtbot, window)
        with answered(newest):
            show_history(window)
        assert report_of(window).name == "乙局"
    assert seen[0] is False
    assert "内容相同" in str(seen[1])


def test_the_newest_state_that_differs_is_shown_first(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        saves_twice(qtbot, window)
        press(Qt.Key.Key_Z, CTRL)
        assert report_of(window).name == "甲局"
        with answered(click("bring_back")):
            show_history(window)
        assert report_of(window).name == "乙局"


def test_a_state_is_looked_at_as_a_copy(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        saves_twice(qtbot, window)
        with answered(click("copy")):
            show_history(window)
        assert report_of(window).name == "甲局"
        assert window.files.session
        assert window.files.session.path is None
        assert window.isWindowModified()


def test_a_report_that_was_never_saved_has_none(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        with answered(escape) as said:
            show_history(window)
        assert "还没有历史版本" in said[0]
        with answered(choose_file(tmp_path / "丙.report.json")):
            press(Qt.Key.Key_S, CTRL)
        with answered(escape) as said:
            show_history(window)
        assert "历史版本" in said[0]
