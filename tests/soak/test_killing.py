"""Killed at any moment the program loses no more than two seconds; the long form is dev.py soak."""

import sys
from pathlib import Path

import pytest

from tests.soak.killing import Kills

TIMES = 4


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX")
def test_the_file_opens_and_the_work_is_there_but_for_two_seconds(tmp_path: Path) -> None:
    outcomes = list(Kills(tmp_path, seed=6).run(TIMES))
    assert [outcome.faults for outcome in outcomes] == [()] * TIMES
