"""Writes blocks into the editor's document, touching no more of it than differs."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from reportdesk.gui.text.formats import (
    CHIP,
    OBJECT,
    PICTURE,
    SOFT_BREAK,
    block_format,
    figure_format,
    picture_format,
    words_format,
)
from reportdesk.gui.text.passage import Blocks, Characters, alike, characters
from reportdesk.gui.text.reading import fragments, units
from reportdesk.report.text import Block, Heading, LiveFigure, Picture, Text, cut


def write(document: QTextDocument, first: int, old: Blocks, new: Blocks) -> int | None:
    """Turn the blocks `old`, from number `first` on, into `new`.

    Return the position after the last character that came or went, None where none did.
    """
    pairs = min(len(old), len(new))
    caret = None
    for number, (before, after) in enumerate(zip(old, new, strict=False), first):
        caret = _rewrite(document.findBlockByNumber(number), before, after, caret)
    if len(new) > pairs:
        caret = _insert(document, first + pairs, new[pairs:])
    if len(old) > pairs:
        caret = _remove(document, first + pairs, first + len(old))
    return caret


def refill(place: QTextBlock, block: Block) -> int:
    """Write a block anew; return where it ends."""
    cursor = _select(place, 0, place.length() - 1)
    cursor.removeSelectedText()
    _insert_content(cursor, block)
    return cursor.position()


def dress(place: QTextBlock, block: Block, number: str) -> None:
    """Give a block of the document the formats that it should have; `number` heads a heading."""
    cursor = QTextCursor(place)
    if place.blockFormat() != (wanted := block_format(block, number)):
        cursor.setBlockFormat(wanted)
    words = words_format(strong=isinstance(block, Heading))
    if place.charFormat() != words:
        cursor.setBlockCharFormat(words)
    wrong = [
        (fragment.position(), fragment.length())
        for fragment in fragments(place)
        if fragment.charFormat().objectType() not in (CHIP, PICTURE)
        and fragment.charFormat() != words
    ]
    for position, length in wrong:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(words)


def _rewrite(place: QTextBlock, old: Block, new: Block, caret: int | None) -> int | None:
    """Exchange what differs in a block; return where it ends, or `caret` if no character did."""
    if isinstance(old, Picture) and isinstance(new, Picture):
        _select(place, 0, 1).setCharFormat(picture_format(new))
        return caret
    if isinstance(old, Picture) or isinstance(new, Picture):
        return refill(place, new)
    if old.text == new.text:
        return caret
    before, after = characters(old.text), characters(new.text)
    head = alike(before, after)
    tail = alike(before[head:][::-1], after[head:][::-1])
    start = _width(before[:head])
    cursor = _select(place, start, start + _width(before[head : len(before) - tail]))
    cursor.removeSelectedText()
    _insert_text(cursor, cut(new.text, head, len(after) - tail))
    return cursor.position()


def _insert(document: QTextDocument, number: int, blocks: Blocks) -> int:
    """Insert blocks before the one of this number, which may be the first that is not there."""
    cursor = QTextCursor(document.findBlockByNumber(max(number - 1, 0)))
    if number == 0:
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        _insert_content(cursor, blocks[0])
        blocks = blocks[1:]
    for block in blocks:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(block_format(block, ""), words_format(strong=False))
        _insert_content(cursor, block)
    return cursor.position()


def _remove(document: QTextDocument, first: int, after: int) -> int:
    """Remove the blocks from one number up to another; one at least is left in the document."""
    if first:
        before = document.findBlockByNumber(first - 1)
        last = document.findBlockByNumber(after - 1)
        start, end = _end_of(before), _end_of(last)
    else:
        start, end = 0, document.findBlockByNumber(after).position()
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    return cursor.position()


def _insert_content(cursor: QTextCursor, block: Block) -> None:
    if isinstance(block, Picture):
        cursor.insertText(OBJECT, picture_format(block))
    else:
        _insert_text(cursor, block.text)


def _insert_text(cursor: QTextCursor, content: Text) -> None:
    for piece in content:
        if isinstance(piece, LiveFigure):
            cursor.insertText(OBJECT, figure_format(piece))
        else:
            cursor.insertText(piece.replace("\n", SOFT_BREAK), words_format(strong=False))


def _select(place: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(place)
    cursor.setPosition(place.position() + start)
    cursor.setPosition(place.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _end_of(place: QTextBlock) -> int:
    return place.position() + place.length() - 1


def _width(whole: Characters) -> int:
    return sum(units(char) if isinstance(char, str) else 1 for char in whole)
