"""Which edits are one undo step: letters typed, or erased one way, in one block without a pause."""

import time
from collections.abc import Callable, Hashable
from typing import Literal

from reportdesk.gui.text.passage import alike, characters, length
from reportdesk.report.text import Block, Picture, Text, cut, size, text

Way = Literal["typed", "erased back", "erased on"]
Stand = tuple[Way, int]

PAUSE_S = 1.5


class TypingRun:
    """Tells runs apart; `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.end()

    def end(self) -> None:
        """Let the next edit begin a run of its own."""
        self._key: Hashable = object()
        self._block = -1
        self._stands: set[Stand] = set()
        self._last = 0.0

    def key(self, block: int, old: Block, new: Block) -> Hashable:
        """Return the run of an edit of one block; the same key again while the run goes on."""
        now = self._clock()
        in_time = block == self._block and now - self._last <= PAUSE_S
        stands = _gone_on(self._stands, old, new) if in_time else set()
        if not stands:
            self._key = object()
            stands = _begun(old, new)
        self._block, self._stands, self._last = block, stands, now
        return self._key

    @property
    def erases(self) -> bool:
        """Say whether the run in hand takes characters away."""
        return any(way != "typed" for way, _ in self._stands)


def _begun(old: Block, new: Block) -> set[Stand]:
    """Return where a run can stand after its first edit.

    Of doubled letters nobody can tell by the words which one came or went.
    """
    if isinstance(old, Picture) or isinstance(new, Picture):
        return set()
    before, after = characters(old.text), characters(new.text)
    grown = len(after) - len(before)
    first = len(after) - alike(before[::-1], after[::-1])
    last = alike(before, after) + max(grown, 0)
    ways: tuple[Way, ...] = ("typed",) if grown > 0 else ("erased back", "erased on")
    return {(way, at) for way in ways for at in range(first, last + 1)} if grown else set()


def _gone_on(stands: set[Stand], old: Block, new: Block) -> set[Stand]:
    """Return where a run can stand after one more edit; nowhere if it is none of the run."""
    if isinstance(old, Picture) or isinstance(new, Picture):
        return set()
    grown = length(new) - length(old)
    return {
        (way, at if way == "erased on" else at + grown)
        for way, at in stands
        if _goes_on(way, at, grown, old.text, new.text)
    }


def _goes_on(way: Way, at: int, grown: int, old: Text, new: Text) -> bool:
    """Say whether the change is one at the place where the run stands, in its direction."""
    if (way == "typed") != (grown > 0):
        return False
    start = at + grown if way == "erased back" else at
    stop = at - grown if way == "erased on" else at
    if start < 0:
        return False
    typed = cut(new, at, at + grown) if way == "typed" else ()
    return new == text(*cut(old, 0, start), *typed, *cut(old, stop, size(old)))
