"""The field of one line: its undo is the window's, and Alt with a letter is for the menus."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QKeySequence
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
        self._composed_over: _Selection | None = None

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

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString() and self._composed_over is None:
            words = self.selectedText()
            self._composed_over = _Selection(max(self.selectionStart(), 0), words, self.text())
        super().inputMethodEvent(event)
        if event.commitString() or not event.preeditString():
            held, self._composed_over = self._composed_over, None
            if held and not event.commitString():
                self._bring_back(held)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu = menu if self._own_undo else without_undo(menu)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _bring_back(self, held: "_Selection") -> None:
        """Bring back what an input method composed over and then gave up: Qt has erased it."""
        if held.words and self.text() == held.rest:
            self.setCursorPosition(held.start)
            self.insert(held.words)
            self.setSelection(held.start, len(held.words))

    def _leaves(self, event: QEvent) -> bool:
        return not self._own_undo and is_undo_key(event)


class _Selection(NamedTuple):
    """Words that were selected: where, which, and in what line."""

    start: int
    words: str
    line: str

    @property
    def rest(self) -> str:
        """The line without them."""
        return self.line[: self.start] + self.line[self.start + len(self.words) :]
