"""What somebody else has in hand can be read; what is changed meanwhile is never lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import answered, choose_file, click, escape, words
from reportdesk.gui.window import Window
from reportdesk.report.report import new_report
from reportdesk.store import generations
from reportdesk.store.autosave import Autosave
from reportdesk.store.claim import Claim, claim
from reportdesk.store.places import data_folder, places
from tests.gui.desks import NAME, program
from tests.gui.drafts import report_in, report_of, save, save_as, type_name, wait_until_opened
from tests.gui.kept import beside, kept, killed, wait_until_kept

LINE = "起）。在这里改的，要另存成一份新的才能留下。"

pytestmark = pytest.mark.usefixtures("hasty")


@pytest.fixture
def let_go(draft: Path) -> Iterator[Claim]:
    """Return the claim by which another window has the draft in hand until it is released."""
    other = claim(places(draft, "lock", data_folder())[0])
    assert isinstance(other, Claim)
    yield other
    other.release()


@contextmanager
def writing_in_vain(qtbot: QtBot, folder: Path, draft: Path) -> Iterator[Window]:
    """Open a draft to read it, and type something all the same."""
    with answered(click("read")), program(qtbot, folder, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
        yield window


def test_a_line_says_who_has_it_and_what_becomes_of_changes(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    with answered(click("read")), program(qtbot, tmp_path, str(held)) as window:
        wait_until_opened(qtbot, window)
        assert "（只读）" in window.windowTitle()
        assert LINE in words(window)
        assert "只读：您的另一个窗口正在编辑这份报告" in words(window)


def test_it_is_saved_as_another_file_after_a_sentence_that_says_why(
    qtbot: QtBot, tmp_path: Path, held: Path
) -> None:
    elsewhere = tmp_path / "另.report.json"
    with writing_in_vain(qtbot, tmp_path, held) as window:
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
    with writing_in_vain(qtbot, tmp_path, held) as window:
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


def test_it_is_saved_where_it_is_once_nobody_has_it_any_more(
    qtbot: QtBot, tmp_path: Path, draft: Path, let_go: Claim
) -> None:
    with writing_in_vain(qtbot, tmp_path, draft) as window:
        let_go.release()
        save()
        assert "（只读）" not in window.windowTitle()
        assert LINE not in words(window)
        assert beside(draft) == [f".{draft.name}.lock"]
    assert report_in(draft).name == "甲局"
    assert kept(tmp_path) == []


def test_what_the_other_saved_before_is_asked_about(
    qtbot: QtBot, tmp_path: Path, draft: Path, let_go: Claim
) -> None:
    with writing_in_vain(qtbot, tmp_path, draft) as window:
        assert commands.save(new_report("2021", 2025, "丙局"), draft) is None
        let_go.release()
        with answered(click("take")) as said:
            save()
        assert "文件被别的程序改过" in said[0]
        assert report_of(window).name == "丙局"
        assert "（只读）" not in window.windowTitle()
        type_name("丁局")
        save()
    assert report_in(draft).name == "丁局"


def test_what_the_other_left_unsaved_stays_among_the_states(
    qtbot: QtBot, tmp_path: Path, draft: Path, let_go: Claim
) -> None:
    with writing_in_vain(qtbot, tmp_path, draft):
        left = places(draft, "autosave", data_folder())
        Autosave(left, draft).write(new_report("2021", 2025, "丙局"), {})
        let_go.release()
        save()
        states = [generations.read(one) for one in generations.kept(draft, data_folder())]
        assert "丙局" in [getattr(state, "name", "") for state in states]
        assert not left[0].exists()
    assert report_in(draft).name == "甲局"
