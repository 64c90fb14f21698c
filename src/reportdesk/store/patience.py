"""Asks of disks and shares that may never answer, and goes on with those that did in time."""

import time
from collections.abc import Callable, Iterable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


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
