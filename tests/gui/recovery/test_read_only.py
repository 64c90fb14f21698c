"""What somebody else has in hand can be read; what is changed meanwhile is never lost."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, click, escape, words
from tests.gui.desks import NAME, program
from tests.gui.drafts import report_in, report_of, save, save_as, type_name, wait_until_opened
from tests.gui.kept import beside, killed, wait_until_kept

LINE = "起）。在这里改的，要另存成一份新的才能留下。"

pytestmark = pytest.mark.usefixtures("hasty")


def test_a_line_says_who_has_it_and_what_becomes_of_changes(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    with answered(click("read")), program(qtbot, tmp_path, str(held)) as window:
        wait_until_opened(qtbot, window)
        assert "（只读）" in window.windowTitle()
        assert LINE in words(window)


def test_it_is_saved_as_another_file_after_a_sentence_that_says_why(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    elsewhere = tmp_path / "另.report.json"
    with answered(click("read")), program(qtbot, tmp_path, str(held)) as window:
        wait_until_opened(qtbot, window)
        type_name()
        wait_until_kept(qtbot, window, tmp_path)
        assert beside(held) == [f".{held.name}.lock"]
        with answered(click("elsewhere"), choose_file(elsewhere)) as said:
            save()
        assert "只读打开" in said[0]
        assert f"年报（另存）{''.join(held.suffixes)}" in said[1]
        assert "（只读）" not in window.windowTitle()
        assert LINE not in words(window)
    assert report_in(held).name == NAME
    assert report_in(elsewhere).name == "甲局"


def test_calling_that_off_keeps_what_was_typed(qtbot: QtBot, tmp_path: Path, held: Path) -> None:
    with answered(click("read")), program(qtbot, tmp_path, str(held)) as window:
        wait_until_opened(qtbot, window)
        type_name()
        with answered(escape):
            save()
        with answered(escape):
            save_as()
        assert report_of(window).name == "甲局"
        assert window.isWindowModified()


def test_what_was_typed_is_recovered_after_a_kill(qtbot: QtBot, tmp_path: Path, held: Path) -> None:
    with answered(click("read")), killed(qtbot, tmp_path, str(held)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "甲局"
    assert report_in(held).name == NAME
