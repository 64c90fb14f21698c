"""Shows in an editor where a phrase stands: all places marked, the one in hand selected."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reportdesk.gui import theme
from reportdesk.gui.text.editor import TextEditor
from reportdesk.gui.text.passage import Span
from reportdesk.gui.text.reading import position_of


def select(editor: TextEditor, span: Span) -> None:
    """Select a span and bring it into sight; the keys stay where they are."""
    editor.setTextCursor(_cursor(editor, span))
    editor.ensureCursorVisible()


class FoundMarks(QObject):
    """Marks the spans that are in sight, and others as the editor scrolls to them."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self.editor = editor
        self._spans: Sequence[Span] = ()
        editor.verticalScrollBar().valueChanged.connect(self._mark)
        editor.resized.connect(self._mark)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()
        return False

    def show(self, spans: Sequence[Span]) -> None:
        """Mark these spans instead of those before."""
        self._spans = spans
        self._mark()

    def _mark(self) -> None:
        viewport = self.editor.viewport()
        first = self.editor.cursorForPosition(QPoint(0, 0)).blockNumber()
        last = self.editor.cursorForPosition(QPoint(0, viewport.height())).blockNumber()
        seen = (span for span in self._spans if first <= span.start.block <= last)
        self.editor.setExtraSelections([_marked(self.editor, span) for span in seen])


def _marked(editor: TextEditor, span: Span) -> QTextEdit.ExtraSelection:
    look = QTextCharFormat()
    look.setBackground(theme.color("select"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(theme.color("accent"))
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = _cursor(editor, span), look  # type: ignore[attr-defined]
    return made


def _cursor(editor: TextEditor, span: Span) -> QTextCursor:
    document = editor.document()
    cursor = QTextCursor(document)
    cursor.setPosition(position_of(document, span.start))
    cursor.setPosition(position_of(document, span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor
