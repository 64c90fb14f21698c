"""Mends what a hand made of the document, so that every block of it can be read.

Qt lets text flow into the block of a picture, and takes whatever is typed.
"""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from reportdesk.gui.text.formats import OBJECT, PICTURE
from reportdesk.gui.text.reading import fragments, legible, read, units
from reportdesk.gui.text.writing import refill, write
from reportdesk.report.heading_line import mark_length


def mend(document: QTextDocument, first: int, untouched: int) -> None:
    """Mend the blocks from number `first` on, but for the last ones that nobody touched."""
    number = first
    while number < document.blockCount() - untouched:
        _set_picture_apart(document.findBlockByNumber(number))
        _take_number_off(document.findBlockByNumber(number))
        _make_legible(document, number)
        number += 1


def _set_picture_apart(place: QTextBlock) -> None:
    """Break a block before its first picture, or after it; what follows is the next block."""
    at = _picture_at(place)
    if at is None or place.length() == len(OBJECT) + 1:
        return
    cursor = QTextCursor(place)
    cursor.setPosition(at if at > place.position() else at + 1)
    cursor.insertBlock()


def _picture_at(place: QTextBlock) -> int | None:
    if OBJECT not in place.text():
        return None
    return next(
        (run.position() for run in fragments(place) if run.charFormat().objectType() == PICTURE),
        None,
    )


def _take_number_off(place: QTextBlock) -> None:
    """Take off a number typed at the head of a heading: it prints by itself."""
    if place.blockFormat().headingLevel() and (marked := mark_length(place.text())):
        cursor = QTextCursor(place)
        cursor.setPosition(place.position() + marked, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()


def _make_legible(document: QTextDocument, number: int) -> None:
    place = document.findBlockByNumber(number)
    found = read(place)
    if units(place.text()) != place.length() - 1:
        refill(place, legible(found))
    elif (wanted := legible(found)) != found:
        write(document, number, (found,), (wanted,))
