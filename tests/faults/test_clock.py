"""Clocks that were set back, and files of the past and the future: no order depends on them."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from reportdesk.form.loader import all_forms
from reportdesk.gui.robot import answered, choose_file, click, escape
from reportdesk.store import generations
from reportdesk.store.encode import encode_without_pictures
from reportdesk.store.journal import Journal, Record
from reportdesk.store.places import data_folder, places
from tests.faults.refusal import TYPED, at_work
from tests.gui.desks import NAME, program
from tests.gui.drafts import (
    draft_in,
    report_in,
    report_of,
    save,
    save_as,
    type_name,
    wait_until_opened,
)
from tests.gui.kept import kept, killed

YEAR = 365 * 24 * 3600.0
NOW = datetime.now(UTC).timestamp()
TIMES = {
    "future": NOW + 400 * YEAR,
    "past": -20 * YEAR,
}


def set_time(path: Path, moment: float) -> None:
    try:
        os.utime(path, (moment, moment))
    except (OSError, OverflowError):
        pytest.skip("this disk knows no such time")


@pytest.mark.parametrize("moment", TIMES.values(), ids=TIMES)
def test_a_file_of_any_time_is_opened_and_saved(
    qtbot: QtBot, tmp_path: Path, draft: Path, moment: float
) -> None:
    set_time(draft, moment)
    with at_work(qtbot, tmp_path, draft) as window:
        save()
        assert not window.isWindowModified()
        with answered(escape) as said:
            window.menu_actions["history"].trigger()
        assert "历史版本" in said[0]
    assert report_in(draft).name == TYPED


def test_what_another_program_wrote_is_noticed_though_its_clock_is_wrong(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        draft_in(draft.parent)
        draft.write_bytes(draft.read_bytes().replace(NAME.encode(), "乙局".encode()))
        set_time(draft, TIMES["past"])
        with answered(escape) as said:
            save()
        assert "文件被别的程序改过" in said[0]
        assert window.isWindowModified()
    assert report_in(draft).name == "乙局"


def test_unsaved_work_is_offered_though_the_file_seems_newer(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    set_time(draft, TIMES["future"])
    with answered(click("recover")) as said, program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert "多出 1 处改动" in said[0]
        assert report_of(window).name == TYPED


def test_saved_states_keep_the_order_in_which_they_were_saved(
    qtbot: QtBot, tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class SetBack(datetime):
        """A clock that goes back a day with each question."""

        asked = 0

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "SetBack":
            cls.asked += 1
            return super().now(tz) - timedelta(days=cls.asked)

    monkeypatch.setattr(generations, "datetime", SetBack)
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        for name in ("甲局", "乙局", "丙局"):
            type_name(name)
            save()
        seen: list[int] = []

        def oldest(dialog: QDialog) -> None:
            box = dialog.findChild(QComboBox)
            assert box
            seen.append(box.count())
            box.setCurrentIndex(2)
            click("bring_back")(dialog)

        with answered(oldest):
            window.menu_actions["history"].trigger()
        assert seen == [4]
        assert report_of(window).name == "甲局"


@pytest.mark.parametrize("since", ["2999-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00"])
def test_a_lock_of_another_time_is_told_of(
    qtbot: QtBot, tmp_path: Path, draft: Path, since: str
) -> None:
    lock = places(draft, "lock", data_folder())[0]
    lock.write_text(json.dumps({"user": "王芳", "host": "another", "since": since}))
    with answered(click("by_force")) as said, at_work(qtbot, tmp_path, draft):
        assert "王芳" in said[0]
        with answered(choose_file(tmp_path / "别处.report.json")):
            save_as()
    assert kept(tmp_path) == []


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_an_autosave_of_an_impossible_time_is_put_aside_or_offered(
    qtbot: QtBot, tmp_path: Path, draft: Path, moment: str
) -> None:
    other = replace(report_in(draft), office={"name": "乙局"})
    state = encode_without_pictures(all_forms()["2021"], other)
    records = [
        Record(b"D", json.dumps(str(draft)).encode()),
        Record(b"M", moment.encode()),
        Record(b"S", state),
    ]
    Journal(places(draft, "autosave", data_folder())[0]).begin(records)
    with answered(escape) as said, program(qtbot, tmp_path, str(draft)):
        qtbot.waitUntil(lambda: bool(said))
    assert "读不出来" in said[0] or "多出 1 处改动" in said[0]
