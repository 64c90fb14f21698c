"""Tells a screen reader that a named part of the window is a group, and the preview a document.

Qt calls every plain widget, and all that scrolls, a mere filler, which readers pass over with its
name.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

_PLAIN = "QWidget"
_DOCUMENT = "PaperView"
"""What Qt calls the class of the preview's sheets."""


def speak_panels() -> None:
    """Let them be that from now on; the application must be there, for Qt asks the last first."""
    QAccessible.installFactory(_answers())


@cache
def _answers() -> "_Answers":
    """Return the one that answers, for as long as the program runs: Qt keeps hold of nothing."""
    return _Answers()


class _Answers:
    """Answers Qt, and keeps each answer for as long as Qt does.

    Python would take it away when nothing here refers to it, and Qt, which goes on using it, fall.
    """

    def __init__(self) -> None:
        self._given: list[QAccessibleInterface] = []

    def __call__(self, kind: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, QWidget) or (role := _role(kind, thing)) is None:
            return None
        answer = QAccessibleWidget(thing, role)
        self._given = [given for given in self._given if Shiboken.isValid(given)]
        self._given.append(answer)
        return answer


def _role(kind: str, widget: QWidget) -> QAccessible.Role | None:
    """Return the role of a widget by its class, or by one of those that this is made from.

    Qt may ask while the part is being made, and is not yet in its window.
    """
    if kind == _DOCUMENT:
        return QAccessible.Role.Document
    is_group = kind == _PLAIN and widget.accessibleName()
    return QAccessible.Role.Grouping if is_group else None
