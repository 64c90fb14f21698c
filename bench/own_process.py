"""A window measured in a process of its own, so that a bare one wears none of our style."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def told_by(module: str) -> Any:  # noqa: ANN401 - whatever the module prints as JSON
    """Run a module of the benchmark offscreen; return what it prints."""
    told = subprocess.run(
        [sys.executable, "-m", module],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return json.loads(told.stdout)
