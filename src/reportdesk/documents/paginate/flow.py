"""Fills pages with strips: what keeps together stays together, as far as a page holds it."""

from collections.abc import Sequence
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
_At = tuple[int, Laid, int]


def filled_pages(blocks: Sequence[Laid], room: float) -> list[Page]:
    """Return for each page what stands where; a page has `room` points from top to bottom."""
    filling, group = _Filling(room), []
    for number, laid in enumerate(blocks):
        for at, strip in enumerate(laid.strips):
            group.append((number, laid, at))
            if not strip.keep_next:
                filling.add(group)
                group = []
    filling.add(group)
    return [tuple(page) for page in filling.pages]


class _Filling:
    """Pages being filled, and how far down the last one is full."""

    def __init__(self, room: float) -> None:
        self.pages: list[list[Piece]] = [[]]
        self._room = room + _EASE
        self._y = 0.0

    def add(self, group: Sequence[_At]) -> None:
        """Put a group on the page, else on a fresh one; what no page holds goes on from here."""
        if self._bottom(group, self._y) > self._room >= self._bottom(group, 0):
            self._turn()
        for at in group:
            if self._y and self._bottom([at], self._y) > self._room:
                self._turn()
                self._repeat(at)
            self._put(*at)

    def _bottom(self, group: Sequence[_At], y: float) -> float:
        after = 0.0
        for _, laid, at in group:
            strip = laid.strips[at]
            y += after + (strip.before if y else 0) + strip.height
            after = strip.after
        return y

    def _turn(self) -> None:
        self.pages.append([])
        self._y = 0

    def _repeat(self, at: _At) -> None:
        """Put the heads of a table above a row of it that begins a page."""
        number, laid, row = at
        if laid.borders and laid.repeated <= row < len(laid.borders.heights):
            for head in range(laid.repeated):
                self._put(number, laid, head)

    def _put(self, block: int, laid: Laid, at: int) -> None:
        page, strip = self.pages[-1], laid.strips[at]
        top = self._y + _before(strip, self._y)
        if page and page[-1].laid is laid and page[-1].last == at - 1:
            page[-1] = page[-1]._replace(last=at)
        else:
            page.append(Piece(block, laid, at, at, top))
        self._y = top + strip.height + strip.after


def _before(strip: Strip, y: float) -> float:
    return strip.before if y else 0
