"""How the program starts, is given a file, and changes its dress."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui import theme
from reportdesk.gui.app import build
from reportdesk.gui.input_method import choose_input_method
from reportdesk.gui.robot import answered, choose_file, escape, press, words
from reportdesk.report.report import new_report
from tests.gui.desks import begin, program, settings_in

CTRL = Qt.KeyboardModifier.ControlModifier


def draft(folder: Path) -> Path:
    path = folder / "年报.report.json"
    assert commands.save(new_report("2021", 2025, "云河市商务局"), path) is None
    return path


def test_a_file_that_is_named_is_open_after_the_first_paint(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path, str(draft(tmp_path))) as window:
        qtbot.waitUntil(lambda: window.desk is not None)
        assert window.windowTitle().startswith("云河市商务局 2025 年度")


def test_a_file_that_cannot_be_read_leaves_the_start_page(qtbot: QtBot, tmp_path: Path) -> None:
    with answered(escape) as said, program(qtbot, tmp_path, str(tmp_path / "没有")) as window:
        qtbot.waitUntil(lambda: bool(said))
        assert window.desk is None
    assert "没能打开" in said[0]


def test_what_was_saved_is_known_at_the_next_start_with_its_verdict(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        with answered(choose_file(tmp_path / "年报.report.json")):
            press(Qt.Key.Key_S, CTRL)
    with program(qtbot, tmp_path) as window:
        model = window.start_page.recent_list.view.model()
        told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "尚有 166 格、2 节未填" in told
        press(Qt.Key.Key_Return)
        assert window.desk


def test_what_a_killed_program_left_beside_a_known_draft_is_swept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = draft(tmp_path)
    with program(qtbot, tmp_path, str(path)):
        pass
    left = tmp_path / f".{path.name}.{'0' * 16}.tmp"
    left.write_text("half", encoding="utf-8")
    with program(qtbot, tmp_path):
        qtbot.waitUntil(lambda: not left.exists())
    assert path.exists()


def test_the_window_stands_where_it_stood(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path, size=(780, 600)):
        pass
    _app, window = build(["reportdesk"], settings_in(tmp_path))
    assert (window.width(), window.height()) == (780, 600)
    window.deleteLater()


def test_the_dress_changes_at_once_and_is_kept(
    qtbot: QtBot, app: QApplication, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window:
        window.menu_actions["dark"].trigger()
        assert theme.scheme() == "dark"
        window.menu_actions["light"].trigger()
        assert theme.scheme() == "light"
        window.menu_actions["dark"].trigger()
    theme.wear(app, "light")
    with program(qtbot, tmp_path) as window:
        assert theme.scheme() == "dark"
        assert window.menu_actions["dark"].isChecked()
        window.menu_actions["system"].trigger()
    assert theme.scheme() == "light"


def test_the_start_page_has_no_use_for_report_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        for key in (Qt.Key.Key_S, Qt.Key.Key_E, Qt.Key.Key_Z, Qt.Key.Key_5):
            press(key, CTRL)
        press(Qt.Key.Key_F8)
        press(Qt.Key.Key_F6)
        assert "新建报告" in words(window)


@pytest.mark.parametrize(
    ("asked", "used"), [("fcitx", "ibus"), ("fcitx5", "ibus"), ("ibus", "ibus")]
)
def test_chinese_can_be_typed_where_the_desktop_asks_for_fcitx(
    monkeypatch: pytest.MonkeyPatch, asked: str, used: str
) -> None:
    monkeypatch.setenv("QT_IM_MODULE", asked)
    choose_input_method()
    assert os.environ["QT_IM_MODULE"] == used
