"""Measures what a hostile input costs the program that takes it.

The program (see at_work.py) is started once and then copied for each input, so that every input
meets the same idle program, and the peak of its memory is its own.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

MOST_SECONDS = 2.0
MOST_MEGABYTES = 200
Answer = Mapping[str, Any]


class Program:
    """The program at work, as its user has it before something hostile comes in."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._idle = float(self._asked("rest", {})["peak"])

    def take(self, door: str, **given: object) -> Answer:
        """Let a fresh copy of the program take something; return what it did, within its limits.

        It may neither end, nor complain, nor take more time or memory than is granted.
        """
        cost = self._asked(door, given)
        assert cost["status"] == 0, f"the program ended with {cost['status']}: {cost['complaints']}"
        assert cost["complaints"] == ""
        assert cost["seconds"] <= MOST_SECONDS
        assert cost["peak"] - self._idle <= MOST_MEGABYTES
        did: Answer = cost["did"]
        return did

    def _asked(self, door: str, given: Mapping[str, object]) -> Answer:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([door, given]) + "\n")
        self._process.stdin.flush()
        answer: Answer = json.loads(self._process.stdout.readline())
        return answer


@contextmanager
def started() -> Iterator[Program]:
    """Start the program; it ends when nothing more comes in."""
    command = [sys.executable, "-W", "error", "-m", "tests.hostile.at_work"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Program(process)
