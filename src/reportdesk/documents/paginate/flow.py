"""Fills pages with strips: what keeps together stays together, as far as a page holds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportdesk.documents.paginate.strips import Laid, Strip

_EASE = 0.01


class Piece(NamedTuple):
    """Strips of a block that stand below one another on a page; `last` is one of them.

    `top` is the y of the first one, in points below the top of the text column.
    """

    block: int
    laid: Laid
    first: int
    last: int
    top: float


Page = tuple[Piece, ...]
_Group = list[tuple[int, Laid, int]]


def filled_pages(blocks: Sequence[Laid], room: float) -> list[Page]:
    """Return for each page what stands where; a page has `room` points from top to bottom."""
    filling = _Filling(room)
    group: _Group = []
    for number, laid in enumerate(blocks):
        for at, strip in enumerate(laid.strips):
            group.append((number, laid, at))
            if not strip.keep_next:
                filling.add(group)
                group = []
    filling.add(group)
    return [tuple(each.piece() for each in page) for page in filling.pages]


@dataclass(slots=True)
class _Open:
    """A piece that may go on."""

    block: int
    laid: Laid
    first: int
    last: int
    top: float

    def piece(self) -> Piece:
        return Piece(self.block, self.laid, self.first, self.last, self.top)


class _Filling:
    """Pages being filled: how far down the last one is full, and what room is wanted below that."""

    def __init__(self, room: float) -> None:
        self.pages: list[list[_Open]] = [[]]
        self._room = room + _EASE
        self._y = 0.0
        self._after = 0.0

    def add(self, group: _Group) -> None:
        """Put a group on the page, else on a fresh one; what no page holds goes on from there."""
        if self._fits(group):
            self._put(group)
            return
        for at in group:
            if self._y and (at is group[0] or not self._fits([at])):
                self._turn([at])
            self._put([at])

    def _fits(self, group: _Group) -> bool:
        return self._bottom(group) <= self._room

    def _bottom(self, group: _Group) -> float:
        y, after = self._y, self._after
        for _, laid, at in group:
            strip = laid.strips[at]
            y += _between(y, after, strip) + strip.height
            after = strip.after
        return y

    def _turn(self, group: _Group) -> None:
        """Begin a page; the heads of a table that goes on there come first."""
        self.pages.append([])
        self._y = self._after = 0
        block, laid, row = group[0]
        if laid.borders and laid.repeated <= row < len(laid.borders.heights):
            self._put([(block, laid, head) for head in range(laid.repeated)])

    def _put(self, group: _Group) -> None:
        page = self.pages[-1]
        for block, laid, at in group:
            strip = laid.strips[at]
            top = self._y + _between(self._y, self._after, strip)
            if page and page[-1].laid is laid and page[-1].last == at - 1:
                page[-1].last = at
            else:
                page.append(_Open(block, laid, at, at, top))
            self._y, self._after = top + strip.height, strip.after


def _between(y: float, after: float, strip: Strip) -> float:
    """Return the room above a strip: the larger of what it and the one before it want."""
    return max(after, strip.before) if y else 0
