"""The program as the tests of the window find it: in its light dress."""

import pytest
from PySide6.QtWidgets import QApplication

from reportdesk.gui import theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Return the program, dressed once as at its start."""
    theme.apply(qapp)
    return qapp


@pytest.fixture
def app(dressed: QApplication) -> QApplication:
    """Return the program in the light scheme, whatever the test before it wore."""
    theme.wear(dressed, "light")
    return dressed
