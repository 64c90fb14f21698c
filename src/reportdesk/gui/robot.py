"""Uses the window as a person would, by keys, clicks and dialogs: for the self-test and the tests.

It finds nothing but what is on the screen, and reaches nothing that a user could not reach.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

_EVERY_MS = 5
_PATIENCE = 400
Answer = Callable[[QDialog], object]


class LostError(Exception):
    """What should have come up on the screen did not."""


def keyboard() -> QWidget:
    """Return the widget that has the keyboard; LostError if none has."""
    for _ in range(_PATIENCE):
        focused = QApplication.focusWidget()
        if focused and focused.isVisible() and focused.window().isActiveWindow():
            return focused
        _activate()
        QTest.qWait(_EVERY_MS)
    raise LostError("nothing has the keyboard")


def write(text: str) -> None:
    """Type where the keyboard stands: plain letters as keys, all others through an input method."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(keyboard(), letter)
        else:
            _compose(letter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard stands."""
    QTest.keyClick(keyboard(), key, modifier)


@contextmanager
def answered(*answers: Answer) -> Iterator[list[str]]:
    """Give the answers, one to each dialog that comes up; yield what the dialogs say.

    LostError if fewer come up.
    """
    waiting, said = list(answers), list[str]()
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible() and waiting:
            said.append(words(dialog))
            waiting.pop(0)(dialog)

    timer.timeout.connect(look)
    timer.start(_EVERY_MS)
    try:
        yield said
    finally:
        timer.stop()
    if waiting:
        raise LostError(f"{len(waiting)} more dialogs should have come up after {said}")


def click(choice: str) -> Answer:
    """Return the answer that clicks the button of a choice, by its id."""

    def answer(dialog: QDialog) -> None:
        button = dialog.findChild(QPushButton, choice)
        if button is None:
            dialog.reject()
            raise LostError(f"no {choice} among {words(dialog)}")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return answer


def escape(dialog: QDialog) -> None:
    """Answer a dialog by the key that leaves it."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def choose_file(path: Path | str) -> Answer:
    """Return the answer that types a path into a file dialog and presses Enter."""

    def answer(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        if not isinstance(dialog, QFileDialog) or field is None:
            dialog.reject()
            raise LostError(f"no file was asked for: {words(dialog)}")
        # A person is slower than the list, and their typing lets go of the proposed file in it.
        for view in dialog.findChildren(QAbstractItemView):
            view.clearSelection()
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return answer


def words(window: QWidget) -> str:
    """Return every word that a window shows, line by line."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisibleTo(window)]
    texts = [str(part.property("text") or "") for part in shown]
    return "\n".join([window.windowTitle(), *filter(None, texts)])


def _activate() -> None:
    """Give the keyboard back to the window, as every desktop does when a dialog closes."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.isWindow() and not window.parent():
            window.activateWindow()


def _compose(letter: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(keyboard(), event)
