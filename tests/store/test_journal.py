"""A journal is begun whole and then only added to, as long as nobody else touches it."""

from errno import ELOOP, ENOENT
from pathlib import Path

import pytest

from reportdesk.store import journal
from reportdesk.store.journal import Journal, Record, records

ONE, TWO, THREE = (Record(b"S", words) for words in (b"one", b"two", b"three"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".年报.report.json.autosave"


def begun(path: Path, *first: Record) -> Journal:
    made = Journal(path)
    made.begin(first)
    return made


def test_what_is_added_follows_in_the_same_file(path: Path) -> None:
    made = begun(path, ONE)
    same = path.stat().st_ino
    assert made.add([TWO])
    assert made.add([THREE, ONE])
    assert made.add([])
    assert list(records(path)) == [ONE, TWO, THREE, ONE]
    assert path.stat().st_ino == same


@pytest.mark.parametrize("content", [b"", b"x", b"x" * 10_000])
def test_to_a_file_that_another_has_touched_nothing_is_added(path: Path, content: bytes) -> None:
    made = begun(path, ONE)
    path.write_bytes(content)
    assert not made.add([TWO])
    assert path.read_bytes() == content
    path.unlink()
    assert not made.add([TWO])
    assert not path.exists()


def test_it_grows_no_longer_than_it_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = begun(path, ONE)
    line = path.stat().st_size
    monkeypatch.setattr(journal, "_MOST_IN_ALL", 3 * line)
    assert made.add([ONE])
    assert made.add([ONE])
    assert not made.add([Record(b"S", b"")])
    assert list(records(path)) == [ONE] * 3


def test_a_journal_that_was_not_begun_takes_nothing(path: Path) -> None:
    assert not Journal(path).add([ONE])
    path.write_bytes(b"x")
    assert not Journal(path).add([ONE])
    begun(path, ONE)
    assert not Journal(path).add([TWO])
    assert list(records(path)) == [ONE]


def test_of_a_long_journal_no_more_is_read_than_may_be(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(path, ONE, ONE, ONE, ONE)
    monkeypatch.setattr(journal, "_MOST_IN_ALL", path.stat().st_size // 2)
    assert list(records(path)) == [ONE, ONE]


def test_a_line_longer_than_any_record_ends_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(path, ONE, Record(b"S", b"x" * 200), ONE)
    assert len(list(records(path))) == 3
    monkeypatch.setattr(journal, "_LONGEST", 100)
    assert list(records(path)) == [ONE]


def test_a_link_in_its_place_is_an_error_with_its_name(path: Path) -> None:
    path.symlink_to(path.with_name("somebody's"))
    with pytest.raises(OSError, match="a link") as raised:
        begun(path, ONE)
    assert (raised.value.errno, raised.value.filename) == (ELOOP, str(path))
    assert raised.value.strerror == "a link"
    assert path.is_symlink()


def test_where_there_is_no_file_is_no_journal(path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no regular file") as raised:
        list(records(path))
    assert (raised.value.errno, raised.value.filename) == (ENOENT, str(path))
    assert raised.value.strerror == "no regular file"
