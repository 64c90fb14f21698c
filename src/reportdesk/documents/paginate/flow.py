"""Fills pages with strips: what keeps together stays together, as far as a page holds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportdesk.documents.paginate.strips import Laid

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
    """Pages being filled, and how far down the last one is full."""

    def __init__(self, room: float) -> None:
        self.pages: list[list[_Open]] = [[]]
        self._room = room + _EASE
        self._y = 0.0

    def add(self, group: _Group) -> None:
        """Put a group on the page, else on a fresh one; what no page holds goes on from here."""
        if self._bottom(group, self._y) <= self._room:
            self._put(group)
        elif self._bottom(group, 0) <= self._room:
            self._turn(group)
            self._put(group)
        else:
            for at in group:
                self._add_alone([at])

    def _add_alone(self, group: _Group) -> None:
        if self._y and self._bottom(group, self._y) > self._room:
            self._turn(group)
        self._put(group)

    def _bottom(self, group: _Group, y: float) -> float:
        after = 0.0
        for _, laid, at in group:
            strip = laid.strips[at]
            y += after + (strip.before if y else 0) + strip.height
            after = strip.after
        return y

    def _turn(self, group: _Group) -> None:
        """Begin a page; the heads of a table that goes on there come first."""
        self.pages.append([])
        self._y = 0
        block, laid, row = group[0]
        if laid.borders and laid.repeated <= row < len(laid.borders.heights):
            self._put([(block, laid, head) for head in range(laid.repeated)])

    def _put(self, group: _Group) -> None:
        page = self.pages[-1]
        for block, laid, at in group:
            strip = laid.strips[at]
            top = self._y + strip.before if self._y else 0.0
            if page and page[-1].laid is laid and page[-1].last == at - 1:
                page[-1].last = at
            else:
                page.append(_Open(block, laid, at, at, top))
            self._y = top + strip.height + strip.after
