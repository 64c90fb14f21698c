"""What was typed before a kill is offered at the next start, and nothing happens unasked."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, click, escape, press, write
from reportdesk.store import generations
from reportdesk.store.places import data_folder
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, SHIFT, report_in, report_of, save, type_name, wait_until_opened
from tests.gui.kept import beside, kept, killed, wait_until_kept
from tests.gui.recovery.rows import reading

pytestmark = pytest.mark.usefixtures("hasty")
SAVE, NEW, LEAVE, UNDO = Qt.Key.Key_S, Qt.Key.Key_N, Qt.Key.Key_Q, Qt.Key.Key_Z
TABLE = "requests.new.natural_person"


def press_enter(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def typed_and_killed(qtbot: QtBot, folder: Path, draft: Path, name: str = "甲局") -> None:
    with killed(qtbot, folder, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name(name)


def test_what_an_open_cell_editor_holds_is_kept(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert window.desk
        window.desk.go_to(TABLE)
        press(Qt.Key.Key_7)
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert window.files.session
        assert window.files.session.report.figures[TABLE] == 7


def test_enter_takes_what_was_recovered_which_is_then_unsaved_work(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    assert report_in(draft).name == NAME
    rows: list[str] = []
    with (
        answered(reading(rows, press_enter)) as said,
        program(qtbot, tmp_path, str(draft)) as window,
    ):
        wait_until_opened(qtbot, window)
        assert "上次没有正常关闭，多出 1 处改动" in said[0]
        assert "年报.report.json”本身没有动" in said[0]
        assert rows == [f"封面 › 机关名称，原来 {NAME}，现在 甲局"]
        assert report_of(window).name == "甲局"
        assert window.isWindowModified()
        assert report_in(draft).name == NAME
        press(UNDO, CTRL)
        assert report_of(window).name == NAME
        press(Qt.Key.Key_Y, CTRL)
        press(SAVE, CTRL)
        assert report_in(draft).name == "甲局"
    assert kept(tmp_path) == []


def test_what_was_recovered_is_kept_again_at_once(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    with answered(click("recover")), killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "甲局"


def test_escape_keeps_both_and_asks_again(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    for arguments in ([str(draft)], [], [str(draft)]):
        with answered(escape) as said, program(qtbot, tmp_path, *arguments) as window:
            qtbot.waitUntil(lambda said=said: bool(said))  # type: ignore[misc]
            qtbot.wait(20)
            assert window.desk is None
        assert "多出 1 处改动" in said[0]
    assert report_in(draft).name == NAME
    assert f".{draft.name}.autosave" in beside(draft)


def test_the_saved_one_can_be_kept_instead(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    with answered(click("saved")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == NAME
        assert not window.isWindowModified()
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
    assert kept(tmp_path) == []


def test_a_start_without_a_file_asks_about_known_drafts(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "甲局"
        assert window.files.session
        assert window.files.session.path == draft
        press(SAVE, CTRL)
    assert report_in(draft).name == "甲局"
    assert kept(tmp_path) == []


def test_a_report_that_was_never_saved_is_recovered(qtbot: QtBot, tmp_path: Path) -> None:
    with killed(qtbot, tmp_path) as window:
        begin(window)
        write("甲")
    with answered(escape) as said, program(qtbot, tmp_path):
        qtbot.waitUntil(lambda: bool(said))
    assert "有一份报告还没有保存" in said[0]
    path = tmp_path / "乙.report.json"
    with answered(click("recover"), choose_file(path)), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name.endswith("甲")
        assert window.isWindowModified()
        press(SAVE, CTRL)
    assert report_in(path).name.endswith("甲")
    assert kept(tmp_path) == []


def test_of_several_one_is_chosen_and_the_others_wait(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    with answered(escape), killed(qtbot, tmp_path) as window:
        qtbot.waitUntil(lambda: bool(window.menu_actions))
        begin(window)
        write("乙")

    def second(dialog: QDialog) -> None:
        box = dialog.findChild(QComboBox)
        assert box
        box.setCurrentIndex(1)
        click("recover")(dialog)

    with answered(second) as said, program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert "2 份报告有未保存的内容" in said[0]
        assert report_of(window).name.endswith("乙")
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "甲局"


def test_a_draft_that_has_gone_is_recovered_whole(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    draft.unlink()
    with answered(click("recover")) as said, program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert "有一份报告的文件打不开" in said[0]
        assert f"“{draft.name}”现在打不开。文件原来在“{tmp_path}”" in said[0]
        press(SAVE, CTRL)
    assert report_in(draft).name == "甲局"


def test_another_window_at_work_is_no_crash(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        write("甲")
        wait_until_kept(qtbot, window, tmp_path)
        with program(qtbot, tmp_path) as other:
            qtbot.wait(50)
            assert other.desk is None


def test_a_report_saved_under_another_name_leaves_nothing_beside_the_first(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    other = tmp_path / "别处" / "乙.report.json"
    other.parent.mkdir()
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        write("甲")
        wait_until_kept(qtbot, window, tmp_path)
        with answered(choose_file(other)):
            press(SAVE, CTRL | SHIFT)
        qtbot.waitUntil(lambda: beside(draft) == [])
        assert beside(other) == [f".{other.name}.lock"]
        write("乙")
        wait_until_kept(qtbot, window, tmp_path)
        assert len(beside(other)) == 2


@pytest.mark.parametrize("leave", [NEW, LEAVE])
def test_work_that_was_given_up_is_kept_no_longer(
    qtbot: QtBot, tmp_path: Path, draft: Path, leave: Qt.Key
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        write("甲")
        wait_until_kept(qtbot, window, tmp_path)
        with answered(click("discard")):
            press(leave, CTRL)
        qtbot.waitUntil(lambda: kept(tmp_path) == [])


def test_what_a_kill_left_of_no_work_is_swept_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
    autosave, lock = (tmp_path / f".{draft.name}.{ending}" for ending in ("autosave", "lock"))
    half = tmp_path / f".{autosave.name}.{'0' * 16}.tmp"
    lock.write_text("{}")
    half.write_text("half")
    with program(qtbot, tmp_path):
        qtbot.waitUntil(lambda: not lock.exists() and not half.exists())


def test_undoing_the_recovery_leaves_the_page_in_hand(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    typed_and_killed(qtbot, tmp_path, draft)
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        press(Qt.Key.Key_5, CTRL)
        page = QApplication.focusWidget()
        press(UNDO, CTRL)
        assert report_of(window).name == NAME
        assert QApplication.focusWidget() is page


def test_the_states_come_in_the_order_in_which_they_were_written(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    os.utime(draft, (1_700_000_000, 1_700_000_000))
    typed_and_killed(qtbot, tmp_path, draft)
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("乙局")
        save()
    states = generations.kept(draft, data_folder())
    assert [getattr(generations.read(one), "name", "") for one in states] == ["乙局", "甲局", NAME]
    moments = [one.moment for one in states]
    assert moments == sorted(moments, reverse=True)
