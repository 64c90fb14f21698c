"""One draft, one writer: the second is told who has it; what a killed one left holds nobody up."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Timer

import pytest

from reportdesk.store.claim import Claim, Holder, claim, holder, sweep_claim

HOLDING = """
import sys, time
from pathlib import Path
from reportdesk.store.claim import claim
held = claim(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / ".年报.report.json.lock"


def taken(lock: Path, *, by_force: bool = False) -> Claim:
    found = claim(lock, by_force=by_force)
    assert isinstance(found, Claim)
    return found


def other_program(lock: Path) -> subprocess.Popen[str]:
    """Start another process that holds the lock file."""
    command = [sys.executable, "-c", HOLDING, str(lock)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert program.stdout
    assert program.stdout.readline() == "held\n"
    program.stdout.close()
    return program


def test_a_claim_leaves_nothing_when_it_is_released(lock: Path) -> None:
    held = taken(lock)
    assert lock.exists()
    held.release()
    assert not lock.exists()
    taken(lock).release()


def test_the_second_is_told_who_holds_it_and_since_when(lock: Path) -> None:
    held = taken(lock)
    other = claim(lock)
    assert isinstance(other, Holder)
    assert other.is_certain
    assert other.pid == os.getpid()
    assert other.host
    assert other.since
    assert datetime.now(UTC) - other.since < timedelta(minutes=1)
    assert holder(lock) == other
    held.release()
    assert holder(lock) is None


def test_another_process_holds_it_until_it_ends(lock: Path) -> None:
    program = other_program(lock)
    found = claim(lock)
    program.send_signal(signal.SIGKILL)
    program.wait()
    assert isinstance(found, Holder)
    assert found.pid == program.pid
    assert lock.exists(), "a killed one leaves its lock file"
    assert holder(lock) is None
    taken(lock).release()
    assert not lock.exists()


def test_what_a_killed_one_left_is_swept_and_what_is_held_stays(lock: Path) -> None:
    program = other_program(lock)
    sweep_claim(lock)
    assert lock.exists()
    program.kill()
    program.wait()
    sweep_claim(lock)
    assert not lock.exists()
    sweep_claim(lock)
    assert not lock.exists()


def test_one_of_another_machine_may_be_left_over_and_is_passed_over_on_demand(lock: Path) -> None:
    words = {"user": "王芳", "host": "another", "pid": 1, "since": "2025-11-24T06:02:00+00:00"}
    lock.write_text(json.dumps(words), encoding="utf-8")
    found = claim(lock)
    assert isinstance(found, Holder)
    assert not found.is_certain
    assert (found.user, found.host) == ("王芳", "another")
    sweep_claim(lock)
    assert lock.exists()
    taken(lock, by_force=True).release()
    assert not lock.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"[]", b"{", b"\xff" * 9000, b'{"pid": "x", "since": 3, "host": null}'],
)
def test_a_garbled_lock_file_holds_nobody_up(lock: Path, content: bytes) -> None:
    lock.write_bytes(content)
    found = claim(lock, by_force=True)
    assert isinstance(found, Claim)
    found.release()


def test_a_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        claim(tmp_path / "no" / "lock")
    assert holder(tmp_path / "no" / "lock") is None


def test_who_only_looks_for_a_moment_is_no_holder(lock: Path) -> None:
    looking = taken(lock)
    after = Timer(0.03, looking.release)
    after.start()
    taken(lock).release()
    after.join()


def test_what_was_released_is_not_released_again(lock: Path) -> None:
    first = taken(lock)
    first.release()
    second = taken(lock)
    first.release()
    assert lock.exists()
    second.release()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such in a folder")
def test_a_pipe_a_link_or_a_folder_in_its_place_is_an_error_and_stays(
    lock: Path, tmp_path: Path
) -> None:
    other = tmp_path / "somebody's"
    other.write_text("mine")
    makes: list[Callable[[], object]] = [
        lambda: os.mkfifo(lock),
        lambda: lock.symlink_to(other),
        lock.mkdir,
    ]
    for make in makes:
        make()
        with pytest.raises(OSError, match=r"regular file|symbolic link|directory"):
            claim(lock)
        assert holder(lock) is None
        sweep_claim(lock)
        (lock.rmdir if lock.is_dir() else lock.unlink)()
    assert other.read_text() == "mine"
