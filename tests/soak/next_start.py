"""The start after a kill: opens the draft, takes what is recovered, gives it up and leaves.

python -m tests.soak.next_start DRAFT
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from reportdesk.gui.app import build
from reportdesk.gui.robot import click

_EVERY_MS = 5


def main(draft: str) -> None:
    """Do it, with the real window."""
    app, window = build(["reportdesk", draft])
    timer = QTimer()
    timer.timeout.connect(_answer)
    timer.start(_EVERY_MS)
    window.show()
    while window.desk is None:
        app.processEvents()
    window.close()


def _answer() -> None:
    """Recover, and when leaving give it up."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog) and dialog.isVisible():
        for choice in ("recover", "discard"):
            if dialog.findChild(QPushButton, choice):
                click(choice)(dialog)
                return


if __name__ == "__main__":
    main(sys.argv[1])
