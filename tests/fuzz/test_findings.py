"""What fuzzing once found, and what it begins with, is read or refused without it, too."""

import pytest

from tests.fuzz.finds import FINDS, Find
from tests.fuzz.targets import TARGETS
from tests.fuzz.watch import timed


@pytest.mark.parametrize("find", FINDS, ids=lambda find: f"{find.target}: {find.wrong}")
def test_what_was_found_is_read_or_refused(find: Find) -> None:
    timed(TARGETS[find.target], find.content)


@pytest.mark.parametrize("name", TARGETS)
def test_what_comes_in_good_faith_is_read(name: str) -> None:
    for seed in TARGETS[name].seeds():
        timed(TARGETS[name], seed)
