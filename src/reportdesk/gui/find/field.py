"""A field of the bar: Enter goes on, with Shift back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui.widgets.line_edit import LineEdit

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST = 200


class FindField(LineEdit):
    """`entered(1)` for Enter, `entered(-1)` with Shift."""

    entered = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(_MOST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTERS:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
