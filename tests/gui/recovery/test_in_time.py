"""All that is typed is on the disk within two seconds, without anything being hurried."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import press, write
from tests.gui.desks import program
from tests.gui.drafts import CTRL, wait_until_opened
from tests.gui.kept import TWO_SECONDS_MS, beside, kept, wait_until_kept

SAVE, UNDO = Qt.Key.Key_S, Qt.Key.Key_Z


def test_unsaved_work_stands_beside_the_draft_until_it_is_saved(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert beside(draft) == [f".{draft.name}.lock"]
        write("甲")
        wait_until_kept(qtbot, window, tmp_path, TWO_SECONDS_MS)
        assert beside(draft) == [f".{draft.name}.autosave", f".{draft.name}.lock"]
        assert kept(tmp_path) == kept(draft.parent)
        press(SAVE, CTRL)
        qtbot.waitUntil(lambda: beside(draft) == [f".{draft.name}.lock"])
    assert kept(tmp_path) == []


def test_it_is_written_while_typing_goes_on(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        for _ in range(30):
            write("甲")
            qtbot.wait(60)
        assert len(beside(draft)) == 2


def test_work_that_was_taken_back_is_kept_no_longer(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        write("甲")
        wait_until_kept(qtbot, window, tmp_path, TWO_SECONDS_MS)
        press(UNDO, CTRL)
        qtbot.waitUntil(lambda: len(beside(draft)) == 1, timeout=TWO_SECONDS_MS)
