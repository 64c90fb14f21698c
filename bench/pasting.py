"""From a whole copied table of 25 rows and 7 columns to the repainted findings.

Two waits of a user, added up: what Ctrl+V does before the preview can open (the clipboard read,
its cells placed, the change worked out), and what Enter does in it, until the dialog is gone and
all is repainted. Opening the preview itself lies between them and is measured apart, in words.
"""

from collections.abc import Iterator
from statistics import median

from bench.measure import Measurement
from bench.own_process import told_by

BUDGET_SECONDS = 0.050


def measure() -> Iterator[Measurement]:
    """Paste the whole table again and again."""
    spent: list[float] = told_by("bench.desk_paste")
    taken = median(spent)
    yield Measurement(
        "paste to repainted findings", taken / BUDGET_SECONDS, 1.0, taken, BUDGET_SECONDS
    )
