"""A field of a form page: its label before it, a note under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from reportdesk.gui.states import Sign
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label, WrappedLabel
from reportdesk.gui.widgets.painting import FIELD_HEIGHT

_LABEL_WIDTH = 72
_LABEL_GAP = 14
_NOTE_GAP = 2
_SIGN = 14
_SIGN_GAP = 4


class FieldRow(QWidget):
    """Label, field and note, in one line of a form; the note is spoken with the field.

    Rows that stand one under the other take the same label_width, in logical pixels.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        note: str = "",
        *,
        label_width: int = _LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Of several widgets beside each other, the one that the keyboard goes to is the field.
        self._field = field.focusProxy() or field
        self._note = WrappedLabel(role="secondary", ink="text2")
        self._sign = IconLabel("info", "text2", _SIGN)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_LABEL_GAP)
        grid.setVerticalSpacing(_NOTE_GAP)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._label(label, label_width), 0, 0)
        grid.addWidget(field, 0, 1)
        grid.addLayout(self._note_line(), 1, 1)
        self.say(note)

    def say(self, note: str, sign: Sign | None = None) -> None:
        """Show a note under the field, with a sign when it speaks of a state; "" shows none."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._note.set_ink(sign.ink if sign else "text2")
        self._sign.setVisible(sign is not None)
        if sign:
            self._sign.show_icon(sign.icon, sign.ink)
        self._field.setAccessibleDescription(f"{sign.word}：{note}" if sign else note)

    def _label(self, text: str, width: int) -> Label:
        label = Label(text, ink="text2")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setFixedSize(width, FIELD_HEIGHT)
        label.setBuddy(self._field)
        self._field.setAccessibleName(text)
        return label

    def _note_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(_SIGN_GAP)
        line.addWidget(self._sign)
        line.addWidget(self._note, 1)
        return line
