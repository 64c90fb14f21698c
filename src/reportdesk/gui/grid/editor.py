"""The editor of a cell: a bare line over it, that tells which key wants to leave."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui import fonts, theme
from reportdesk.gui.grid.figure_paint import paint_frame
from reportdesk.gui.widgets.line_edit import LineEdit, is_undo_key

_KEYS = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Tab: "tab",
    Qt.Key.Key_Backtab: "tab_back",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Escape: "revert",
    Qt.Key.Key_F2: "remark",
}
_RING = 2
_OWN_MARGIN = 2
_STAYS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


def asked_by(event: QKeyEvent) -> str:
    """Return what a key asks of a cell; "" where it asks nothing.

    That is a way to go on, or `revert`, `improve` or `remark`.
    """
    asked = _KEYS.get(Qt.Key(event.key()), "")
    if asked == "remark" and event.modifiers() != Qt.KeyboardModifier.ShiftModifier:
        return ""
    if asked == "enter" and event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return "improve"
    if asked == "enter" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return "enter_back"
    return asked


class CellEditor(LineEdit):
    """One line, right-aligned as the figures are; `is_refused` while its text is no figure.

    `asked(what)` tells of a key as asked_by names it, `left()` that the focus went elsewhere.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_refused = False
        self.setFrame(False)
        self.setFont(fonts.font("body", 500))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def keep_right(self, padding: int) -> None:
        """Stand as far from the right edge as the figure does."""
        self.setTextMargins(_RING, 0, padding - _OWN_MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        ink = theme.color("error" if self.is_refused else "accent")
        paint_frame(painter, self.rect(), ink, _RING)
        painter.end()

    def takes(self, event: QEvent) -> bool:
        """Answer a key that asks for something, before the line sees it."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and (asked := self._asked(event)):
                self.asked.emit(asked)
                return True
            if self._takes_back(event):
                event.accept()
                return True
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _asked(self, event: QKeyEvent) -> str:
        undoes = self.is_refused and event.matches(QKeySequence.StandardKey.Undo)
        return "revert" if undoes else asked_by(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        """Keep undo from the window while the text is refused: it is no step that it could undo."""
        is_asked_for = event.type() == QEvent.Type.ShortcutOverride
        return is_asked_for and self.is_refused and is_undo_key(event)
