"""From start to the painted, usable start page; and the memory that it then takes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measurement, against

ROUNDS = 21
START_BUDGET = 1.5
MEMORY_BUDGET = 1.5
_BYTES_PER_MEGABYTE = 1_000_000


def measure() -> Iterator[Measurement]:
    """Start both windows in turn, in settings of their own."""
    desk, bare = [], []
    with tempfile.TemporaryDirectory() as home:
        _start("bench.desk_window", home), _start("bench.bare_window", home)
        for _ in range(ROUNDS):
            desk.append(_start("bench.desk_window", home))
            bare.append(_start("bench.bare_window", home))
    yield against("start to painted page", START_BUDGET, [s for s, _ in desk], [s for s, _ in bare])
    yield against("resident memory (MB)", MEMORY_BUDGET, [m for _, m in desk], [m for _, m in bare])


def _start(module: str, home: str) -> tuple[float, float]:
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "HOME": home}
    # Installed programs have their byte code; some machines forbid a checkout to keep it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-m", module],
        env=environment,
        cwd=Path(__file__).parents[1],
        capture_output=True,
        check=True,
        text=True,
    )
    seen = json.loads(told.stdout)
    return seen["painted"] - begun, seen["resident"] / _BYTES_PER_MEGABYTE
