"""A draft is carried about on a stick, and what was not saved of it goes along."""

from pathlib import Path

import pytest

from reportdesk.report.report import Report, new_report
from reportdesk.store import autosave, draft_file
from reportdesk.store.autosave import Autosave
from reportdesk.store.places import places
from reportdesk.store.recovery import left_drafts, waiting_for


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def worked_on(folder: Path, data: Path) -> Path:
    """Return a saved draft of which more is on the disk than was saved."""
    folder.mkdir()
    draft = folder / "年报.report.json"
    assert draft_file.write(new_report("2021", 2025, "甲局"), draft) is None
    Autosave(places(draft, autosave.ENDING, data), draft).write(later(), {})
    return draft


def later() -> Report:
    return new_report("2021", 2025, "乙局")


def test_on_another_drive_it_is_recovered_for_the_draft_there(tmp_path: Path, data: Path) -> None:
    worked_on(tmp_path / "E", data)
    draft = (tmp_path / "E").rename(tmp_path / "F") / "年报.report.json"
    waiting = waiting_for(draft, data)
    assert waiting
    assert waiting.autosaved.draft == draft
    assert waiting.autosaved.report == later()


def test_no_autosave_leads_to_another_draft(tmp_path: Path, data: Path) -> None:
    theirs, own = worked_on(tmp_path / "theirs", data), worked_on(tmp_path / "own", data)
    planted = places(own, autosave.ENDING, data)[0]
    Autosave([planted], theirs).write(later(), {})
    waiting = waiting_for(own, data)
    assert waiting
    assert waiting.autosaved.draft == own


def test_beside_its_draft_it_names_no_folder(tmp_path: Path, data: Path) -> None:
    draft = worked_on(tmp_path / "zhangsan", data)
    place = places(draft, autosave.ENDING, data)[0]
    assert b"zhangsan" not in place.read_bytes()
    assert autosave.draft_of(place) == draft


def test_in_the_data_folder_it_says_where_its_draft_is(tmp_path: Path, data: Path) -> None:
    draft = worked_on(tmp_path / "shut", data)
    beside, elsewhere = places(draft, autosave.ENDING, data)
    beside.unlink()
    elsewhere.parent.mkdir(parents=True)
    Autosave([elsewhere], draft).write(later(), {})
    assert left_drafts([], data) == [draft]
