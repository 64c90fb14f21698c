"""From a keystroke in a figure to repainted cells and findings, against a bare table's.

The edit is the same in both: its keys open the editor, type two digits and commit; each key's time
ends when all that it changed is painted.
"""

from collections.abc import Iterator

from bench.measure import Measurement, against, slowest
from bench.own_process import told_by

RATIO_BUDGET = 2.0
SLOWEST_SECONDS = 0.016
_ROUNDS = 4
Edits = list[list[float]]


def measure() -> Iterator[Measurement]:
    """Edit the desk's largest table and a bare one in turn."""
    ours: Edits = []
    theirs: Edits = []
    for _ in range(_ROUNDS):
        ours += told_by("bench.desk_table")
        theirs += told_by("bench.bare_table")
    whole, bare = [sum(edit) for edit in ours], [sum(edit) for edit in theirs]
    yield against("edit to repainted findings", RATIO_BUDGET, whole, bare)
    keys = [key for edit in ours for key in edit]
    yield slowest("keystroke, 99th percentile", SLOWEST_SECONDS, keys)
