"""What every test of the text page begins with."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def dressed_for_the_text_page(app: QApplication) -> None:
    """Dress the program, and let the clipboard hold nothing of the test before."""
    app.clipboard().clear()
