"""The column of words in the middle of the page: as wide as forty characters, if there is room."""

from PySide6.QtGui import QTextFrameFormat
from PySide6.QtWidgets import QTextEdit

MOST = 660
_GUTTER = 48
TOP = 12
_BOTTOM = 32


def measure(editor: QTextEdit) -> int:
    """Return the width of the column in logical pixels."""
    return max(1, min(MOST, _room(editor) - 2 * _GUTTER))


def left(editor: QTextEdit) -> int:
    """Return where the column begins, from the left edge of the viewport."""
    return (_room(editor) - measure(editor)) // 2


def is_centred(editor: QTextEdit) -> bool:
    """Say whether the column stands where the present width of the editor wants it."""
    return _frame(editor) == editor.document().rootFrame().frameFormat()


def centre(editor: QTextEdit) -> None:
    """Put the column into the middle of the editor."""
    document = editor.document()
    document.rootFrame().setFrameFormat(_frame(editor))
    if document.isEmpty():
        # Qt lays out as many characters as the frame has, and so an empty line never.
        document.markContentsDirty(0, document.characterCount())


def _room(editor: QTextEdit) -> int:
    """Return the width beside the scroll bar, shown or not: words do not jump when it comes."""
    return editor.width() - editor.verticalScrollBar().sizeHint().width()


def _frame(editor: QTextEdit) -> QTextFrameFormat:
    frame = QTextFrameFormat(editor.document().rootFrame().frameFormat())
    frame.setMargin(0)
    frame.setTopMargin(TOP)
    frame.setBottomMargin(_BOTTOM)
    frame.setLeftMargin(left(editor))
    frame.setRightMargin(editor.viewport().width() - measure(editor) - left(editor))
    return frame
