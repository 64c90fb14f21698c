"""Names that programs stumble over: each can be opened, kept, saved and exported, or is refused."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.cli.main import main
from reportdesk.gui.robot import answered, choose_file, click, escape, press, write
from reportdesk.report.refused import Refused
from reportdesk.report.report import new_report
from reportdesk.store import generations
from reportdesk.store.places import data_folder
from tests.faults.refusal import TYPED, at_work, refuses_to_export, seen
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, draft_in, report_in, report_of, save, save_as, type_name
from tests.gui.kept import beside, kept, killed, wait_until_kept

ENDING = ".report.json"
ODD = {
    "spaces": "  两 头 都 空 😀👨‍👩‍👧 ",
    "dash": "-o 100%41 %s {x}",
    "dots": "...a'b\"c`$(x);&|\n年报..",
    "longest": "年" * 81,
}
TOO_LONG = "年" * 84
"""Of three bytes each: with any ending more than the 255 that a name may have."""


@pytest.mark.parametrize("name", ODD.values(), ids=ODD)
def test_a_draft_of_an_odd_name_is_like_any_other(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    folder = tmp_path / f"夹{name[:20]}"
    folder.mkdir()
    draft = draft_in(folder, name + ENDING)
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, folder)
        save()
        assert not window.isWindowModified()
    assert report_in(draft).name == TYPED
    assert [path.name for path in folder.iterdir()] == [draft.name]
    assert len(generations.kept(draft, data_folder())) == 2
    assert kept(tmp_path) == []


def test_what_was_typed_into_one_is_recovered(qtbot: QtBot, tmp_path: Path) -> None:
    draft = draft_in(tmp_path, ODD["longest"] + ENDING)
    with killed(qtbot, tmp_path, str(draft)) as window:
        qtbot.waitUntil(lambda: window.desk is not None)
        type_name()
    assert len(beside(draft)) == 2
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        qtbot.waitUntil(lambda: window.desk is not None)
        assert report_of(window).name == TYPED


@pytest.mark.parametrize("name", ["-o", "--json", "两 个", "年报..", "😀"])
def test_the_command_line_takes_an_odd_name_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    draft_in(tmp_path, name + ENDING)
    assert main(["check", "--", name + ENDING]) == 1, "it is read, and blanks are errors"
    assert main(["export", f"-o{name}.docx", "--", name + ENDING]) == 0
    assert (tmp_path / f"{name}.docx").stat().st_size > 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has names of characters")
def test_a_name_in_another_encoding_is_like_any_other(qtbot: QtBot, tmp_path: Path) -> None:
    draft = draft_in(tmp_path, os.fsdecode("年报".encode("gbk")) + ENDING)
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, tmp_path)
        save()
        assert not window.isWindowModified()
    assert report_in(draft).name == TYPED


def test_a_name_that_is_too_long_is_refused_and_another_taken(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    elsewhere = tmp_path / "短.report.json"
    with at_work(qtbot, tmp_path, draft) as window:
        before = seen(draft.parent)
        too_long = draft.with_name(TOO_LONG)
        with answered(choose_file(too_long), click("elsewhere"), choose_file(elsewhere)) as said:
            save_as()
        assert "文件名或路径太长" in said[1]
        assert seen(draft.parent) == before
        assert not window.isWindowModified()
        refuses_to_export(draft.parent, too_long, "文件名或路径太长", tmp_path / "短.docx")
    assert report_in(elsewhere).name == TYPED
    assert kept(tmp_path) == []


def test_a_path_that_is_too_long_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path.joinpath(*["夹" * 80] * 20, "a.report.json")
    for refused in (commands.open_draft(path), commands.save(new_report("2021", 2025, ""), path)):
        assert isinstance(refused, Refused)
        assert "文件名或路径太长" in refused.sentence
    with answered(escape) as said, program(qtbot, tmp_path, str(path)) as window:
        qtbot.waitUntil(lambda: bool(said))
        assert "文件名或路径太长" in said[0]
        assert window.desk is None


def test_a_name_of_dots_is_given_its_ending(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        write("x")
        with answered(choose_file(tmp_path / "年报.")):
            press(Qt.Key.Key_S, CTRL)
    assert report_in(tmp_path / "年报..report.json").name == f"{NAME}x"
