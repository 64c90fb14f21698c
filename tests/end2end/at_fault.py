"""The real program, used by a robot, in which something fails that nobody expected.

    python -m tests.end2end.at_fault HOW DRAFT

It prints what each dialog says, one to a line of JSON. HOW is the name of a function below.
"""

import faulthandler
import json
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from reportdesk.cli.main import main
from reportdesk.gui import app as program
from reportdesk.gui import theme
from reportdesk.gui.robot import press, words, write
from reportdesk.gui.window import Window

_EVERY_MS = 20
_OFFICE = "云河市某某局"
_CTRL = Qt.KeyboardModifier.ControlModifier
Steps = Iterator[bool]


def fault() -> Steps:
    """Type, meet a fault in each of two ways, go on typing, save and leave."""
    yield from _opened()
    write("a")
    QTimer.singleShot(0, _fail)
    yield from _told("go_on")
    write("b")
    part = _Painted(_window())
    part.show()
    yield from _told("go_on")
    # The robot's own keys, unlike a person's, would be interrupted by a paint that fails.
    part.hide()
    write("c")
    press(Qt.Key.Key_S, _CTRL)
    press(Qt.Key.Key_Q, _CTRL)


def crash() -> Steps:
    """Type, and fall in the middle of it once the work is on the disk."""
    yield from _opened()
    write("a")
    _window().files.where_kept(10)
    # The log, and with it the watch for crashes, begins a moment after the window.
    for _ in range(50):
        yield False
    faulthandler._sigsegv()  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way


def again() -> Steps:
    """Start after that, take what is recovered, save and leave."""
    yield from _told("recover")
    yield from _opened()
    press(Qt.Key.Key_S, _CTRL)
    for _ in range(50):
        yield False
    press(Qt.Key.Key_Q, _CTRL)


def no_start() -> Steps:
    """Fail before there is a window."""

    def dress(app: QApplication) -> None:  # noqa: ARG001 - as theme.apply
        _robot(_told(""))
        _fail()

    theme.apply = dress
    yield True


class _Painted(QWidget):
    """Fails with every paint, and asks to be painted again."""

    def paintEvent(self, *_event: object) -> None:
        self.update()
        raise KeyError(_OFFICE)


def _fail() -> None:
    raise KeyError(_OFFICE, sys.argv)


def _opened() -> Steps:
    while not (_windows() and _window().desk and _window().menu_actions):
        yield False


def _told(answer: str) -> Steps:
    """Wait for a dialog, print what it says, and give an answer, or close it."""
    while not isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        yield False
    print(json.dumps(words(dialog)), flush=True)
    button = dialog.findChild(QPushButton, answer) if answer else None
    button.click() if button else dialog.reject()
    while QApplication.activeModalWidget():
        yield False


def _windows() -> list[Window]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]


def _window() -> Window:
    return _windows()[0]


def _robot(steps: Steps) -> None:
    """Take one step after the other while the program runs."""
    timer = QTimer(QApplication.instance())
    timer.timeout.connect(lambda: next(steps, None))
    timer.start(_EVERY_MS)


def _work(steps: Callable[[], Steps], draft: str) -> int:
    made = program.build

    def build(*words: object) -> tuple[QApplication, Window]:
        app, window = made(*words)  # type: ignore[arg-type]
        _robot(steps())
        return app, window

    program.build = build  # type: ignore[assignment]
    if steps is no_start:
        next(no_start())
    return main([draft])


if __name__ == "__main__":
    sys.exit(_work(globals()[sys.argv[1]], sys.argv[2]))
