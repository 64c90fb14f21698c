"""Parts of a window that fail, each in its own way."""

from collections.abc import Callable
from threading import Thread
from typing import NoReturn

from PySide6.QtCore import QAbstractTableModel, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

SENTENCE = "云河市某科长二十七件"
FIGURE = 9073155
_MOST_PAINTS = 1000


class SeededError(Exception):
    """Quotes, as exceptions do, what it was about."""


def fail() -> NoReturn:
    raise SeededError(f"{SENTENCE} {FIGURE}")


class Painted(QWidget):
    """Fails with every paint and asks for the next one, but not for ever: a test has to end."""

    paints = 0

    def paintEvent(self, *_event: object) -> None:
        self.paints += 1
        if self.paints < _MOST_PAINTS:
            self.update()
        fail()


class Typed(QWidget):
    """Fails at every key."""

    def keyPressEvent(self, *_event: object) -> None:
        fail()


class Answering(QAbstractTableModel):
    """A table that fails when it is asked for its figures."""

    def rowCount(self, *_parent: object) -> int:
        return 3

    def columnCount(self, *_parent: object) -> int:
        return 3

    def data(self, *_index: object) -> NoReturn:
        fail()


class Asking(QTableView):
    """Shows such a table."""


class Dropped:
    """Fails when it is dropped."""

    def __del__(self) -> None:
        fail()


def in_a_slot(_window: QWidget) -> None:
    QTimer.singleShot(0, fail)


def in_a_paint(window: QWidget) -> None:
    part = Painted(window)
    part.resize(20, 20)
    part.show()


def at_a_key(window: QWidget) -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.postEvent(Typed(window), pressed)


def in_a_model(window: QWidget) -> None:
    view = Asking(window)
    view.setModel(Answering(view))
    view.resize(200, 100)
    view.show()


def in_a_thread(_window: QWidget) -> None:
    Thread(target=fail).start()


def when_dropped(_window: QWidget) -> None:
    Dropped()


WAYS: tuple[Callable[[QWidget], None], ...] = (
    in_a_slot,
    in_a_paint,
    at_a_key,
    in_a_model,
    in_a_thread,
    when_dropped,
)
