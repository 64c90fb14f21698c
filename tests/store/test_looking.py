"""Looking takes nothing: who only looks keeps nobody out, and waits for nobody long."""

import time
from pathlib import Path
from threading import Event

from reportdesk.store.claim import Claim, claim, holder
from reportdesk.store.os_lock import try_lock
from reportdesk.store.patience import answered


def test_two_may_look_at_a_lock_file_at_once(tmp_path: Path) -> None:
    lock = tmp_path / ".年报.report.json.lock"
    lock.write_bytes(b"")
    with lock.open("rb") as file:
        assert try_lock(file.fileno(), shared=True)
        assert holder(lock) is None
    taken = claim(lock)
    assert isinstance(taken, Claim)
    assert holder(lock)
    taken.release()


def test_many_that_hang_are_waited_for_together_and_not_one_after_the_other() -> None:
    never = Event()
    begun = time.monotonic()
    assert answered(lambda _: never.wait(60), range(30), 0.1) == []
    never.set()
    assert time.monotonic() - begun < 15
