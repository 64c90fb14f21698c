"""A window whose faults are taken, and what is told of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.gui.faults.teller import Teller
from reportdesk.gui.faults.watch import watching
from reportdesk.gui.window import Window
from reportdesk.log.log import log_folder
from tests.gui.desks import begin, program


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, faults_expected: None) -> Iterator[Window]:  # noqa: ARG001
    """Return the window with a new report in hand, as it runs: every fault comes to its teller."""
    with program(qtbot, tmp_path) as window:
        begin(window)
        teller = Teller(window)
        with watching(teller.take, teller.complain):
            yield window
        teller.end()


def logged() -> str:
    """Return all that is in the log."""
    path = log_folder() / "reportdesk.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""
