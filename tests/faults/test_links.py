"""Links in place of a draft: to a file, to nothing, to itself, to a folder."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import answered, choose_file, click, escape
from reportdesk.report.refused import Refused
from reportdesk.report.report import new_report
from reportdesk.store.places import data_folder, places
from tests.faults.refusal import TYPED, at_work, seen
from tests.gui.desks import program
from tests.gui.drafts import report_in, save, save_as, type_name, wait_until_opened
from tests.gui.kept import beside, kept, killed, wait_until_kept


@pytest.fixture
def link(tmp_path: Path) -> Path:
    """Return where a link is to be, in another folder than what it leads to."""
    folder = tmp_path / "桌面"
    folder.mkdir()
    return folder / "链接.report.json"


def test_a_link_stays_a_link_and_its_file_is_saved(
    qtbot: QtBot, tmp_path: Path, draft: Path, link: Path
) -> None:
    link.symlink_to(draft)
    with at_work(qtbot, tmp_path, link) as window:
        wait_until_kept(qtbot, window, draft.parent)
        assert beside(link) == []
        save()
        assert not window.isWindowModified()
    assert link.is_symlink()
    assert report_in(draft).name == TYPED
    assert kept(tmp_path) == []


def test_by_its_link_and_by_its_name_a_draft_is_one(
    qtbot: QtBot, tmp_path: Path, draft: Path, link: Path
) -> None:
    link.symlink_to(draft)
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        with answered(escape) as said, program(qtbot, tmp_path, str(link)):
            qtbot.waitUntil(lambda: bool(said))
        assert "正在别处打开" in said[0]


def test_what_was_typed_by_the_link_is_recovered_by_the_name(
    qtbot: QtBot, tmp_path: Path, draft: Path, link: Path
) -> None:
    link.symlink_to(draft)
    with killed(qtbot, tmp_path, str(link)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert window.isWindowModified()


def test_a_link_to_nothing_is_told_and_saving_to_it_makes_its_file(
    qtbot: QtBot, tmp_path: Path, draft: Path, link: Path
) -> None:
    target = draft.with_name("还没有.report.json")
    link.symlink_to(target)
    with answered(escape) as said, program(qtbot, tmp_path, str(link)):
        qtbot.waitUntil(lambda: bool(said))
    assert "没有这个文件" in said[0]
    with at_work(qtbot, tmp_path, draft), answered(choose_file(link)):
        save_as()
    assert link.is_symlink()
    assert report_in(target).name == TYPED


@pytest.mark.parametrize("because", ["指向自己的链接", "文件夹"])
def test_a_link_that_leads_to_no_file_is_refused_and_stays(
    qtbot: QtBot, tmp_path: Path, link: Path, because: str
) -> None:
    link.symlink_to(tmp_path if because == "文件夹" else link)
    before = seen(link.parent)
    with answered(escape) as said, program(qtbot, tmp_path, str(link)):
        qtbot.waitUntil(lambda: bool(said))
    assert because in said[0]
    for refused in (commands.open_draft(link), commands.save(new_report("2021", 2025, ""), link)):
        assert isinstance(refused, Refused)
        assert because in refused.sentence
    assert seen(link.parent) == before


def test_a_link_in_place_of_what_is_kept_leads_nobody_to_another_file(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    others = tmp_path / "别人的"
    others.write_text("别人的", encoding="utf-8")
    for ending in ("lock", "autosave"):
        places(draft, ending, data_folder())[0].symlink_to(others)
    with answered(escape), at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, tmp_path)
        save()
    assert others.read_text(encoding="utf-8") == "别人的"
    assert report_in(draft).name == TYPED
