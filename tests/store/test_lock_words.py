"""What a lock file says to people, what becomes of garbled words, and what goes on in between."""

import getpass
import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from errno import EINVAL, ENOSPC
from io import FileIO
from pathlib import Path
from typing import Never

import pytest

from reportdesk.store import claim as claims
from reportdesk.store.claim import Claim, Holder, claim, holder
from reportdesk.store.os_lock import try_lock


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / ".年报.report.json.lock"


@pytest.fixture
def user(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what makes somebody else of the user."""
    return lambda name: monkeypatch.setattr(getpass, "getuser", lambda: name)


def taken(lock: Path) -> Claim:
    found = claim(lock)
    assert isinstance(found, Claim)
    return found


def told(lock: Path) -> Holder:
    found = claim(lock)
    assert isinstance(found, Holder)
    return found


def test_it_says_who_has_the_draft_in_letters_that_people_read(
    lock: Path, user: Callable[[str], None]
) -> None:
    user("王芳")
    held = taken(lock)
    assert told(lock).user == "王芳"
    assert json.loads(lock.read_text("utf-8"))["user"] == "王芳"
    assert '"王芳"' in lock.read_text("utf-8")
    assert stat.S_IMODE(lock.stat().st_mode) & ~0o022 == 0o644
    held.release()


def test_a_user_whose_name_cannot_be_written_or_known_has_the_draft_all_the_same(
    lock: Path, user: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    user("a\udce9")
    held = taken(lock)
    assert told(lock).user == "a?"
    held.release()

    def unknown() -> Never:
        raise KeyError("uid")

    monkeypatch.setattr(getpass, "getuser", unknown)
    held = taken(lock)
    assert told(lock).user == ""
    held.release()


@pytest.mark.parametrize(
    "content",
    [
        b'{"pid": "x", "since": 3}',
        b'{"since": "2025-11-24T06:02:00"}',
        b'{"since": "0001-01-01T00:00:00+14:00"}',
        b"[" * 4000,
        b"[1]",
        b"",
    ],
)
def test_what_is_garbled_in_a_lock_that_is_held_is_left_empty(lock: Path, content: bytes) -> None:
    held = taken(lock)
    lock.write_bytes(content)
    nobody = Holder(user="", host="", pid=0, since=None, is_certain=True)
    assert told(lock) == holder(lock) == nobody
    held.release()


def test_another_window_of_one_s_own_is_known_as_such(lock: Path) -> None:
    held = taken(lock)
    mine = told(lock)
    assert mine.is_own
    assert not replace(mine, user=f"{mine.user}x").is_own
    assert not replace(mine, host=f"{mine.host}x").is_own
    assert not replace(mine, is_certain=False).is_own, "it may be long gone"
    held.release()


def test_whose_name_is_known_to_nobody_has_no_window_of_his_own(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = taken(lock)
    mine = told(lock)
    with monkeypatch.context() as nameless:
        nameless.setattr("reportdesk.store.claim._user", lambda: "")
        assert not replace(mine, user="").is_own
    with monkeypatch.context() as nowhere:
        nowhere.setattr("reportdesk.store.claim._host", lambda: "")
        assert not replace(mine, host="").is_own
    held.release()


def test_no_more_is_read_of_a_lock_file_than_its_words_take(lock: Path) -> None:
    held = taken(lock)
    words = {"user": "王芳", "pad": ""}
    lock.write_text(json.dumps(words | {"pad": "x" * 5000}), encoding="utf-8")
    assert told(lock).user == ""
    held.release()


@pytest.mark.parametrize("step", ["write", "read", "truncate"])
def test_a_disk_that_takes_or_gives_no_words_holds_nobody_up(
    lock: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> Never:
        raise OSError(ENOSPC, "full")

    monkeypatch.setattr(claims, "FileIO", type("Full", (FileIO,), {step: fail}))
    taken(lock).release()
    assert not lock.exists()


def test_one_that_somebody_took_away_is_released_without_a_word(lock: Path) -> None:
    held = taken(lock)
    lock.unlink()
    held.release()


def test_what_another_put_in_its_place_meanwhile_is_not_taken_away(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Overtaken(FileIO):
        def close(self) -> None:
            super().close()
            lock.write_bytes(b"another's")

    monkeypatch.setattr(claims, "FileIO", Overtaken)
    taken(lock).release()
    assert lock.read_bytes() == b"another's"


@pytest.mark.parametrize("times", [1, 4])
def test_a_lock_file_that_its_last_holder_removed_is_made_anew(
    lock: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    left = [*range(times)]

    def removed(descriptor: int, *, shared: bool = False) -> bool:
        if left:
            left.pop()
            lock.unlink()
        return try_lock(descriptor, shared=shared)

    monkeypatch.setattr(claims, "try_lock", removed)
    held = taken(lock)
    assert lock.exists()
    held.release()


def test_one_that_vanishes_again_and_again_is_given_up(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def removed(_: int) -> bool:
        lock.unlink()
        return True

    monkeypatch.setattr(claims, "try_lock", removed)
    with pytest.raises(TimeoutError, match="never stood still"):
        claim(lock)


def test_a_pipe_in_its_place_is_an_error_with_its_name(lock: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    os.mkfifo(lock)
    with pytest.raises(OSError, match="not a regular file") as raised:
        claim(lock)
    assert (raised.value.errno, raised.value.filename) == (EINVAL, str(lock))
    assert raised.value.strerror == "not a regular file"
