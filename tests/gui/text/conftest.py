"""What every test of the text page begins and ends with."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def a_desk_of_its_own(app: QApplication) -> Iterator[None]:
    """Begin with an empty clipboard, and let the pages of a test go with it."""
    app.clipboard().clear()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
