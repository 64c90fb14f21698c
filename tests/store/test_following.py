"""A claim goes with its lock file, under whatever name that lies now, and with no other."""

from pathlib import Path

import pytest

from reportdesk.store.claim import Claim, claim


def taken(lock: Path) -> Claim:
    found = claim(lock)
    assert isinstance(found, Claim)
    return found


@pytest.fixture
def held(tmp_path: Path) -> Claim:
    folder = tmp_path / "年报"
    folder.mkdir()
    return taken(folder / ".a.lock")


def test_where_it_was_taken_it_is(held: Claim) -> None:
    assert held.follow(held.path)
    held.release()
    assert not held.path.exists()


def test_in_a_folder_that_was_renamed_it_is_released_under_the_new_name(
    held: Claim, tmp_path: Path
) -> None:
    old, moved = held.path, tmp_path / "改名" / ".a.lock"
    old.parent.rename(moved.parent)
    assert held.follow(moved)
    assert held.path == moved
    held.release()
    assert not moved.exists()


def test_another_lock_file_or_none_is_not_its_own(held: Claim, tmp_path: Path) -> None:
    other = taken(tmp_path / ".b.lock")
    before = held.path
    assert not held.follow(other.path)
    assert not held.follow(tmp_path / "nowhere")
    assert held.path == before
    held.release()
    other.release()
    assert other.path.parent.exists()


def test_what_was_released_follows_nothing(held: Claim, tmp_path: Path) -> None:
    held.release()
    assert not held.follow(tmp_path / ".b.lock")
