"""Gives each test a draft, and work that is kept at once."""

from pathlib import Path

import pytest

from reportdesk.gui.recovery import autosaver
from tests.gui.drafts import draft_in


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have work kept at once rather than a second later: it is not the waiting that is tested."""
    monkeypatch.setattr(autosaver, "DELAY_MS", 20)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a draft in a folder of its own, away from where it may be saved instead."""
    folder = tmp_path / "盘"
    folder.mkdir()
    return draft_in(folder)
