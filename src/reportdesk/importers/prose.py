"""Prose out of a page that Word, WPS, LibreOffice or a browser put on the clipboard.

Paragraphs, headings and pictures are kept in their order; looks, links and scripts are not.
"""

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportdesk.importers.prose_tags import MOST_PIECES, Drawing, Line, ProseReader
from reportdesk.importers.tags import is_too_large, read_tags
from reportdesk.report.cleaning import clean
from reportdesk.report.heading_line import read_line
from reportdesk.report.refused import Refused
from reportdesk.report.text import Block, Heading, text

MOST_EMBEDDED = 42_000_000
_UPPER, _LOWER = 2, 3
_LONGEST_HEADING = 60
_EMBEDDED = re.compile(r"data:image/[\w.+-]{1,40};base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)
_STAND_IN = "embedded:"
_SECTION_MARK = re.compile(r"\s*[一二三四五六七八九十]{1,3}、")
_OTHER_MARK = re.compile(
    r"\s*(?:[（(]\s*[0-9０-９]{1,3}\s*[）)]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.．]?\s|[①-⑳])\s*"
)
TOO_MUCH = Refused("没有粘贴：复制的网页太大或太复杂，读不了。请只选要用的几段，再复制一次。")


@dataclass(frozen=True, slots=True)
class Prose:
    """What a page holds: its lines and pictures in order, and how many tables were left out.

    `highest` is the rank of the headings that stand above all others.
    """

    pieces: Sequence[Line | Drawing]
    embedded: Sequence[str]
    tables: int
    highest: int

    @property
    def lines(self) -> Sequence[Line]:
        """The lines alone."""
        return [piece for piece in self.pieces if isinstance(piece, Line)]

    def bytes_of(self, drawing: Drawing) -> bytes:
        """Return the bytes of a picture that the page itself carries; none for any other."""
        number = drawing.source.removeprefix(_STAND_IN)
        if number == drawing.source or not number.isdecimal():
            return b""
        try:
            return base64.b64decode(self.embedded[int(number)])
        except (binascii.Error, IndexError):
            return b""

    def blocks_of(self, line: Line) -> tuple[Block, ...]:
        """Return the heading or paragraph that a line is; a number that prints itself is off."""
        read = read_line(line.words)
        is_heading = 0 < len(line.words) <= _LONGEST_HEADING and line.rank
        if not is_heading or isinstance(read[0], Heading) or _SECTION_MARK.match(line.words):
            return read
        unmarked = _OTHER_MARK.sub("", line.words, count=1)
        return (Heading(_UPPER if line.rank <= self.highest else _LOWER, text(unmarked)),)


def read_prose(html: str) -> Prose | Refused:
    """Read a page; refuse one that is too large or too deep."""
    apart = _set_apart(html)
    if apart is None or is_too_large(apart[0]):
        return TOO_MUCH
    content, embedded = apart
    reader = ProseReader()
    read_tags(content, reader)
    return TOO_MUCH if reader.is_too_much else _found(reader, embedded)


def _set_apart(html: str) -> tuple[str, Sequence[str]] | None:
    """Return a page with a stand-in for each picture that it carries; None if it is too large."""
    if len(html) > MOST_EMBEDDED:
        return None
    pieces: list[str] = []
    embedded: list[str] = []
    place = 0
    for found in _EMBEDDED.finditer(html):
        if len(embedded) >= MOST_PIECES:
            return None
        pieces += [html[place : found.start()], f"{_STAND_IN}{len(embedded)}"]
        embedded.append(found[1])
        place = found.end()
    return "".join([*pieces, html[place:]]), embedded


def _found(reader: ProseReader, embedded: Sequence[str]) -> Prose:
    pieces: list[Line | Drawing] = []
    for piece in reader.pieces:
        if isinstance(piece, Drawing):
            pieces.append(piece)
        elif words := clean(piece.words).replace("\n", " ").strip():
            pieces.append(Line(words, piece.rank))
    ranks = (piece.rank for piece in pieces if isinstance(piece, Line) and _may_be_upper(piece))
    return Prose(pieces, embedded, reader.tables, min(ranks, default=0))


def _may_be_upper(line: Line) -> bool:
    """Say whether a heading bears the number of an upper one, or none."""
    if not line.rank or _SECTION_MARK.match(line.words):
        return False
    first = read_line(line.words)[0]
    return not isinstance(first, Heading) or first.level == _UPPER
