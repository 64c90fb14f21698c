"""What is kept of a file before it is overwritten, when it was written, and what of it is read."""

import json
import os
import time
from datetime import UTC, datetime, timedelta
from errno import EFBIG
from pathlib import Path

import pytest

from reportdesk.store import draft_file, generations
from reportdesk.store.generations import keep_file, kept, last_read
from tests.samples.reading import sample_data
from tests.store.test_generations import saying

WRITTEN = datetime(2025, 3, 1, 10, 20, 30, tzinfo=UTC)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "年报.report.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_file_is_kept_under_the_moment_at_which_it_was_written(draft: Path, data: Path) -> None:
    draft_file.write(saying("它"), draft)
    os.utime(draft, (WRITTEN.timestamp(), WRITTEN.timestamp()))
    keep_file(draft, data)
    (one,) = kept(draft, data)
    assert one.moment == WRITTEN
    assert one.path.name == "00000001-20250301T102030.json"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="here the clock cannot be set elsewhere")
def test_its_name_tells_the_same_moment_wherever_the_office_is(
    draft: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        draft_file.write(saying("它"), draft)
        os.utime(draft, (WRITTEN.timestamp(), WRITTEN.timestamp()))
        keep_file(draft, data)
        (one,) = kept(draft, data)
        generations.keep(saying("又"), draft, data)
        now = kept(draft, data)[0].moment
        (one.path.parent / "00000003-99991231T235959.json").write_bytes(b"{}")
        assert len(kept(draft, data)) == 2, "beyond the end of time is no moment"
    finally:
        monkeypatch.undo()
        time.tzset()
    assert one.path.name == "00000001-20250301T102030.json"
    assert one.moment.isoformat() == "2025-03-01T18:20:30+08:00"
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=10)


def test_what_was_saved_last_is_not_kept_again_behind_what_was_given_up(
    draft: Path, data: Path
) -> None:
    draft_file.write(saying("存"), draft)
    generations.keep(saying("存"), draft, data)
    generations.keep(saying("弃"), draft, data, is_saved=False)
    before = kept(draft, data)
    keep_file(draft, data)
    assert len(before) == 2
    assert kept(draft, data) == before


def test_a_file_as_large_as_a_draft_may_be_is_kept_and_a_larger_one_is_named(
    draft: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft.write_bytes(b"four")
    monkeypatch.setattr(generations, "MOST_BYTES", 4)
    keep_file(draft, data)
    assert len(kept(draft, data)) == 1
    draft.write_bytes(b"fives")
    with pytest.raises(OSError, match="too large to keep") as raised:
        keep_file(draft, data)
    assert (raised.value.errno, raised.value.filename) == (EFBIG, str(draft))
    assert raised.value.strerror == "too large to keep"


def test_the_last_state_that_can_be_read_is_found_behind_spoiled_ones(
    draft: Path, data: Path
) -> None:
    assert last_read(draft, data) is None
    for words in ("一", "二", "三"):
        generations.keep(saying(words), draft, data)
    newest, second, first = kept(draft, data)
    assert last_read(draft, data) == (newest, saying("三"))
    newest.path.write_bytes(b"{")
    assert last_read(draft, data) == (second, saying("二"))
    second.path.write_bytes(b"")
    first.path.write_bytes(b"[]")
    assert last_read(draft, data) is None


@pytest.mark.parametrize(("version", "newer"), [(1, False), (2, True), ("2", False), (None, False)])
def test_only_a_greater_draft_version_is_of_a_newer_program(
    draft: Path, version: object, *, newer: bool
) -> None:
    draft.write_text(json.dumps(sample_data("2021") | {"draft_version": version}), encoding="utf-8")
    assert draft_file.is_newer(draft) is newer


def test_what_is_no_draft_is_of_no_newer_program(draft: Path) -> None:
    assert not draft_file.is_newer(draft)
    draft.write_bytes(b"rubbish")
    assert not draft_file.is_newer(draft)
