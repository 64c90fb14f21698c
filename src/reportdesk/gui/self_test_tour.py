"""A tour of the window for its pictures: every page, and what comes up beside and over them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reportdesk.form.definition import Form
from reportdesk.gui.robot import LostError, answered, escape, keyboard, press, write
from reportdesk.gui.window import Window

_CTRL = Qt.KeyboardModifier.ControlModifier
_SETTLED_MS = 400
"""What is live stands still after this pause."""
_PATIENCE = 100
_EVERY_MS = 20
_LOOKED_FOR = "公开"
_COPIED = "11\t12\t13\n14\t十几\t16"
Keep = Callable[[QImage, str], None]


class Tour:
    """Goes through the window that has a report in it; `keep(picture, name)` takes each picture."""

    def __init__(self, window: Window, form: Form, keep: Keep) -> None:
        self._window, self._form, self._keep = window, form, keep

    def go(self) -> None:
        """See every page, the preview, the search, the help and a paste."""
        for number in range(1, len(self._form.sections) + 2):
            self._open(number)
            self._take(str(number))
        self._see("preview", Qt.Key.Key_F9)
        self._see("find", Qt.Key.Key_F, _CTRL, _LOOKED_FOR, Qt.Key.Key_Escape)
        self._help()
        self._paste()

    def start(self) -> None:
        """Put the report away, and see the page that the program opens with."""
        press(Qt.Key.Key_N, _CTRL)
        self._take("start")

    def _open(self, number: int) -> None:
        press(Qt.Key(Qt.Key.Key_0 + number), _CTRL)

    def _see(
        self,
        name: str,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        typed: str = "",
        leave: Qt.Key | None = None,
    ) -> None:
        """Bring something up beside a page, and send it away by the same key or another."""
        self._open(self._table())
        press(key, modifier)
        write(typed)
        QTest.qWait(_SETTLED_MS)
        self._take(name)
        press(leave or key)

    def _help(self) -> None:
        self._open(self._table())
        press(Qt.Key.Key_F1)
        with _another_window(self._window) as help_:
            self._keep(help_.grab().toImage(), "help")
            press(Qt.Key.Key_Escape)
        self._window.activateWindow()

    def _paste(self) -> None:
        """See what pasting a small block would do, one cell of which is no number."""
        self._open(self._table())
        press(Qt.Key.Key_Home, _CTRL)
        QGuiApplication.clipboard().setText(_COPIED)
        with answered(self._take_and_leave):
            press(Qt.Key.Key_V, _CTRL)

    def _take_and_leave(self, dialog: QDialog) -> None:
        self._keep(dialog.grab().toImage(), "paste")
        escape(dialog)

    def _table(self) -> int:
        """Return the number of the page with the largest table."""
        sizes = [
            len(list(section.table.figures())) if section.table else 0
            for section in self._form.sections
        ]
        return sizes.index(max(sizes)) + 2

    def _take(self, name: str) -> None:
        QApplication.processEvents()
        self._keep(self._window.grab().toImage(), name)


@contextmanager
def _another_window(known: QWidget) -> Iterator[QWidget]:
    """Wait until the keyboard is in a window that is not the known one."""
    for _ in range(_PATIENCE):
        if (active := QApplication.activeWindow()) and active is not known:
            break
        QTest.qWait(_EVERY_MS)
    found = keyboard().window()
    if found is known:
        raise LostError("帮助没有出来")
    yield found
