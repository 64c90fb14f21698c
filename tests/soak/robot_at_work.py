"""A robot that types and saves in the real window until it is killed; it tells of all it did.

    python -m tests.soak.robot_at_work DRAFT LOG SEED

Each line of LOG is the time, since the machine started, at which the office's name had become
what follows; a line beginning with “=” says that the name was saved. The robot waits with each
line until it is on its way to the log, never with typing until anything is kept.
"""

import os
import random
import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reportdesk.gui.app import build
from reportdesk.gui.robot import press, write
from reportdesk.gui.window import Window

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 60
_CTRL = Qt.KeyboardModifier.ControlModifier


def main(draft: str, log: str, seed: str) -> None:
    """Work for ever."""
    chance = random.Random(int(seed))  # noqa: S311 - the same seed does the same work
    app, window = build(["reportdesk", draft])
    window.show()
    while window.desk is None:
        app.processEvents()
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    while True:
        _do_something(window, chance)
        _tell(descriptor, window)
        QTest.qWait(chance.randrange(40))


def _do_something(window: Window, chance: random.Random) -> None:
    name = window.files.session.report.name if window.files.session else ""
    if chance.random() < 0.008:
        press(Qt.Key.Key_S, _CTRL)
    elif len(name) > _LONGEST:
        press(Qt.Key.Key_A, _CTRL)
        write(chance.choice(_LETTERS))
    else:
        write(chance.choice(_LETTERS))


def _tell(descriptor: int, window: Window) -> None:
    session = window.files.session
    if session:
        mark = "=" if session.is_saved else "+"
        os.write(descriptor, f"{time.monotonic():.3f} {mark}{session.report.name}\n".encode())


if __name__ == "__main__":
    QApplication.setQuitOnLastWindowClosed(False)
    main(*sys.argv[1:4])
