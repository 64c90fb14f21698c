"""The preview against the time that it is allowed: a whole report, and an edit of it.

A process of its own paints the sheets of the sample, each time with other words, so that nothing
is known from before but the glyphs; then it edits the report in an open preview.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measurement

WHOLE_SECONDS = 0.060
EDIT_SECONDS = 0.010


def measure() -> Iterator[Measurement]:
    """Lay out and paint all sheets; then edit, lay out and repaint what is in view."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.sheets"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    whole, edits = json.loads(told.stdout)
    yield _against("preview of a whole report", whole, WHOLE_SECONDS)
    yield _against("edit to repainted sheet", edits, EDIT_SECONDS)


def _against(name: str, samples: list[float], allowed: float) -> Measurement:
    median = statistics.median(samples)
    return Measurement(name, median / allowed, 1.0, median, allowed)
