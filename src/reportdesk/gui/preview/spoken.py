"""Tells a screen reader that the sheets of the preview are a document.

Qt calls what scrolls a mere filler, which readers pass over with its name.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PAPER = "PaperView"
"""What Qt calls reportdesk.gui.preview.paper_view.PaperView."""


@cache
def speak_paper() -> None:
    """Let it be a document from now on."""
    QAccessible.installFactory(_document)


def _document(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if kind == _PAPER and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    return None
