"""Hears of every exception that nobody expected, whichever way it comes, and of Qt's complaints."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

Take = Callable[[BaseException], object]
Complain = Callable[[str], object]

_GRAVE = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}


@contextmanager
def watching(take: Take, complain: Complain) -> Iterator[None]:
    """Take every exception that reaches nobody, of any thread; hear what Qt warns of.

    What is not the program's fault, such as Ctrl+C in a terminal, goes its usual way.
    """
    known = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = lambda kind, error, trace: _hand(take, kind, error, trace)
    threading.excepthook = lambda f: _hand(take, f.exc_type, f.exc_value, f.exc_traceback)
    sys.unraisablehook = lambda f: _hand(take, f.exc_type, f.exc_value, f.exc_traceback)
    before = qInstallMessageHandler(lambda *said: _hear(complain, *said))
    try:
        yield
    finally:
        # What Qt says when Python is gone must not come here.
        qInstallMessageHandler(before)
        sys.excepthook, threading.excepthook, sys.unraisablehook = known


def _hand(
    take: Take,
    kind: type[BaseException],
    error: BaseException | None,
    trace: TracebackType | None,
) -> None:
    error = error or kind()
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
    else:
        take(error.with_traceback(trace or error.__traceback__))


def _hear(complain: Complain, grade: QtMsgType, context: QMessageLogContext, message: str) -> None:
    # On Windows there may be none; a terminal may have been closed.
    with suppress(AttributeError, OSError, ValueError):
        sys.stderr.write(qFormatLogMessage(grade, context, message) + "\n")
    if grade in _GRAVE:
        complain(message)
