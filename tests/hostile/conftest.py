"""The program at work, started once for all hostile inputs."""

import os
from collections.abc import Iterator

import pytest

from tests.hostile.measuring import Program, started


@pytest.fixture(scope="session")
def at_work() -> Iterator[Program]:
    """Return the program; only where a process can be copied."""
    if not hasattr(os, "fork"):
        pytest.skip("no process can be copied here")
    with started() as program:
        yield program
