"""The program as the tests of the window find it: in its light dress."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reportdesk.gui import theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Return the program, dressed once as at its start."""
    theme.apply(qapp)
    yield qapp
    # Offscreen, Qt reads at its end what is still on the clipboard, when Python is gone.
    qapp.clipboard().clear()


@pytest.fixture
def app(dressed: QApplication) -> QApplication:
    """Return the program in the light scheme, whatever the test before it wore."""
    theme.wear(dressed, "light")
    return dressed
