"""Another report is saved over a draft of which a killed program left unsaved work."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, click, escape
from reportdesk.store import generations
from reportdesk.store.generations import kept as states_of
from reportdesk.store.journal import Journal, Record
from reportdesk.store.keys import DRAFT_VERSION
from reportdesk.store.places import data_folder, places
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import report_in, report_of, save, type_name, wait_until_opened
from tests.gui.kept import beside, kept, killed

pytestmark = pytest.mark.usefixtures("hasty")


def leaves_work(qtbot: QtBot, folder: Path, draft: Path) -> None:
    with killed(qtbot, folder, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name("甲局")


def names_kept(draft: Path) -> list[object]:
    """Return the offices of the states of a draft, the newest first."""
    found = [generations.read(one) for one in states_of(draft, data_folder())]
    return [getattr(report, "name", None) for report in found]


def test_that_work_stays_among_the_states(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    leaves_work(qtbot, tmp_path, draft)
    with answered(escape), program(qtbot, tmp_path) as window:
        begin(window, "乙局")
        with answered(choose_file(draft.with_name("年报")), click("replace")):
            save()
    assert report_in(draft).name == "乙局"
    assert names_kept(draft) == ["乙局", NAME, "甲局"]
    assert kept(tmp_path) == []


def test_where_it_cannot_be_kept_nothing_is_replaced(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    leaves_work(qtbot, tmp_path, draft)
    (data_folder() / "generations").write_text("in the way")
    with answered(escape), program(qtbot, tmp_path) as window:
        begin(window, "乙局")
        with answered(choose_file(draft.with_name("年报")), click("replace"), escape) as said:
            save()
    assert "历史版本" in said[2]
    assert report_in(draft).name == NAME
    assert [path for path in kept(tmp_path) if path.suffix == ".autosave"]


def test_what_of_it_cannot_be_read_is_put_aside_whole(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    places(draft, "autosave", tmp_path)[0].write_bytes(b"\xff not to be read")
    with program(qtbot, tmp_path) as window:
        begin(window, "乙局")
        with answered(choose_file(draft.with_name("年报")), click("replace"), escape) as said:
            save()
    assert "有自动留存的内容读不出来" in said[2]
    assert report_in(draft).name == "乙局"
    assert [path.read_bytes() for path in tmp_path.rglob("unreadable/*")] == [
        b"\xff not to be read"
    ]
    assert beside(draft) == []


def test_where_a_newer_program_left_it_nothing_is_replaced(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    left = places(draft, "autosave", tmp_path)[0]
    newer = json.loads(draft.read_bytes()) | {"draft_version": DRAFT_VERSION + 1}
    Journal(left).begin([Record(b"S", json.dumps(newer).encode())])
    before = left.read_bytes()
    with program(qtbot, tmp_path) as window:
        begin(window, "乙局")
        with answered(choose_file(draft.with_name("年报")), click("replace"), escape) as said:
            save()
        assert report_of(window).name == "乙局"
    assert "更新的年报台留下了它没有保存的内容" in said[2]
    assert report_in(draft).name == NAME
    assert left.read_bytes() == before
