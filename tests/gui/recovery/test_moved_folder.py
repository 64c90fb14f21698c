"""The folder of the draft in hand is renamed, as people do, and the draft is saved where it is."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, click, press, write
from reportdesk.gui.window import Window
from reportdesk.store.places import data_folder
from reportdesk.store.recovery import left_drafts
from tests.gui.desks import program
from tests.gui.drafts import (
    CTRL,
    draft_in,
    report_in,
    report_of,
    save_as,
    type_name,
    wait_until_opened,
)
from tests.gui.kept import beside, kept, wait_until_kept

pytestmark = [
    pytest.mark.usefixtures("hasty"),
    pytest.mark.skipif(os.name == "nt", reason="Windows renames no folder with an open file in it"),
]


def moved(qtbot: QtBot, window: Window, folder: Path) -> Path:
    """Work on a draft, rename its folder, go on; return where the draft is now."""
    wait_until_opened(qtbot, window)
    type_name("甲局")
    wait_until_kept(qtbot, window, folder)
    (folder / "年报").rename(folder / "年报（报送）")
    write("乙")
    wait_until_kept(qtbot, window, folder)
    return folder / "年报（报送）" / "年报.report.json"


def draft_in_folder(folder: Path) -> Path:
    (folder / "年报").mkdir()
    return draft_in(folder / "年报")


def test_it_is_saved_where_it_is_now_and_nobody_is_said_to_hold_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path, str(draft_in_folder(tmp_path))) as window:
        draft = moved(qtbot, window, tmp_path)
        with answered(choose_file(draft.with_name("年报")), click("replace")):
            save_as()
        assert report_in(draft) == report_of(window)
        assert not window.isWindowModified()
        assert beside(draft) == [f".{draft.name}.lock"]
    assert kept(tmp_path) == []


def test_it_is_opened_again_where_it_is_now(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path, str(draft_in_folder(tmp_path))) as window:
        draft = moved(qtbot, window, tmp_path)
        with answered(click("discard"), choose_file(draft)):
            press(Qt.Key.Key_O, CTRL)
        assert report_of(window) == report_in(draft)
    assert kept(tmp_path) == []


def test_another_program_does_not_take_it_for_left_over(qtbot: QtBot, tmp_path: Path) -> None:
    draft = draft_in_folder(tmp_path)
    with program(qtbot, tmp_path, str(draft)) as window:
        moved(qtbot, window, tmp_path)
        assert left_drafts([draft], data_folder()) == []
        with program(qtbot, tmp_path) as second:
            qtbot.wait(50)
            assert second.desk is None
        assert left_drafts([draft], data_folder()) == []
        with answered(click("discard")):
            press(Qt.Key.Key_N, CTRL)
    assert [path for path in kept(tmp_path) if data_folder() in path.parents] == []
