"""Strips of the text column: what stays whole on its page, one below the other.

A block is laid out once, wherever it comes to stand: what it consists of counts from the top of
its strip, and is put in its place when its page is known.
"""

from dataclasses import dataclass
from typing import NamedTuple

from reportdesk.documents.paginate.borders import TableBorders
from reportdesk.documents.paginate.paper import Run
from reportdesk.report.text import Image


class SetLine(NamedTuple):
    """A line that is set: its height, the characters of its block before it, its runs."""

    height: float
    start: int
    runs: tuple[Run, ...]


class Box(NamedTuple):
    """An area at the top of a strip, with the lines in it, which stand from `top` on.

    The place is empty where it is that of the block.
    """

    x: float
    width: float
    height: float
    top: float
    lines: tuple[SetLine, ...]
    place: str


class Inline(NamedTuple):
    """A picture at the top of its strip."""

    x: float
    width: float
    height: float
    image: Image


class Strip(NamedTuple):
    """A line, a picture or a row; heights are points.

    Between two strips the larger of `after` and `before` is left, at the ends of a page neither.
    """

    height: float
    before: float = 0
    after: float = 0
    keep_next: bool = False
    lines: tuple[SetLine, ...] = ()
    boxes: tuple[Box, ...] = ()
    picture: Inline | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Laid:
    """A block as strips, and its place; `repeated` of them come again on each page of a table."""

    strips: tuple[Strip, ...]
    place: str
    repeated: int = 0
    borders: TableBorders | None = None
