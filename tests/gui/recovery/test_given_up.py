"""What was recovered and is not wanted can be had again, also of a report without a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, click, press, write
from reportdesk.store.places import data_folder
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, report_of, type_name, wait_until_opened
from tests.gui.kept import kept, killed

pytestmark = pytest.mark.usefixtures("hasty")


def given_up_unsaved(qtbot: QtBot, folder: Path) -> list[str]:
    """Type a report that is never saved, be killed, and not want it again."""
    with killed(qtbot, folder) as window:
        begin(window)
        write("x")
    with answered(click("saved")) as said, program(qtbot, folder):
        qtbot.waitUntil(lambda: bool(said))
        qtbot.waitUntil(lambda: kept(folder) == [])
    return said


def test_a_report_that_was_never_saved_stays_among_the_states(qtbot: QtBot, tmp_path: Path) -> None:
    said = given_up_unsaved(qtbot, tmp_path)
    assert "还能在“历史版本”里找回" in said[0]
    listed: list[str] = []

    def bring_back(dialog: QDialog) -> None:
        box = dialog.findChild(QComboBox)
        assert box
        listed.extend(box.itemText(row) for row in range(box.count()))
        click("bring_back")(dialog)

    with program(qtbot, tmp_path) as window:
        begin(window, "另一个局")
        with answered(bring_back):
            window.menu_actions["history"].trigger()
        assert report_of(window).name == f"{NAME}x"
        assert window.isWindowModified()
    assert len(listed) == 1
    assert listed[0].endswith(" 未保存")


def test_where_it_cannot_be_kept_it_is_asked_about_again(qtbot: QtBot, tmp_path: Path) -> None:
    data_folder().mkdir(parents=True)
    (data_folder() / "generations").write_text("in the way")
    with killed(qtbot, tmp_path) as window:
        begin(window)
        write("x")
    for _ in range(2):
        with answered(click("saved")) as said, program(qtbot, tmp_path):
            qtbot.waitUntil(lambda said=said: bool(said))  # type: ignore[misc]
            qtbot.wait(20)
    assert [path for path in kept(tmp_path) if path.suffix == ".autosave"]


def test_what_was_not_wanted_of_a_draft_stays_among_its_states(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    with answered(click("saved")) as said, program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert "没选的那份以后还能在“历史版本”里找回" in said[0]
        assert report_of(window).name == NAME

        def newest(dialog: QDialog) -> None:
            box = dialog.findChild(QComboBox)
            assert box
            box.setCurrentIndex(0)
            click("bring_back")(dialog)

        with answered(newest):
            window.menu_actions["history"].trigger()
        assert report_of(window).name == "甲局"


def test_what_was_recovered_undone_and_closed_without_a_question_can_be_had_again(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        press(Qt.Key.Key_Z, CTRL)
        assert not window.isWindowModified()
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == NAME
        with answered(click("bring_back")):
            window.menu_actions["history"].trigger()
        assert report_of(window).name == "甲局"
