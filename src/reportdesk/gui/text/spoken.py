"""What a screen reader is told of the block in hand: what is painted or drawn, and so not read."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui.session import Session
from reportdesk.gui.text.chips import figure_spoken, figure_words
from reportdesk.gui.text.mirror import Mirror
from reportdesk.report.text import Heading, LiveFigure, Picture, Text, plain


def spoken(session: Session, mirror: Mirror, number: int) -> str:
    """Return the block of a number in words."""
    block = mirror.blocks[number]
    if isinstance(block, Picture):
        caption = f"图注：{block.caption}" if block.caption else "没有图注"
        return f"图片，{caption}，宽 {block.width_mm} 毫米"
    words = _read_out(session, block.text)
    if isinstance(block, Heading):
        return f"标题 {mirror.numbers[number]}{words}"
    return f"第 {number + 1} 段：{words}" if words else f"第 {number + 1} 段，空"


def announce(widget: QWidget, words: str) -> None:
    """Say something that the keys did not bring in hand."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _read_out(session: Session, content: Text) -> str:
    """Return a text as it reads, and after it where each of its live figures is from."""
    words = plain(content, lambda address: figure_words(session, LiveFigure(address)))
    figures = (piece for piece in content if isinstance(piece, LiveFigure))
    named = dict.fromkeys(figure_spoken(session, figure) for figure in figures)
    return f"{words}（{'；'.join(named)}）" if named else words
