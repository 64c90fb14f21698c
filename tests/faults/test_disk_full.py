"""A disk that is full, for real: a small one, filled to the last byte."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import press, words, write
from reportdesk.gui.widgets.notice import Notice
from reportdesk.report.refused import Refused
from reportdesk.report.report import new_report
from reportdesk.store import generations
from reportdesk.store.places import data_folder
from tests.faults.ground import fill, small_disk
from tests.faults.refusal import at_work, refuses_to_export, refuses_to_save
from tests.gui.desks import NAME
from tests.gui.drafts import CTRL, draft_in, report_in, save
from tests.gui.kept import beside, kept, wait_until_kept

FULL = "磁盘空间不够"
LINE = f"自动留存没有写成：{FULL}"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "U盘") as mounted:
        yield mounted


def test_saving_is_refused_and_unsaved_work_is_kept_on_another_disk(
    qtbot: QtBot, tmp_path: Path, disk: Path
) -> None:
    draft = draft_in(disk)
    fill(disk)
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, data_folder())
        assert LINE not in words(window)
        refuses_to_save(window, disk, FULL, tmp_path / "别处.report.json")
    assert report_in(draft).name == NAME
    assert kept(tmp_path) == []


def test_a_disk_that_fills_while_one_types_hands_over_to_the_other(
    qtbot: QtBot, tmp_path: Path, disk: Path
) -> None:
    draft = draft_in(disk)
    with at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, disk)
        fill(disk)
        while len(beside(draft)) == 2:  # The last page of the disk has room for some more.
            write("乙")
            wait_until_kept(qtbot, window, tmp_path)
        wait_until_kept(qtbot, window, data_folder())


def test_exporting_is_refused_and_can_be_done_elsewhere(
    qtbot: QtBot, tmp_path: Path, disk: Path, draft: Path
) -> None:
    fill(disk)
    with at_work(qtbot, tmp_path, draft):
        refuses_to_export(disk, disk / "出.docx", FULL, tmp_path / "出.docx")


def test_where_every_disk_is_full_a_line_says_so_once_and_until_it_is_over(
    qtbot: QtBot, tmp_path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(disk / "home"))
    draft = draft_in(disk)
    filler = fill(disk)
    with at_work(qtbot, tmp_path, draft) as window:
        qtbot.waitUntil(lambda: LINE in words(window))
        assert words(window).count("自动留存没有写成") == 2, "above the page, and in the bar"
        filler.unlink()
        write("乙")
        wait_until_kept(qtbot, window, disk)
        qtbot.waitUntil(lambda: "自动留存没有写成" not in words(window))


def test_a_line_that_was_closed_does_not_come_back_with_every_letter(
    qtbot: QtBot, tmp_path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(disk / "home"))
    draft = draft_in(disk)
    fill(disk)
    with at_work(qtbot, tmp_path, draft) as window:
        qtbot.waitUntil(lambda: LINE in words(window))
        notice = window.findChild(Notice)
        close = notice.findChild(QPushButton) if notice else None
        assert close
        close.click()
        for letter in "abc":
            write(letter)
            qtbot.wait(60)
        assert LINE not in words(window)


def test_without_room_for_its_states_a_draft_is_saved_all_the_same(
    qtbot: QtBot, tmp_path: Path, disk: Path, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(disk / "home"))
    fill(disk)
    with at_work(qtbot, tmp_path, draft) as window:
        save()
        assert not window.isWindowModified()
        press(Qt.Key.Key_N, CTRL)
    assert report_in(draft).name == "甲局"
    assert generations.kept(draft, data_folder()) == []


def test_a_new_draft_is_whole_or_not_there(disk: Path) -> None:
    fill(disk)
    path = disk / "新.report.json"
    refused = commands.save_new(new_report("2021", 2025, NAME), path)
    assert isinstance(refused, Refused)
    assert refused.sentence == f"“新.report.json”没有写成：{FULL}。"
    assert [one.name for one in disk.iterdir()] == ["占满"]
