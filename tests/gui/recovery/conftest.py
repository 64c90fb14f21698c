"""Gives each test a draft, which somebody else may have in hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportdesk.store.claim import Claim, claim
from reportdesk.store.places import places
from tests.gui.drafts import draft_in


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return draft_in(tmp_path)


@pytest.fixture
def held(tmp_path: Path, draft: Path) -> Iterator[Path]:
    """Return a draft that another window has in hand."""
    other = claim(places(draft, "lock", tmp_path)[0])
    assert isinstance(other, Claim)
    yield draft
    other.release()
