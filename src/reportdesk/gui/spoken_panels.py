"""Tells a screen reader that a named part of the window, a page or a panel, is a group.

Qt calls every plain widget a mere filler, which readers pass over with its name.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PLAIN = "QWidget"


def speak_panels() -> None:
    """Let them be groups from now on; the application must be there, for Qt asks the last first."""
    QAccessible.installFactory(_group)


def _group(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Answer for what has come down to Qt's plainest kind and has a name.

    Qt may ask while the part is being made, and is not yet in its window.
    """
    if kind == _PLAIN and isinstance(thing, QWidget) and thing.accessibleName():
        return QAccessibleWidget(thing, QAccessible.Role.Grouping)
    return None
