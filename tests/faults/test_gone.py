"""A file, its folder or its disk that goes while the report is open."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, click, write
from reportdesk.store.places import data_folder
from tests.faults.ground import draw, small_disk
from tests.faults.refusal import at_work, refuses_to_save, seen
from tests.gui.desks import NAME, program
from tests.gui.drafts import draft_in, report_in, report_of, save, wait_until_opened
from tests.gui.kept import beside, kept, killed, wait_until_kept


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "U盘") as mounted:
        yield mounted


def test_a_file_that_was_removed_is_written_again(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with at_work(qtbot, tmp_path, draft):
        draft.unlink()
        save()
    assert report_in(draft).name == "甲局"
    assert [path.name for path in draft.parent.iterdir()] == [draft.name]


def test_a_folder_that_was_removed_is_not_made_again(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, draft.parent)
        shutil.rmtree(draft.parent)
        write("乙")
        wait_until_kept(qtbot, window, data_folder())
        write("\b")
        refuses_to_save(window, draft.parent, "没有这个文件夹", tmp_path / "别处.report.json")
        assert not draft.parent.exists()
    assert kept(tmp_path) == []


def test_a_folder_that_became_a_file_is_left_alone(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        shutil.rmtree(draft.parent)
        draft.parent.write_text("别人的", encoding="utf-8")
        refuses_to_save(window, draft.parent, "没有这个文件夹", tmp_path / "别处.report.json")
        assert draft.parent.read_text(encoding="utf-8") == "别人的"


def test_of_a_stick_that_was_drawn_the_work_goes_on_on_this_machine(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    draft = draft_in(stick)
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, stick)
        draw(stick)
        write("乙")
        wait_until_kept(qtbot, window, data_folder())
        write("\b")
        because = "它原来所在的盘或共享文件夹不在了"
        refuses_to_save(window, stick, because, tmp_path / "别处.report.json")
    assert list(stick.iterdir()) == [], "nothing hides where the stick will be mounted again"


def test_a_stick_that_is_put_in_again_takes_what_was_typed_meanwhile(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    draft = draft_in(stick)
    content = draft.read_bytes()
    with at_work(qtbot, tmp_path, draft) as window:
        draw(stick)
        with small_disk(stick):
            draft.write_bytes(content)
            save()
            assert not window.isWindowModified()
            assert report_in(draft).name == "甲局"


def test_another_stick_in_its_place_is_not_written_over_unasked(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    draft = draft_in(stick)
    with at_work(qtbot, tmp_path, draft) as window:
        draw(stick)
        with small_disk(stick):
            other = draft_in(stick)
            other.write_bytes(other.read_bytes().replace(NAME.encode(), "乙局".encode()))
            before = seen(stick)
            with answered(click("cancel")) as said:
                save()
            assert "文件被别的程序改过" in said[0]
            assert seen(stick) == before
            assert window.isWindowModified()


def test_after_a_kill_what_was_on_the_stick_is_recovered_without_it(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    draft = draft_in(stick)
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        draw(stick)
        write("x")
        wait_until_kept(qtbot, window, data_folder())
    with answered(click("recover")) as said, program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)
        assert f"它的文件“{draft.name}”现在打不开" in said[0]
        assert report_of(window).name == f"{NAME}x"
    assert beside(draft) == []
