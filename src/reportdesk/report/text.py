"""The prose of a report: blocks of text, in which figures of the tables can stand live."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from reportdesk.form.address import Address

MediaType = Literal["image/png", "image/jpeg"]


@dataclass(frozen=True, slots=True)
class LiveFigure:
    """A figure of the tables inside a sentence: it stays equal to the table."""

    address: Address


Text = tuple[str | LiveFigure, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section: level 2 prints （一）, level 3 prints 1.; no number is text."""

    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose, its first line indented in print."""

    text: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the id of its image; `width_mm` on paper, a caption or None."""

    image: str
    caption: str | None
    width_mm: int


Block = Heading | Paragraph | Picture


@dataclass(frozen=True, slots=True)
class Image:
    """The bytes of a picture, named by their SHA-256."""

    media_type: MediaType
    data: bytes

    @property
    def id(self) -> str:
        """Return the name under which the report keeps it."""
        return hashlib.sha256(self.data).hexdigest()


def text(*pieces: str | LiveFigure) -> Text:
    """Join pieces into a text: neighbouring strings are merged, empty ones dropped."""
    joined: list[str | LiveFigure] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, str) and isinstance(last, str):
            joined[-1] = last + piece
        elif piece != "":
            joined.append(piece)
    return tuple(joined)


def size(content: Text) -> int:
    """Return how many characters a text has: a live figure counts as one."""
    return sum(len(piece) if isinstance(piece, str) else 1 for piece in content)


def cut(content: Text, start: int, end: int) -> Text:
    """Return the characters of a text from `start` up to `end`."""
    pieces: list[str | LiveFigure] = []
    at = 0
    for piece in content:
        if isinstance(piece, str):
            pieces.append(piece[max(0, start - at) : max(0, end - at)])
        elif start <= at < end:
            pieces.append(piece)
        at += len(piece) if isinstance(piece, str) else 1
    return text(*pieces)


def plain(content: Text, shown: Callable[[Address], str]) -> str:
    """Return a text as it reads, each live figure given by `shown`."""
    return "".join(piece if isinstance(piece, str) else shown(piece.address) for piece in content)


def has_words(blocks: Iterable[Block]) -> bool:
    """Say whether anything was written: a heading alone is no text, a picture alone is none."""
    return any(
        isinstance(block, Paragraph)
        and any(not isinstance(piece, str) or piece.strip() for piece in block.text)
        for block in blocks
    )
