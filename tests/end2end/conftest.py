"""Gives each test a screen, a screen reader, and somebody who makes reports."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.reporter import Reporter
from tests.end2end.screen import Screen, missing_programs
from tests.end2end.screen_reader import ScreenReader
from tests.lacking import do_without

PICTURES = Path(__file__).parents[2] / "build" / "end2end"


@pytest.fixture
def reporter(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Reporter]:
    """Return somebody at a keyboard; the pictures of what they did lie in build/end2end."""
    if missing := missing_programs():
        do_without(f"no {', '.join(missing)} here")
    pictures = PICTURES / request.node.name
    with Screen(tmp_path / "home", pictures) as screen:
        reader = ScreenReader(screen.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            yield Reporter(screen, reader, tmp_path / "log")
        finally:
            screen.picture("at the end")
            reader.close()
            print((tmp_path / "log").read_text())
