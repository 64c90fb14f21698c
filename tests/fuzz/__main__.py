"""Fuzzes the readers of whatever other programs made, led by coverage, and says what it found.

python -m tests.fuzz [MINUTES] [TARGET...]

The minutes (60) are shared out among the targets (all), two at a time where there are two cores.
Findings lie in build/fuzz/findings, with the bytes that led to them; then the exit status is 1.
"""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec

from tests.fuzz.running import fuzz
from tests.fuzz.targets import TARGETS

_MINUTES = 60.0
_MOST_AT_ONCE = 2


def main(words: list[str]) -> int:
    """Fuzz, tell, and return 1 if anything is wrong; 2 for a target that there is not."""
    timed = words[:1] if words and words[0] not in TARGETS else []
    names = words[len(timed) :] or list(TARGETS)
    if not set(names) <= TARGETS.keys():
        print("targets:", *TARGETS, file=sys.stderr)
        return 2
    if not find_spec("atheris"):
        print("no atheris here: it runs on Linux on x86_64 alone", file=sys.stderr)
        return 1
    return _fuzz_all(names, float(timed[0]) if timed else _MINUTES)


def _fuzz_all(names: list[str], minutes: float) -> int:
    at_once = min(_MOST_AT_ONCE, len(names), len(os.sched_getaffinity(0)))
    seconds = max(1, int(minutes * 60 * at_once / len(names)))
    print(f"{len(names)} targets, {seconds} s each, {at_once} at a time", flush=True)
    with ThreadPoolExecutor(at_once) as pool:
        outcomes = list(pool.map(lambda name: fuzz(TARGETS[name], seconds), names))
    for outcome in outcomes:
        print(outcome.line)
        for finding in outcome.findings:
            print(f"    {finding}")
    return 0 if all(outcome.is_clean for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
