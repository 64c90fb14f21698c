"""What a killed program left is found, told apart by draft and time, and swept when it is old."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Paragraph
from reportdesk.store import autosave, draft_file, recovery
from reportdesk.store.autosave import Autosaved
from reportdesk.store.claim import Claim, claim
from reportdesk.store.encode import encode_without_pictures
from reportdesk.store.journal import Journal, Record
from reportdesk.store.places import places, recovery_folder
from reportdesk.store.recovery import Waiting, waiting_for, waiting_unsaved
from tests.samples.reading import sample

EARLY, LATE = datetime(2025, 3, 1, 10, tzinfo=UTC), datetime(2025, 3, 1, 11, tzinfo=UTC)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    folder = tmp_path / "年报"
    folder.mkdir()
    return folder / "年报.report.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    recovery_folder(folder).mkdir(parents=True)
    return folder


def saying(words: str) -> Report:
    return replace(sample("2021"), texts={"overview": (Paragraph((words,)),)})


def leave(place: Path, words: str, moment: datetime = EARLY, draft: Path | None = None) -> None:
    """Write what a killed program leaves of a report."""
    state = encode_without_pictures(all_forms()["2021"], saying(words))
    records = [
        Record(b"D", json.dumps(draft and str(draft)).encode()),
        Record(b"M", moment.isoformat().encode()),
        Record(b"S", state),
    ]
    Journal(place).begin(records)


def beside(draft: Path, data: Path) -> Path:
    return places(draft, autosave.ENDING, data)[0]


def elsewhere(draft: Path, data: Path) -> Path:
    return places(draft, autosave.ENDING, data)[1]


def held(path: Path) -> Claim:
    taken = claim(path)
    assert isinstance(taken, Claim)
    return taken


def words_of(found: Autosaved) -> str:
    (block,) = found.report.texts["overview"]
    assert isinstance(block, Paragraph)
    return "".join(map(str, block.text))


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_nothing_waits_where_nothing_was_left(draft: Path, data: Path) -> None:
    assert waiting_for(draft, data) is None
    draft_file.write(saying("存"), draft)
    assert waiting_for(draft, data) is None


def test_what_waits_is_told_with_what_was_saved_and_when(draft: Path, data: Path) -> None:
    draft_file.write(saying("存"), draft)
    os.utime(draft, (EARLY.timestamp(), EARLY.timestamp()))
    leave(beside(draft, data), "写", LATE, draft)
    assert waiting_for(draft, data) == Waiting(
        Autosaved(beside(draft, data), draft, LATE.astimezone(), saying("写")),
        saying("存"),
        EARLY.astimezone(),
    )


def test_of_a_draft_that_was_never_saved_or_is_spoiled_nothing_is_known(
    draft: Path, data: Path
) -> None:
    leave(beside(draft, data), "写")
    never = waiting_for(draft, data)
    assert never
    assert (never.saved, never.saved_at, never.is_older) == (None, None, False)
    draft.write_bytes(b"{")
    spoiled = waiting_for(draft, data)
    assert spoiled
    assert spoiled.saved is None
    assert spoiled.saved_at
    assert not spoiled.is_older


def test_what_is_saved_already_is_taken_away(draft: Path, data: Path) -> None:
    draft_file.write(saying("存"), draft)
    leave(beside(draft, data), "存")
    leave(elsewhere(draft, data), "存")
    assert waiting_for(draft, data) is None
    assert files(draft.parent) | files(data) == {draft.name}


def test_what_cannot_be_read_is_neither_told_nor_taken_away(draft: Path, data: Path) -> None:
    draft_file.write(saying("存"), draft)
    beside(draft, data).write_bytes(b"rubbish")
    assert waiting_for(draft, data) is None
    assert beside(draft, data).exists()


@pytest.mark.parametrize("first", [EARLY, LATE])
def test_of_two_the_newest_is_told_and_the_other_kept_in_sight(
    draft: Path, data: Path, first: datetime
) -> None:
    draft_file.write(saying("存"), draft)
    leave(beside(draft, data), "旁", first)
    leave(elsewhere(draft, data), "远", LATE if first == EARLY else EARLY)
    found = waiting_for(draft, data)
    assert found
    expected = ("远", ["旁"]) if first == EARLY else ("旁", ["远"])
    assert (words_of(found.autosaved), [words_of(o) for o in found.others]) == expected


@pytest.mark.parametrize("other", ["存", "新"])
def test_another_that_holds_nothing_else_is_not_told(draft: Path, data: Path, other: str) -> None:
    draft_file.write(saying("存"), draft)
    leave(beside(draft, data), "新", LATE)
    leave(elsewhere(draft, data), other, EARLY)
    found = waiting_for(draft, data)
    assert found
    assert (words_of(found.autosaved), found.others) == ("新", ())


def test_reports_that_were_never_saved_wait_the_newest_first(draft: Path, data: Path) -> None:
    folder = recovery_folder(data)
    leave(folder / "a.autosave", "先", EARLY)
    leave(folder / "b.autosave", "后", LATE)
    leave(folder / "c.autosave", "有主", LATE, draft)
    leave(folder / "d.autosave", "在写", LATE)
    (folder / "e.autosave").write_bytes(b"rubbish")
    writing = held(folder / "d.lock")
    found = waiting_unsaved(data)
    assert [words_of(one.autosaved) for one in found] == ["后", "先"]
    assert all((one.saved, one.saved_at, one.others) == (None, None, ()) for one in found)
    writing.release()
    assert len(waiting_unsaved(data)) == 3
    assert waiting_unsaved(data / "nowhere") == []


def test_drafts_are_left_whose_autosave_lies_there_and_which_nobody_has(
    draft: Path, data: Path, tmp_path: Path
) -> None:
    other, unknown = tmp_path / "乙.report.json", tmp_path / "丙.report.json"
    leave(beside(draft, data), "写", EARLY, draft)
    leave(elsewhere(unknown, data), "写", EARLY, unknown)
    assert recovery.left_drafts([draft, other], data) == [draft, unknown]
    assert recovery.left_drafts([], data) == [unknown]
    for lock in places(draft, recovery.LOCK, data):
        writing = held(lock)
        assert recovery.left_drafts([draft, other], data) == [unknown]
        writing.release()
    assert recovery.left_drafts([draft], data) == [draft, unknown]


def test_a_name_that_no_file_can_have_is_no_draft_that_was_left(data: Path) -> None:
    assert recovery.left_drafts([Path("x\0y")], data) == []


def test_one_autosave_is_taken_away_with_every_other_of_its_draft(draft: Path, data: Path) -> None:
    leave(beside(draft, data), "旁")
    leave(elsewhere(draft, data), "远")
    alone = recovery_folder(data) / "a.autosave"
    leave(alone, "无主")
    recovery.discard(beside(draft, data), draft, data)
    assert files(draft.parent) | files(data) == {alone.name}
    recovery.discard(alone, None, data)
    recovery.discard(alone, None, data)
    assert files(data) == set()


TEMPORARY = "0123456789abcdef.tmp"


def litter(draft: Path, data: Path) -> list[Path]:
    """Leave what a killed program leaves while it writes a draft and its autosaves."""
    near, far = beside(draft, data), elsewhere(draft, data)
    left = [target.with_name(f".{target.name}.{TEMPORARY}") for target in (draft, near, far)]
    for path in left:
        path.write_bytes(b"half")
    return left


def test_temporaries_are_swept_and_nothing_else(draft: Path, data: Path) -> None:
    draft_file.write(saying("存"), draft)
    leave(beside(draft, data), "写")
    litter(draft, data)
    recovery.sweep_temporaries(draft, data)
    assert files(draft.parent) | files(data) == {draft.name, beside(draft, data).name}


def test_locks_are_swept_where_no_work_is_left_and_stay_where_it_is(
    draft: Path, data: Path, tmp_path: Path
) -> None:
    other = tmp_path / "乙.report.json"
    stale = [*places(draft, recovery.LOCK, data), *places(other, recovery.LOCK, data)]
    for lock in stale:
        lock.write_bytes(b"")
    leave(beside(other, data), "写", EARLY, other)
    litter(draft, data)
    recovery.sweep_drafts([draft, other], data)
    assert files(tmp_path) == {beside(other, data).name, stale[2].name}


def test_what_somebody_has_in_hand_is_not_swept(draft: Path, data: Path) -> None:
    for lock in places(draft, recovery.LOCK, data):
        left = litter(draft, data)
        writing = held(lock)
        recovery.sweep_drafts([draft], data)
        assert all(path.exists() for path in left)
        writing.release()
    recovery.sweep_drafts([draft], data)
    assert files(draft.parent) | files(data) == set()


def test_locks_of_reports_that_were_never_saved_are_swept_unless_work_is_left(data: Path) -> None:
    folder = recovery_folder(data)
    for name in ("a", "b"):
        (folder / f"{name}.lock").write_bytes(b"")
    leave(folder / "b.autosave", "写")
    recovery.sweep_drafts([], data)
    assert files(data) == {"b.lock", "b.autosave"}
    recovery.sweep_drafts([], data / "nowhere")
