"""One file, one writer: the second is told, and nobody's work is written over silently."""

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import answered, choose_file, click, escape, press
from reportdesk.store.places import places
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, report_in, save, type_name, wait_until_opened
from tests.gui.kept import beside, kept
from tests.gui.recovery.rows import reading

PERSON = "requests.new.natural_person"


def test_the_second_is_told_who_and_when_and_may_let_it_be(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    with answered(escape) as said, program(qtbot, tmp_path, str(held)) as window:
        qtbot.waitUntil(lambda: bool(said))
        assert window.desk is None
    assert "正在别处打开" in said[0]
    assert "它在您的另一个窗口里开着" in said[0]
    assert "使用者" in said[0]
    assert "今天" in said[0]
    assert "仍要打开" not in said[0]


def test_nothing_is_saved_under_a_name_that_somebody_has_in_hand(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    held.unlink()
    free = tmp_path / "另.report.json"
    with program(qtbot, tmp_path) as window:
        begin(window)
        with answered(choose_file(held), click("elsewhere"), choose_file(free)) as said:
            save()
        assert "没有保存" in said[1]
    assert not held.exists()
    assert report_in(free).name == NAME


def test_the_name_that_is_proposed_instead_is_free(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    names = list[str]()

    def see_and_leave(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        names.extend(dialog.selectedFiles())
        escape(dialog)

    held.unlink()
    with program(qtbot, tmp_path) as window:
        begin(window)
        with answered(choose_file(held), click("elsewhere"), see_and_leave):
            save()
    assert names == [str(held.with_name("年报（另存）.report.json"))]


def test_a_copy_is_a_report_of_its_own(qtbot: QtBot, tmp_path: Path, held: Path) -> None:
    with answered(click("copy")), program(qtbot, tmp_path, str(held)) as window:
        wait_until_opened(qtbot, window)
        assert window.files.session
        assert window.files.session.path is None
        assert window.files.session.report.name == NAME
        assert window.isWindowModified()


def test_a_lock_of_another_machine_may_be_passed_over(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    lock = places(draft, "lock", tmp_path)[0]
    lock.write_text(json.dumps({"user": "王芳", "host": "another"}), encoding="utf-8")
    with answered(click("by_force")) as said, program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        save()
    assert "王芳" in said[0]
    assert report_in(draft).name == "甲局"
    assert kept(tmp_path) == []


def test_a_lock_that_a_killed_window_left_holds_nobody_up(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    places(draft, "lock", tmp_path)[0].write_text("{}")
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
    assert kept(tmp_path) == []


def test_the_draft_in_hand_can_be_opened_again(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        for leave in (Qt.Key.Key_O, Qt.Key.Key_N, Qt.Key.Key_O):
            if leave == Qt.Key.Key_O:
                with answered(choose_file(draft)):
                    press(leave, CTRL)
                assert window.desk
            else:
                press(leave, CTRL)
        assert beside(draft) == [f".{draft.name}.lock"]


def changed_by_another(path: Path) -> None:
    theirs = replace(report_in(path), figures={PERSON: 7})
    assert commands.save(theirs, path) is None


def test_what_another_program_wrote_is_shown_and_not_written_over(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    elsewhere = tmp_path / "另.report.json"
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        changed_by_another(draft)
        rows: list[str] = []
        with answered(reading(rows, escape)) as said:
            save()
        assert "文件被别的程序改过" in said[0]
        assert len(rows) == 2
        assert "原来 7，现在 未填" in rows[1]
        assert window.isWindowModified()
        with answered(click("elsewhere"), choose_file(elsewhere)):
            save()
    assert report_in(draft).figures == {PERSON: 7}
    assert report_in(elsewhere).name == "甲局"


def test_it_may_be_written_over_and_is_kept_among_the_states(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        save()
        type_name("乙局")
        changed_by_another(draft)
        with answered(click("overwrite")):
            save()
        assert report_in(draft).name == "乙局"
        with answered(click("bring_back")):
            window.menu_actions["history"].trigger()
        assert window.files.session
        assert window.files.session.report.figures == {PERSON: 7}


def test_the_other_program_s_content_may_be_taken(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        changed_by_another(draft)
        with answered(click("take")):
            save()
        assert window.files.session
        assert window.files.session.report == report_in(draft)
        assert not window.isWindowModified()
        press(Qt.Key.Key_Z, CTRL)
        assert window.files.session.report.name == "甲局"


def test_a_file_that_was_only_touched_is_no_conflict(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        draft.touch()
        save()
    assert report_in(draft).name == "甲局"


def test_a_file_that_was_spoiled_meanwhile_is_asked_about(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        draft.write_text("spoiled")
        with answered(click("overwrite")) as said:
            save()
        assert "读不出来" in said[0]
    assert report_in(draft).name == "甲局"


def test_a_file_that_was_removed_meanwhile_is_written_again(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")
        draft.unlink()
        save()
    assert report_in(draft).name == "甲局"
