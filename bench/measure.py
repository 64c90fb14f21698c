"""What a measurement is, and how two things are timed side by side."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """One budget: `seconds` (or megabytes) of ours, the baseline's, and the ratio allowed."""

    name: str
    ratio: float
    budget: float
    seconds: float
    baseline_seconds: float

    @property
    def is_kept(self) -> bool:
        """Say whether the budget is kept."""
        return self.ratio <= self.budget

    def as_row(self) -> dict[str, float | str]:
        """Return it as a row of the JSON output."""
        return {
            key: value if isinstance(value, str) else round(value, 6)
            for key, value in asdict(self).items()
        }


def against(name: str, budget: float, ours: list[float], baseline: list[float]) -> Measurement:
    """Compare the medians of two lists of samples."""
    mine, bare = statistics.median(ours), statistics.median(baseline)
    return Measurement(name, mine / bare, budget, mine, bare)


def slowest(name: str, most: float, ours: list[float]) -> Measurement:
    """Compare the 99th percentile of samples with the most seconds that it may take."""
    last = statistics.quantiles(ours, n=100)[-1]
    return Measurement(name, last / most, 1.0, last, most)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(
    ours: Callable[[], object], baseline: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Time two things alternately, so that a drifting machine drifts for both.

    Garbage is collected between the rounds, not in them, as timeit does: one would pay for the
    other's.
    """
    ours(), baseline()
    mine, bare = [], []
    gc.disable()
    for _ in range(rounds):
        mine.append(timed(ours))
        bare.append(timed(baseline))
        gc.collect()
    gc.enable()
    return mine, bare
