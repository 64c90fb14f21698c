"""The program as a shell starts it, on a machine that has no Qt."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WITHOUT_QT = """
import runpy, sys
sys.modules["PySide6"] = None
sys.argv[0] = "reportdesk"
runpy.run_module("reportdesk", run_name="__main__")
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run of the program said, and its exit code."""

    code: int
    said: str
    complained: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The JSON that was said."""
        rows: list[dict[str, Any]] = json.loads(self.said)
        return rows


def reportdesk(*words: str | Path) -> Answer:
    """Run the program with words on its command line."""
    command = [sys.executable, "-c", WITHOUT_QT, *words]
    ran = subprocess.run(command, check=False, capture_output=True, timeout=60)
    return Answer(ran.returncode, ran.stdout.decode(), ran.stderr.decode())
