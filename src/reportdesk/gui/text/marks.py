"""What is painted beside the words: the numbers of headings, and the sign of a finding."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainter, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from reportdesk.gui import fonts, icons, theme
from reportdesk.gui.states import Sign
from reportdesk.gui.text.formats import indent, number_font

_SIGN = 16
_SIGN_GAP = 10


def paint_numbers(painter: QPainter, editor: QTextEdit, numbers: Sequence[str]) -> None:
    """Paint the numbers of the headings in view into the room that their indent leaves."""
    painter.setFont(number_font())
    painter.setPen(theme.color("accent"))
    for block in _in_view(editor):
        number = numbers[block.blockNumber()] if block.blockNumber() < len(numbers) else ""
        if number and (line := _first_line(block)):
            at = _origin(editor, block) + QPointF(indent(), line.y() + line.ascent())
            painter.drawText(at, number)


def paint_invitation(painter: QPainter, editor: QTextEdit, words: str) -> None:
    """Paint words that invite to write where the first line will stand."""
    painter.setFont(fonts.font("editor"))
    painter.setPen(theme.color("text3"))
    block = editor.document().firstBlock()
    if line := _first_line(block):
        at = _origin(editor, block) + QPointF(indent(), line.y() + line.ascent())
        painter.drawText(at, words)


def paint_sign(painter: QPainter, editor: QTextEdit, block: QTextBlock, sign: Sign) -> None:
    """Paint a sign in the margin before the first line of a block."""
    if line := _first_line(block):
        place = QRect(0, 0, _SIGN, _SIGN)
        at = _origin(editor, block) + QPointF(0, line.y() + line.ascent())
        place.moveBottomRight(at.toPoint() - QPoint(_SIGN_GAP, 0))
        icons.paint(painter, place, sign.icon, sign.ink)


def _in_view(editor: QTextEdit) -> Iterator[QTextBlock]:
    block = editor.cursorForPosition(QPoint(0, 0)).block()
    bottom = editor.viewport().height()
    while block.isValid() and _origin(editor, block).y() <= bottom:
        yield block
        block = block.next()


def _first_line(block: QTextBlock) -> QTextLine | None:
    layout = block.layout()
    return layout.lineAt(0) if layout.lineCount() else None


def _origin(editor: QTextEdit, block: QTextBlock) -> QPointF:
    """Return where the layout of a block begins, in the viewport."""
    scrolled = QPointF(editor.horizontalScrollBar().value(), editor.verticalScrollBar().value())
    return block.layout().position() - scrolled
