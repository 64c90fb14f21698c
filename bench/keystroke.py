"""From a keystroke in a figure to repainted cells and findings, against a bare table's.

The edit is the same in both: its keys open the editor, type two digits and commit; each key's time
ends when all that it changed is painted. Each window has a process of its own, so that the bare
one wears none of our style.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measurement, against

RATIO_BUDGET = 2.0
SLOWEST_SECONDS = 0.016
_PERCENTILE = 99
_ROUNDS = 4
Edits = list[list[float]]


def measure() -> Iterator[Measurement]:
    """Edit the desk's largest table and a bare one in turn."""
    ours: Edits = []
    theirs: Edits = []
    for _ in range(_ROUNDS):
        ours += _edits("bench.desk_table")
        theirs += _edits("bench.bare_table")
    whole, bare = [sum(edit) for edit in ours], [sum(edit) for edit in theirs]
    yield against("edit to repainted findings", RATIO_BUDGET, whole, bare)
    keys = [key for edit in ours for key in edit]
    slowest = statistics.quantiles(keys, n=100)[_PERCENTILE - 1]
    ratio = slowest / SLOWEST_SECONDS
    yield Measurement("keystroke, 99th percentile", ratio, 1.0, slowest, SLOWEST_SECONDS)


def _edits(module: str) -> Edits:
    told = subprocess.run(
        [sys.executable, "-m", module],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    edits: Edits = json.loads(told.stdout)
    return edits
