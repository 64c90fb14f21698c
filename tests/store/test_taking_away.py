"""What cannot be taken away, or moved where it should, is no failure of what goes before."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from threading import current_thread
from typing import Never

import pytest

from reportdesk.store import autosave
from reportdesk.store.autosave import Autosave
from reportdesk.store.journal import Journal, Record, records
from reportdesk.store.patience import answered
from reportdesk.store.places import places, recovery_folder
from reportdesk.store.put_aside import put_aside, put_aside_unowned
from reportdesk.store.recovery import discard, lock_of
from tests.samples.reading import sample

REPORT = sample("2021")
GARBLED = b"\xff\x00 garbled"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "X 年报.report.json"


def test_an_autosave_that_cannot_be_taken_away_holds_nobody_up(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    writer = Autosave([first, second], None)
    first.mkdir()
    writer.write(REPORT, {})
    assert second.exists()
    writer.discard()
    assert not second.exists()
    discard(first, None, tmp_path)
    assert first.is_dir()


def test_after_all_was_saved_it_is_begun_anew(tmp_path: Path) -> None:
    writer = Autosave([tmp_path / "a"], None)
    writer.write(REPORT, {})
    assert writer.path == tmp_path / "a"
    writer.discard()
    assert writer.path is None
    writer.discard()
    writer.write(REPORT, {})
    found = autosave.read(tmp_path / "a", {})
    assert found
    assert found.report == REPORT


def test_what_follows_is_added_to_the_same_file(tmp_path: Path) -> None:
    writer = Autosave([tmp_path / "a"], None)
    writer.write(REPORT, {})
    same = (tmp_path / "a").stat().st_ino
    for _ in range(3):
        writer.write(REPORT, {})
    assert (tmp_path / "a").stat().st_ino == same


def test_its_moment_means_the_same_in_every_zone(tmp_path: Path) -> None:
    Autosave([tmp_path / "a"], None).write(REPORT, {})
    (moment,) = (content for kind, content in records(tmp_path / "a") if kind == b"M")
    assert datetime.fromisoformat(moment.decode()).utcoffset() == timedelta()


@pytest.mark.parametrize("said", [b"", b"{", b"[" * 9000, b"5", b'"a\\u0000b"', b"\xff"])
def test_a_garbled_name_is_that_of_no_draft(tmp_path: Path, said: bytes) -> None:
    Journal(tmp_path / "a").begin([Record(b"D", said)])
    assert autosave.draft_of(tmp_path / "a") is None


def test_elsewhere_it_belongs_to_the_same_draft(tmp_path: Path, draft: Path) -> None:
    draft.write_bytes(b"{}")
    other = Autosave([tmp_path / "a", tmp_path / "b"], draft).elsewhere()
    assert other
    other.write(REPORT, {})
    assert autosave.draft_of(tmp_path / "b") == draft


def test_what_is_put_aside_keeps_its_name_in_sight(draft: Path, data: Path) -> None:
    for content in (GARBLED, b"again"):
        places(draft, "autosave", data)[0].write_bytes(content)
        (moved,) = put_aside(draft, data)
        assert moved.parent == data / "unreadable"
        assert re.fullmatch(r"[0-9a-f]{8}-X 年报\.report\.json\.autosave", moved.name)
        assert moved.read_bytes() == content


def test_where_nothing_can_be_put_aside_it_takes_another_name_or_stays(
    draft: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Never:
        raise OSError(30, "read-only")

    data.mkdir()
    (data / "unreadable").write_bytes(b"no folder")
    beside = places(draft, "autosave", data)[0]
    beside.write_bytes(GARBLED)
    (moved,) = put_aside(draft, data)
    assert moved.parent == draft.parent
    assert moved.read_bytes() == GARBLED
    moved.rename(beside)
    monkeypatch.setattr(Path, "rename", fail)
    assert put_aside(draft, data) == [beside]
    assert beside.read_bytes() == GARBLED


def test_one_whose_lock_cannot_be_had_is_passed_over(data: Path) -> None:
    folder = recovery_folder(data)
    folder.mkdir(parents=True)
    for name in ("a", "b"):
        (folder / f"{name}.autosave").write_bytes(GARBLED)
    lock_of(folder / "a.autosave").mkdir()
    (moved,) = put_aside_unowned(data)
    assert moved.name.endswith("-b.autosave")
    assert (folder / "a.autosave").exists()


def test_who_does_not_answer_holds_up_no_end_of_the_program() -> None:
    assert answered(lambda _: current_thread().daemon, [1], 30) == [1]
