"""A plugin of pytest for the workshop: every test stands alone, and each run is like the last."""

import json
import os
import sys
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.mutants.workshop import ROOMS

_STATISTICS = Path("mutmut-stats.json")


def pytest_sessionstart() -> None:
    """Draw few examples, the same each time, and no simpler ones after a failure."""
    few = {"max_examples": 10, "derandomize": True, "phases": (Phase.explicit, Phase.generate)}
    settings.register_profile("alike", settings(), **few)
    settings.load_profile("alike")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests of the module that is changed, and with the quick ones."""
    seconds: dict[str, float] = {}
    if _STATISTICS.exists():
        seconds = json.loads(_STATISTICS.read_text())["duration_by_test"]
    room, module = [*os.environ.get("MUTANT_UNDER_TEST", "").split("."), "", "", ""][1:3]
    own = f"tests/{room}/test_{module}.py"
    items.sort(key=lambda i: (not i.nodeid.startswith(own), seconds.get(i.nodeid, 0)))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Empty the caches of the rooms: what one test left there would hide changes from the next."""
    rooms = tuple(f"reportdesk.{room}." for room in ROOMS)
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith(rooms) else ():
            if isinstance(value, _lru_cache_wrapper) and value.__module__ == name:
                value.cache_clear()
