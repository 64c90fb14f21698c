"""Two programs that start on the same unsaved work: one asks, and nothing is lost or doubled."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import Answer, answered, click, escape, write
from reportdesk.store.places import data_folder
from reportdesk.store.recovery import left_drafts, waiting_unsaved
from tests.gui.desks import begin, program
from tests.gui.drafts import report_of, type_name, wait_until_opened
from tests.gui.kept import kept, killed

pytestmark = pytest.mark.usefixtures("hasty")


def meanwhile(draft: Path, seen: list[int], then: Answer) -> Answer:
    """Return the answer that first looks what another program would ask about now."""

    def answer(dialog: QDialog) -> None:
        data = data_folder()
        seen.append(len(left_drafts([draft], data)) + len(waiting_unsaved(data)))
        then(dialog)

    return answer


@pytest.fixture
def left(qtbot: QtBot, tmp_path: Path, draft: Path) -> Path:
    """Return a draft of which unsaved work is left, as it is of a report without a file."""
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    with answered(escape), killed(qtbot, tmp_path) as window:
        qtbot.waitUntil(lambda: bool(window.menu_actions))
        begin(window)
        write("乙")
    return draft


def test_what_one_asks_about_the_other_leaves_alone(
    qtbot: QtBot, tmp_path: Path, left: Path
) -> None:
    seen: list[int] = []
    assert len(left_drafts([left], data_folder())) + len(waiting_unsaved(data_folder())) == 2
    with answered(meanwhile(left, seen, escape)), program(qtbot, tmp_path):
        qtbot.waitUntil(lambda: bool(seen))
        qtbot.wait(20)
        assert len(left_drafts([left], data_folder())) == 1, "put off, it is there for others"
    assert seen == [0]


def test_the_one_that_goes_on_holds_its_own_and_gives_the_rest_back(
    qtbot: QtBot, tmp_path: Path, left: Path
) -> None:
    seen: list[int] = []
    with (
        answered(meanwhile(left, seen, click("recover"))),
        program(qtbot, tmp_path) as window,
    ):
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "甲局"
        assert left_drafts([left], data_folder()) == []
        assert len(waiting_unsaved(data_folder())) == 1
        with answered(click("recover")), program(qtbot, tmp_path) as second:
            wait_until_opened(qtbot, second)
            assert report_of(second).name.endswith("乙")
            assert waiting_unsaved(data_folder()) == []
            with program(qtbot, tmp_path) as third:
                qtbot.wait(50)
                assert third.desk is None
    assert seen == [0]
    assert kept(tmp_path) == []


def test_a_second_one_on_the_same_file_is_told_and_takes_nothing_away(
    qtbot: QtBot, tmp_path: Path, left: Path
) -> None:
    with answered(click("recover")), program(qtbot, tmp_path, str(left)) as window:
        wait_until_opened(qtbot, window)
        with answered(escape) as said, program(qtbot, tmp_path, str(left)) as second:
            qtbot.waitUntil(lambda: bool(said))
            assert "正在别处打开" in said[0]
            assert second.desk is None
        assert report_of(window).name == "甲局"
        qtbot.waitUntil((left.parent / f".{left.name}.autosave").exists)
