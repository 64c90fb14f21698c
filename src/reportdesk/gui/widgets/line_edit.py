"""The field of one line: its undo is the window's, and Alt with a letter is for the menus."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

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


def is_menu_letter(event: QKeyEvent) -> bool:
    """Say whether a key is Alt with a letter, which Qt would type where no menu answers to it."""
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isprintable()


class LineEdit(QLineEdit):
    """A QLineEdit that leaves undo and redo to the window, unless it stands apart from it."""

    def __init__(self, parent: QWidget | None = None, *, own_undo: bool = False) -> None:
        super().__init__(parent)
        self._own_undo = own_undo

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leaves(event) or is_menu_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu = menu if self._own_undo else without_undo(menu)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _leaves(self, event: QEvent) -> bool:
        return not self._own_undo and is_undo_key(event)
