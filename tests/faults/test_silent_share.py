"""A share that answers nothing at all: the window says so in time, and asks it for nothing itself.

Simulated at the system's calls: threads wait, and the window's own must never get there.
"""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui import file_dialogs
from reportdesk.gui.recovery import keeper
from reportdesk.gui.robot import answered, choose_file, click, escape, press
from reportdesk.report.refused import Refused
from reportdesk.store import patience
from tests.faults.refusal import TYPED, at_work
from tests.gui.desks import program
from tests.gui.drafts import CTRL, report_in, report_of, save
from tests.gui.kept import wait_until_kept

SILENT = "所在的盘或共享文件夹没有回应"
CALLS = ("stat", "lstat", "access", "open", "scandir", "listdir", "replace", "rename", "unlink")


class Silence:
    """Whether a folder answers; `harmed` names what the window's own thread asked of it then."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.fspath(folder)
        self._answers = Event()
        self._answers.set()
        self.harmed: list[str] = []

    def begin(self) -> None:
        self._answers.clear()

    def end(self) -> None:
        self._answers.set()

    def hold(self, call: str, path: object) -> None:
        """Let a thread wait that asks for something in the folder."""
        if self._answers.is_set() or not isinstance(path, str | bytes | os.PathLike):
            return
        if os.fsdecode(path).startswith(self._folder):
            if threading.current_thread() is threading.main_thread():
                self.harmed.append(call)
            else:
                self._answers.wait(30)


@pytest.fixture
def silence(draft: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Silence]:
    """Return the silence of the folder in which the draft lies; it has not begun."""
    made = Silence(draft.parent)
    for name in CALLS:
        monkeypatch.setattr(os, name, _held(made, name, getattr(os, name)))
    for module in (patience, file_dialogs):
        monkeypatch.setattr(module, "PATIENCE", 0.1)
    monkeypatch.setattr(keeper, "_PATIENCE", 0.1)
    yield made
    made.end()
    assert made.harmed == []


def _held(silence: Silence, name: str, act: Callable[..., object]) -> Callable[..., object]:
    def hold_and_act(*arguments: object, **named: object) -> object:
        for path in arguments[:1]:
            silence.hold(name, path)
        return act(*arguments, **named)

    return hold_and_act


def test_saving_says_that_the_share_does_not_answer_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path, draft: Path, silence: Silence
) -> None:
    def answer_at_last(dialog: QDialog) -> None:
        silence.end()
        click("retry")(dialog)

    with at_work(qtbot, tmp_path, draft) as window:
        silence.begin()
        with answered(escape) as said:
            save()
        assert "没能保存" in said[0]
        assert SILENT in said[0]
        assert window.isWindowModified()
        assert report_of(window).name == TYPED
        with answered(answer_at_last):
            save()
        assert not window.isWindowModified()
    assert report_in(draft).name == TYPED


def test_elsewhere_is_not_looked_for_on_the_share(
    qtbot: QtBot, tmp_path: Path, draft: Path, silence: Silence
) -> None:
    elsewhere, shown = tmp_path / "别处.report.json", list[str]()

    def look_and_choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        shown.append(dialog.directory().absolutePath())
        choose_file(elsewhere)(dialog)

    with at_work(qtbot, tmp_path, draft) as window:
        silence.begin()
        with answered(click("elsewhere"), look_and_choose):
            save()
        assert not window.isWindowModified()
        silence.end()
    assert report_in(elsewhere).name == TYPED
    assert str(draft.parent) not in shown


def test_a_draft_there_is_not_opened_and_the_work_stays(
    qtbot: QtBot, tmp_path: Path, draft: Path, silence: Silence
) -> None:
    silence.begin()
    with answered(escape) as said, program(qtbot, tmp_path, str(draft)) as window:
        qtbot.waitUntil(lambda: bool(said))
        assert window.desk is None
    assert "没能打开" in said[0]
    assert SILENT in said[0]


def test_nothing_is_exported_there_and_the_work_goes_elsewhere(
    qtbot: QtBot, tmp_path: Path, draft: Path, silence: Silence
) -> None:
    target, elsewhere = draft.with_name("出.docx"), tmp_path / "出.docx"

    def choose_and_begin(dialog: QDialog) -> None:
        choose_file(target)(dialog)
        silence.begin()

    answers = choose_and_begin, click("elsewhere"), choose_file(elsewhere), escape
    with at_work(qtbot, tmp_path, draft):
        with answered(*answers) as said:
            press(Qt.Key.Key_E, CTRL)
        silence.end()
    assert SILENT in said[1]
    assert "已导出" in said[3]
    assert elsewhere.stat().st_size > 0
    assert not target.exists()


def test_who_asks_where_the_work_is_gets_an_answer(
    qtbot: QtBot, tmp_path: Path, draft: Path, silence: Silence
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, draft.parent)
        silence.begin()
        kept = window.files.where_kept(0.1)
        assert isinstance(kept, Refused)
        assert SILENT in kept.cause
        silence.end()
