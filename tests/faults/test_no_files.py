"""Pipes, devices and folders where a draft, or what is kept of it, should be."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import answered, choose_file, escape
from reportdesk.report.refused import Refused
from reportdesk.report.report import new_report
from reportdesk.store.places import data_folder, places
from tests.faults.refusal import TYPED, at_work, refuses_to_save, seen
from tests.gui.desks import program
from tests.gui.drafts import report_in, save, save_as
from tests.gui.kept import wait_until_kept

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such in a folder")
KINDS = ["pipe", "folder", "socket", "device"]
NO_FILE = ("这不是一个普通文件", "这是一个文件夹")


def make(path: Path, kind: str) -> None:
    """Make something at a path that is no file."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "socket":
        os.mknod(path, 0o140644)
    else:
        try:
            os.mknod(path, 0o020666, os.makedev(1, 5))  # Zeroes without an end.
        except PermissionError:
            pytest.skip("only root makes devices")


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_it_is_told_and_not_opened(qtbot: QtBot, tmp_path: Path, draft: Path, kind: str) -> None:
    path = draft.with_name("不是.report.json")
    make(path, kind)
    before = seen(draft.parent)
    with answered(escape) as said, program(qtbot, tmp_path, str(path)) as window:
        qtbot.waitUntil(lambda: bool(said))
        assert window.desk is None
    assert any(words in said[0] for words in NO_FILE)
    assert seen(draft.parent) == before


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_it_is_not_written_over(qtbot: QtBot, tmp_path: Path, draft: Path, kind: str) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        draft.unlink()
        make(draft, kind)
        because = NO_FILE[kind == "folder"]
        refuses_to_save(window, draft.parent, because, tmp_path / "别处.report.json")


@pytest.mark.parametrize("kind", KINDS)
def test_no_new_draft_and_no_export_takes_its_place(draft: Path, kind: str) -> None:
    paths = [draft.with_name(f"不是{ending}") for ending in (".report.json", ".docx")]
    for path in paths:
        make(path, kind)
    before = seen(draft.parent)
    report = new_report("2021", 2025, "")
    for outcome in (commands.save(report, paths[0]), commands.export(report, paths[1])):
        assert isinstance(outcome, Refused)
        assert any(words in outcome.sentence for words in NO_FILE)
    assert seen(draft.parent) == before


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_in_place_of_what_is_kept_it_hinders_no_work(
    qtbot: QtBot, tmp_path: Path, draft: Path, kind: str
) -> None:
    for ending in ("lock", "autosave"):
        make(places(draft, ending, data_folder())[0], kind)
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, data_folder())
        window.files.sweep()
        save()
        assert not window.isWindowModified()
    assert report_in(draft).name == TYPED


def test_in_the_data_folder_it_hinders_no_start(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    recovery = data_folder() / "recovery"
    recovery.mkdir(parents=True)
    for kind in ("pipe", "folder"):
        for ending in ("autosave", "lock"):
            make(recovery / f"new-{kind}.{ending}", kind)
    with at_work(qtbot, tmp_path, draft) as window:
        elsewhere = tmp_path / "别处.report.json"
        with answered(choose_file(elsewhere)):
            save_as()
        assert not window.isWindowModified()
    assert report_in(elsewhere).name == TYPED
