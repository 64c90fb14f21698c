"""From a keystroke in a text of 20,000 characters and 20 pictures to the repainted page."""

from collections.abc import Iterator

from bench.measure import Measurement, slowest
from bench.own_process import told_by

SLOWEST_SECONDS = 0.016
_ROUNDS = 2


def measure() -> Iterator[Measurement]:
    """Write in the long text."""
    keys: list[float] = []
    for _ in range(_ROUNDS):
        keys += told_by("bench.desk_text")
    yield slowest("key in long text, 99th percentile", SLOWEST_SECONDS, keys)
