"""What the first draft_version wrote is read by every later program, with all that it says.

The files in draft_version_1 are NEVER written anew, whatever the program makes of them: people
have such drafts on their disks. Each `.told.json` spells out what must be read in its draft. What
is told of a draft may grow; what stands there must not change. A later draft_version gets a folder
of its own beside this one.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.store import autosave, draft_file, generations
from reportdesk.store.encode import encode
from reportdesk.store.generations import Generation
from tests.store.telling import told

SAMPLES = Path(__file__).parent / "draft_version_1"
EDITIONS = ["2019", "2021"]
KEPT_AT = datetime(2025, 3, 1, 8, 30, tzinfo=UTC)


def expected(edition: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((SAMPLES / f"{edition}.told.json").read_bytes())
    return content


def read(edition: str) -> Report:
    report = draft_file.read(SAMPLES / f"{edition}.report.json")
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_draft_is_read_with_all_that_it_says(edition: str) -> None:
    assert told(read(edition)) == expected(edition)


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_of_it_is_lost_by_saving(edition: str) -> None:
    content = encode(all_forms()[edition], read(edition))
    assert told(draft_file.report_of(content)) == expected(edition)


@pytest.mark.parametrize("edition", EDITIONS)
def test_its_autosave_is_recovered(edition: str) -> None:
    found = autosave.read(SAMPLES / f"{edition}.autosave", {})
    assert found
    assert told(found.report) == expected(edition)
    assert found.moment.timestamp() > 0


@pytest.mark.parametrize("edition", EDITIONS)
def test_its_saved_state_can_be_brought_back(edition: str) -> None:
    state = SAMPLES / f"generations-{edition}" / "00000001-20250301T083000.json"
    found = generations.read(Generation(state, 1, KEPT_AT, is_saved=True))
    assert isinstance(found, Report)
    assert told(found) == expected(edition)


def test_they_hold_every_part_that_a_draft_can_have() -> None:
    whole = expected("2021")
    assert all(whole.values())
    blocks = [block[0].split()[0] for section in whole["texts"].values() for block in section]
    assert {*blocks} == {"heading", "paragraph", "picture"}
    media_types = [media_type for media_type, _ in whole["images"].values()]
    assert media_types == ["image/png", "image/jpeg"]
