"""Where nobody may write, root neither: a disk that is read-only, a file that is locked."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, escape, press
from reportdesk.store.places import data_folder
from tests.faults.ground import read_only, unchangeable
from tests.faults.refusal import at_work, refuses_to_export, refuses_to_save, seen
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, report_in, report_of, save
from tests.gui.kept import kept, wait_until_kept

NO_PERMISSION = "没有写入的权限"


def test_a_draft_on_a_read_only_disk_is_read_and_saved_elsewhere(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with read_only(draft.parent), at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, data_folder())
        refuses_to_save(window, draft.parent, NO_PERMISSION, tmp_path / "别处.report.json")
    assert report_in(draft).name == NAME
    assert kept(tmp_path) == []


def test_a_file_on_a_read_only_disk_is_not_begun(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    new = draft.with_name("新.report.json")
    with read_only(draft.parent), program(qtbot, tmp_path) as window:
        begin(window)
        with answered(choose_file(new), escape) as said:
            press(Qt.Key.Key_S, CTRL)
        assert "这里只能读，不能写" in said[1]
        refuses_to_export(
            draft.parent, new.with_name("新.docx"), "这里只能读，不能写", tmp_path / "新.docx"
        )
        assert report_of(window).name == NAME


def test_a_file_that_is_locked_against_writing_stays_as_it_is(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with unchangeable(draft), at_work(qtbot, tmp_path, draft) as window:
        refuses_to_save(window, draft.parent, NO_PERMISSION, tmp_path / "别处.report.json")
    assert report_in(draft).name == NAME


def test_a_folder_that_is_locked_against_new_files_stays_as_it_is(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with unchangeable(draft.parent), at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, data_folder())
        refuses_to_save(window, draft.parent, NO_PERMISSION, tmp_path / "别处.report.json")


def test_a_data_folder_that_is_locked_hinders_no_work(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    data_folder().mkdir(parents=True)
    before = seen(data_folder())
    with unchangeable(data_folder()), at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, draft.parent)
        save()
        assert not window.isWindowModified()
    assert report_in(draft).name == "甲局"
    assert seen(data_folder()) == before
