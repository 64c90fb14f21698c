"""A draft that is spoiled or gone: what was last saved of it is offered, and the file let be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, click, escape
from reportdesk.store.generations import kept as states_of
from reportdesk.store.places import data_folder
from tests.gui.desks import program
from tests.gui.drafts import report_in, report_of, save, type_name, wait_until_opened
from tests.gui.kept import kept

HALF = b'{"draft_version": 1, "form": "20'
NEWER = b'{"draft_version": 9}'
SPOILED: dict[str, Callable[[Path], object]] = {
    "half of it is left": lambda draft: draft.write_bytes(HALF),
    "it is gone": Path.unlink,
}


@pytest.fixture
def saved(qtbot: QtBot, tmp_path: Path, draft: Path) -> Path:
    """Return a draft that the program has saved."""
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        save()
    return draft


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_what_was_last_saved_is_opened_as_unsaved_work(
    qtbot: QtBot, tmp_path: Path, saved: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(saved)
    with (
        answered(click("saved_before")) as said,
        program(qtbot, tmp_path, str(saved)) as window,
    ):
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "甲局"
        assert window.isWindowModified()
        save()
        assert not window.isWindowModified()
    assert "没能打开" in said[0]
    assert "原因" in said[0]
    assert report_in(saved).name == "甲局"


def test_the_spoiled_file_is_kept_to_the_byte_when_it_is_replaced(
    qtbot: QtBot, tmp_path: Path, saved: Path
) -> None:
    saved.write_bytes(HALF)
    with answered(click("saved_before")), program(qtbot, tmp_path, str(saved)) as window:
        wait_until_opened(qtbot, window)
        assert saved.read_bytes() == HALF
        save()
    assert HALF in [one.path.read_bytes() for one in states_of(saved, data_folder())]


def test_who_does_not_want_it_finds_everything_as_it_was(
    qtbot: QtBot, tmp_path: Path, saved: Path
) -> None:
    saved.write_bytes(HALF)
    with answered(escape) as said, program(qtbot, tmp_path, str(saved)) as window:
        qtbot.waitUntil(lambda: bool(said))
        qtbot.wait(20)
        assert window.desk is None
    assert saved.read_bytes() == HALF
    assert kept(tmp_path) == []


def test_of_a_newer_program_s_draft_no_old_state_is_offered(
    qtbot: QtBot, tmp_path: Path, saved: Path
) -> None:
    saved.write_bytes(NEWER)
    meanwhile = list[list[Path]]()

    def look_and_close(dialog: QDialog) -> None:
        meanwhile.append(kept(tmp_path))
        click("understood")(dialog)

    with answered(look_and_close) as said, program(qtbot, tmp_path, str(saved)):
        qtbot.waitUntil(lambda: bool(said))
    assert "请先更新程序" in said[0]
    assert meanwhile == [[]], "what is not opened is in nobody's hand"
