"""Tells a screen reader which item of a list or table the keyboard comes to.

Qt tells of the list alone then, and of an item only when another one is taken in hand.
"""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid


def speak_items(app: QApplication) -> None:
    """Let every list and table of the program tell of its item in hand, also the one in use."""
    app.focusChanged.connect(lambda _old, widget: _tell_soon(widget))
    _tell_soon(app.focusWidget())


def _tell_soon(widget: QWidget | None) -> None:
    # Qt is about to tell of the list itself: its item is to have the last word.
    if isinstance(widget, QAbstractItemView) and QAccessible.isActive():
        QTimer.singleShot(0, partial(_tell, widget))


def _tell(view: QAbstractItemView) -> None:
    if isValid(view) and view.hasFocus() and view.currentIndex().isValid():
        item = QAccessible.queryAccessibleInterface(view).focusChild()
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))
