"""Three lines to write why a warning is right after all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from reportdesk.gui import fonts
from reportdesk.gui.findings.reasons import MOST_CHARACTERS
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import WrappedLabel

_LINES = 3
_FRAME = 22
_GAP = 6
_HINT = "为什么这样是对的"
_TOO_LONG = f"理由最多 {MOST_CHARACTERS} 字，后面的没有写进去。"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReasonEditor(QWidget):
    """Ctrl+Enter or its button says `saved(text)`, Esc or its button `left()`."""

    saved = Signal(str)
    left = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field(self)
        self._note = WrappedLabel(_TOO_LONG, "secondary", ink="warn")
        self._began_with = ""
        save, leave = Button("保存理由", small=True), Button("取消", small=True, kind="quiet")
        save.setToolTip("随草稿保存；相关的数改了，理由自动失效（Ctrl+Enter）")
        leave.setToolTip("不写了，原来的理由不变（Esc）")
        save.setToolTip("Ctrl+Enter")
        leave.setToolTip("Esc")
        save.clicked.connect(self.save)
        leave.clicked.connect(self.left)
        self.field.entered.connect(self.save)
        self.field.shortened.connect(self._say_cut)
        self.field.escaped.connect(self.left)
        self._lay_out(save, leave)
        self.setFocusProxy(self.field)

    def begin(self, text: str) -> None:
        """Start from a text."""
        self._began_with = text
        self._say_cut(cut=False)
        self.field.setPlainText(text)
        self.field.selectAll()

    def is_touched(self) -> bool:
        """Say whether something was typed that is not the text begun with."""
        return self.text() != self._began_with

    def text(self) -> str:
        """Return what is written now."""
        return self.field.toPlainText().strip()

    def save(self) -> None:
        """Hand the text over."""
        self.saved.emit(self.text())

    def _say_cut(self, *, cut: bool = True) -> None:
        self._note.setVisible(cut)
        self.field.setAccessibleDescription(_TOO_LONG if cut else "")
        self.changed.emit()

    def _lay_out(self, save: Button, leave: Button) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(_GAP)
        buttons.addWidget(save)
        buttons.addWidget(leave)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.field)
        column.addWidget(self._note)
        column.addLayout(buttons)


class _Field(QPlainTextEdit):
    """The text; Tab leaves it. What would be too long is cut off, as in a field of one line."""

    entered = Signal()
    escaped = Signal()
    shortened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(fonts.font("secondary"))
        self.setFixedHeight(_LINES * fonts.metrics("secondary").lineSpacing() + _FRAME)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(_HINT)
        self.setAccessibleName("写明理由")
        self.textChanged.connect(self._keep_short)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _keep_short(self) -> None:
        if len(self.toPlainText()) > MOST_CHARACTERS:
            cursor = self.textCursor()
            cursor.setPosition(MOST_CHARACTERS)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self.shortened.emit()
