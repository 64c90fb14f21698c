"""Fills pages with strips: what keeps together stays together, as far as a page holds it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportdesk.documents.paginate.strips import Laid, Strip

_EASE = 0.01


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip of a block on its page, `top` points below the top of the text column."""

    block: int
    strip: int
    top: float


Page = list[Placed]
_Group = list[tuple[int, int, Strip]]


def filled_pages(blocks: Sequence[Laid], room: float) -> list[Page]:
    """Return for each page what stands where; a page has `room` points from top to bottom."""
    filling = _Filling(room)
    for group in _groups(blocks):
        filling.add(group)
    return filling.pages


def _groups(blocks: Sequence[Laid]) -> Iterator[_Group]:
    group: _Group = []
    for number, block in enumerate(blocks):
        for at, strip in enumerate(block.strips):
            group.append((number, at, strip))
            if not strip.keep_next:
                yield group
                group = []
    yield group


class _Filling:
    """Pages being filled, and how far down the last one is full."""

    def __init__(self, room: float) -> None:
        self.pages: list[Page] = [[]]
        self._room = room + _EASE
        self._y = 0.0

    def add(self, group: _Group) -> None:
        """Put a group on the page, else on a fresh one; what no page holds goes on from here."""
        if not self._fits(group) and self._fits_fresh(group):
            self._turn()
        for at in group:
            if not self._fits([at]) and self.pages[-1]:
                self._turn()
            self._put(*at)

    def _fits(self, group: _Group) -> bool:
        return self._bottom(group, self._y) <= self._room

    def _fits_fresh(self, group: _Group) -> bool:
        return self._bottom(group, 0) <= self._room

    def _bottom(self, group: _Group, y: float) -> float:
        after = 0.0
        for _, _, strip in group:
            y += after + (strip.before if y else 0) + strip.height
            after = strip.after
        return y

    def _turn(self) -> None:
        self.pages.append([])
        self._y = 0

    def _put(self, block: int, at: int, strip: Strip) -> None:
        top = self._y + (strip.before if self._y else 0)
        self.pages[-1].append(Placed(block, at, top))
        self._y = top + strip.height + strip.after
