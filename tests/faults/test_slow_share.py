"""Shares that answer late, or never, or only that they are gone; simulated where a thread waits."""

import errno
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.gui.recent import RecentReport
from reportdesk.gui.recovery import autosaver, keeper
from reportdesk.gui.robot import answered, click, escape, words, write
from reportdesk.gui.start import recent_model
from reportdesk.store import recovery
from reportdesk.store.journal import Journal
from reportdesk.store.places import data_folder
from tests.faults.refusal import TYPED, at_work, refuses_to_export, refuses_to_save
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import report_in, report_of, save, wait_until_opened
from tests.gui.kept import beside, kept, killed, wait_until_kept

SOON_MS = 60
FAULTS = {
    errno.EIO: "磁盘或网络出错",
    errno.ESTALE: "所在的盘或共享文件夹连不上了",
}


class Share:
    """A folder that answers to nobody as long as it hangs; `asked` once somebody waits for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = Event()
        self._answers = Event()
        self._answers.set()

    def hang(self) -> None:
        self._answers.clear()

    def answer(self) -> None:
        self._answers.set()

    def wait(self, path: Path) -> None:
        """Wait, as who asks for a path does."""
        if self.folder in path.parents and not self._answers.is_set():
            self.asked.set()
            self._answers.wait(30)


@pytest.fixture
def share(draft: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    """Return the share on which the draft lies; autosaves there wait for it."""
    made = Share(draft.parent)
    for name in ("begin", "add"):
        monkeypatch.setattr(Journal, name, _waiting(made, getattr(Journal, name)))
    monkeypatch.setattr(autosaver, "LATE_MS", SOON_MS)
    yield made
    made.answer()


def _waiting(share: Share, act: Callable[..., object]) -> Callable[..., object]:
    def wait_and_act(journal: Journal, records: object) -> object:
        share.wait(journal.path)
        return act(journal, records)

    return wait_and_act


def test_work_is_kept_on_this_machine_while_the_share_hangs(
    qtbot: QtBot, tmp_path: Path, draft: Path, share: Share
) -> None:
    share.hang()
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, data_folder())
        assert share.asked.is_set()
        assert beside(draft) == [f".{draft.name}.lock"]
        write("乙")
        wait_until_kept(qtbot, window, data_folder())
        assert "自动留存没有写成" not in words(window)
        share.answer()
        qtbot.waitUntil(lambda: len(beside(draft)) == 2)
        wait_until_kept(qtbot, window, data_folder())
        save()
    assert report_in(draft).name == f"{TYPED}乙"
    assert kept(tmp_path) == []


def test_a_share_that_takes_no_autosave_is_not_asked_to_take_the_draft(
    qtbot: QtBot, tmp_path: Path, draft: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_SLOW", 0.1)
    monkeypatch.setattr(autosaver, "LATE_MS", 60_000)
    before = draft.read_bytes()
    with at_work(qtbot, tmp_path, draft) as window:
        share.hang()
        with answered(escape) as said:
            save()
        assert "没能保存" in said[0]
        assert "所在的盘或共享文件夹没有回应" in said[0]
        assert draft.read_bytes() == before
        assert window.isWindowModified()
        share.answer()
        monkeypatch.setattr(keeper, "_SLOW", 30)
        save()
        assert not window.isWindowModified()
    assert report_in(draft).name == TYPED


def test_after_a_kill_the_newer_of_both_is_recovered(
    qtbot: QtBot, tmp_path: Path, draft: Path, share: Share
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        write("一")
        wait_until_kept(qtbot, window, draft.parent)
        share.hang()
        write("二")
        wait_until_kept(qtbot, window, data_folder())
        share.answer()
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == f"{NAME}一二"


def test_where_no_disk_answers_a_line_says_so(
    qtbot: QtBot, tmp_path: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share, "folder", tmp_path)
    with program(qtbot, tmp_path) as window:
        begin(window)
        share.hang()
        write("x")
        line = "自动留存没有写成：所在的盘或共享文件夹没有回应"
        qtbot.waitUntil(lambda: line in words(window))
        share.answer()
        qtbot.waitUntil(lambda: line not in words(window))


def test_what_was_just_typed_is_handed_over_before_a_save_that_may_hang(
    qtbot: QtBot, tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosaver, "DELAY_MS", 60_000)
    real, held = Path.replace, list[list[str]]()

    def replace(self: Path, target: Path) -> Path:
        if target == draft:
            end = time.monotonic() + 5
            while len(beside(draft)) < 2 and time.monotonic() < end:
                time.sleep(0.01)
            held.append(beside(draft))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with at_work(qtbot, tmp_path, draft):
        save()
    assert held == [[f".{draft.name}.autosave", f".{draft.name}.lock"]]
    assert kept(tmp_path) == []


def test_a_start_waits_for_no_share_that_hangs(
    qtbot: QtBot, tmp_path: Path, draft: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        write("x")
    real = recovery._is_left  # noqa: SLF001 - where the disk of a draft is asked

    def is_left(asked: Path, data: Path) -> bool:
        share.wait(asked)
        return real(asked, data)

    monkeypatch.setattr(recovery, "_is_left", is_left)
    monkeypatch.setattr(recovery, "_PATIENCE", 0.1)
    share.hang()
    with program(qtbot, tmp_path) as window:
        qtbot.wait(20)
        assert window.start_page.isVisible()
        assert share.asked.is_set()
    share.answer()
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)


def test_the_list_of_reports_waits_for_no_share_that_hangs(
    qtbot: QtBot, tmp_path: Path, draft: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
    real = recent_model._is_there  # noqa: SLF001 - where the disk of a report is asked

    def is_there(report: RecentReport) -> bool:
        share.wait(Path(report.path))
        return real(report)

    monkeypatch.setattr(recent_model, "_is_there", is_there)
    for answers in (False, True):
        (share.answer if answers else share.hang)()
        with program(qtbot, tmp_path) as window:
            model = window.start_page.recent_list.view.model()
            line = str(model.index(0, 0).data())
            assert ("找不到文件" in line) is not answers
            assert NAME in line


@pytest.mark.parametrize("fault", FAULTS.items(), ids=map(str, FAULTS))
def test_a_share_that_fails_is_named_and_the_work_goes_elsewhere(
    qtbot: QtBot,
    tmp_path: Path,
    draft: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: tuple[int, str],
) -> None:
    real, (code, because) = os.fsync, fault

    def fsync(descriptor: int) -> None:
        if draft.parent in Path(f"/proc/self/fd/{descriptor}").readlink().parents:
            raise OSError(code, os.strerror(code))
        real(descriptor)

    with at_work(qtbot, tmp_path, draft) as window:
        monkeypatch.setattr(os, "fsync", fsync)
        refuses_to_export(draft.parent, draft.with_name("出.docx"), because, tmp_path / "出.docx")
        write("x")
        wait_until_kept(qtbot, window, data_folder())
        write("\b")
        refuses_to_save(window, draft.parent, because, tmp_path / "别处.report.json")
    assert kept(tmp_path) == []
