"""Reads blocks out of the editor's document, and tells its positions from spots in them.

Qt counts in UTF-16, where an emoji takes two; spots count characters.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment

from reportdesk.gui.text.formats import (
    CHIP,
    PICTURE,
    SOFT_BREAK,
    figure_in,
    picture_in,
)
from reportdesk.gui.text.passage import Blocks, Span, Spot
from reportdesk.report.cleaning import clean
from reportdesk.report.text import Block, Heading, LiveFigure, Paragraph, Picture, text


def read(block: QTextBlock) -> Block:
    """Return what a block of the document stands for."""
    pieces: list[str | LiveFigure] = []
    for fragment in fragments(block):
        held = fragment.charFormat()
        if held.objectType() == PICTURE:
            return picture_in(held)
        if held.objectType() == CHIP:
            pieces += [figure_in(held)] * len(fragment.text())
        else:
            pieces.append(fragment.text().replace(SOFT_BREAK, "\n"))
    level = block.blockFormat().headingLevel()
    return Heading(level, text(*pieces)) if level else Paragraph(text(*pieces))


def read_range(document: QTextDocument, first: int, after: int) -> Blocks:
    """Return the blocks from one number up to another."""
    return tuple(read(document.findBlockByNumber(number)) for number in range(first, after))


def legible(block: Block) -> Block:
    """Return a block as the document can hold it: what reading gives after writing."""
    if isinstance(block, Picture):
        return block
    pieces = (clean(piece) if isinstance(piece, str) else piece for piece in block.text)
    return replace(block, text=text(*pieces))


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the runs of one format that a block is made of."""
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def figure_after(cursor: QTextCursor) -> LiveFigure | None:
    """Return the live figure that follows a cursor, if one does."""
    behind = QTextCursor(cursor)
    behind.clearSelection()
    behind.movePosition(QTextCursor.MoveOperation.NextCharacter)
    held = behind.charFormat()
    is_one = not cursor.atBlockEnd() and held.objectType() == CHIP
    return figure_in(held) if is_one else None


def units(words: str) -> int:
    """Return the length of a string as Qt counts it."""
    return len(words.encode("utf-16-le")) // 2


def spot_at(document: QTextDocument, position: int) -> Spot:
    """Return the spot at a position of the document."""
    block = document.findBlock(position)
    before = block.text().encode("utf-16-le")[: 2 * (position - block.position())]
    return Spot(block.blockNumber(), len(before.decode("utf-16-le", "ignore")))


def position_of(document: QTextDocument, spot: Spot) -> int:
    """Return the position of a spot in the document."""
    block = document.findBlockByNumber(spot.block)
    return block.position() + units(block.text()[: spot.offset])


def span_of(cursor: QTextCursor) -> Span:
    """Return what a cursor has selected."""
    document = cursor.document()
    return Span(
        spot_at(document, cursor.selectionStart()), spot_at(document, cursor.selectionEnd())
    )
