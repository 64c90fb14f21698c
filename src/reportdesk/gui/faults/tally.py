"""Counts faults by their place, and says which are to be told: a storm of one is told once."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

FIRST_REST = 10.0
"""Seconds for which a fault is not told again after its first dialog; then twice as many."""


@dataclass
class _Count:
    times: int = 0
    tellings: int = 0
    rest: float = FIRST_REST
    until: float = 0.0


class Tally:
    """Knows each place at which there was a fault; any thread may ask."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Count; `now` is a clock in seconds."""
        self._now = now
        self._counts: dict[str, _Count] = {}
        self._lock = Lock()

    def add(self, place: str) -> bool:
        """Count a fault; say whether it is to be told. Then it rests until `told`."""
        with self._lock:
            count = self._counts.setdefault(place, _Count())
            count.times += 1
            is_due = self._now() >= count.until
            if is_due:
                count.until = float("inf")
            return is_due

    def told(self, place: str) -> None:
        """Note that the user has just been told of a fault; it rests, each time twice as long."""
        with self._lock:
            count = self._counts[place]
            count.tellings += 1
            count.until = self._now() + count.rest
            count.rest *= 2

    def times(self, place: str) -> int:
        """Return how often there was a fault at a place."""
        with self._lock:
            return self._counts[place].times if place in self._counts else 0

    def tellings(self, place: str) -> int:
        """Return how often the user has been told of a fault."""
        with self._lock:
            return self._counts[place].tellings if place in self._counts else 0
