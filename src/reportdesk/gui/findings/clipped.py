"""Widgets that lie over a scrolling list as if they were part of it.

They are neighbours of the list, not its children: Qt tells screen readers nothing of widgets inside
an item view, and the order of Tab stays the order in which they were made.
"""

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QListView, QWidget


class Clipped(QWidget):
    """Shows its content at a place of a list's viewport, and nothing of it beyond the viewport."""

    def __init__(self, content: QWidget, over: QListView, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = over
        self._content = content
        content.setParent(self)
        self.hide()

    def put(self, place: QRect) -> None:
        """Move to a place of the viewport; an empty one hides the content."""
        viewport = self._over.viewport()
        shift = self._over.pos() + viewport.pos()
        shown = place.intersected(viewport.rect())
        # Scrolled out of sight it has no size but stays there, and so keeps the keyboard.
        self.setGeometry(shown.translated(shift))
        self._content.setGeometry(place.translated(-shown.topLeft()))
        self.setVisible(not place.isEmpty())

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._over.viewport(), event)
