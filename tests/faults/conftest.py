"""Gives each test a draft, and work that is kept at once."""

from pathlib import Path

import pytest

from tests.gui.drafts import draft_in


@pytest.fixture(autouse=True)
def always_hasty(request: pytest.FixtureRequest) -> None:
    """Have work kept at once in every one of these tests."""
    request.getfixturevalue("hasty")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a draft in a folder of its own, away from where it may be saved instead."""
    folder = tmp_path / "盘"
    folder.mkdir()
    return draft_in(folder)
