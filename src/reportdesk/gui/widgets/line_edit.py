"""A field of one line whose undo is the window's: it keeps no history of its own."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_UNDO_ENTRIES = ("edit-undo", "edit-redo")


def is_undo_key(event: QEvent) -> bool:
    """Say whether a key asks for undo or redo: editors leave those to the window."""
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDO_KEYS)


def without_undo(menu: QMenu) -> QMenu:
    """Take Qt's own undo and redo, which do nothing, out of an editor's menu."""
    for action in menu.actions():
        if action.objectName() in _UNDO_ENTRIES:
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    return menu


class LineEdit(QLineEdit):
    """A QLineEdit that leaves undo and redo to the window."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = without_undo(self.createStandardContextMenu())
        menu.exec(event.globalPos())
        menu.deleteLater()
