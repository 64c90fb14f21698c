"""Asks of disks and shares that may never answer, and goes on with those that did in time."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import TypeVar

from reportdesk.report.refused import Refused
from reportdesk.store.stamp import stamp_of
from reportdesk.store.system_words import no_answer

T = TypeVar("T")
PATIENCE = 2.0
"""Seconds that the window waits for a disk before it says that it does not answer."""


def answers(path: Path) -> bool:
    """Say whether the disk of a path answers in time, be it that there is no such path."""
    return bool(answered(_is_asked, [path], PATIENCE))


def silent(path: Path, what: str) -> Refused | None:
    """Refuse to ask a disk that does not answer in time; `what` says what is not done then."""
    return None if answers(path) else no_answer(path, what)


def answered(ask: Callable[[T], bool], of: Iterable[T], seconds: float) -> list[T]:
    """Return those of which the answer is yes, in their order; no answer in time is a no.

    Each is asked in a thread of its own, so that one that hangs holds up none of the others.
    """
    known = list(of)
    said: dict[int, bool] = {}

    def note(number: int) -> None:
        said[number] = ask(known[number])

    threads = [Thread(target=note, args=(n,), daemon=True) for n in range(len(known))]
    for thread in threads:
        thread.start()
    end = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    in_time = dict(said)
    return [one for number, one in enumerate(known) if in_time.get(number)]


def _is_asked(path: Path) -> bool:
    """Ask for a file; that there is none is an answer too."""
    stamp_of(path)
    return True
