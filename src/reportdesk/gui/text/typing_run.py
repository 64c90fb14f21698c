"""Which edits are one undo step: letters typed, or erased one way, in one block without a pause."""

import time
from collections.abc import Callable, Hashable
from typing import Literal

from reportdesk.gui.text.passage import alike, characters, cut, length, size
from reportdesk.report.text import Block, Picture, Text, text

Way = Literal["typed", "erased back", "erased on"]

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
        self._at = 0
        self._ways: set[Way] = set()
        self._last = 0.0

    def key(self, block: int, old: Block, new: Block) -> Hashable:
        """Return the run of an edit of one block; the same key again while the run goes on."""
        now = self._clock()
        fitting = self._fitting(block, old, new) if now - self._last <= PAUSE_S else set()
        if not fitting:
            self._begin(block, old, new)
        else:
            self._ways = fitting
            self._at += _moved(fitting, length(new) - length(old))
        self._last = now
        return self._key

    @property
    def erases(self) -> bool:
        """Say whether the run in hand takes characters away."""
        return bool(self._ways) and "typed" not in self._ways

    def _begin(self, block: int, old: Block, new: Block) -> None:
        self._key = object()
        self._block = block
        grown = length(new) - length(old)
        self._ways = (
            {"typed"} if grown > 0 else {"erased back", "erased on"} if grown < 0 else set()
        )
        self._at = _end_of_change(old, new)

    def _fitting(self, block: int, old: Block, new: Block) -> set[Way]:
        if block != self._block or isinstance(old, Picture) or isinstance(new, Picture):
            return set()
        grown = length(new) - length(old)
        return {way for way in self._ways if _goes_on(way, self._at, grown, old.text, new.text)}


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


def _moved(ways: set[Way], grown: int) -> int:
    return 0 if ways == {"erased on"} else grown


def _end_of_change(old: Block, new: Block) -> int:
    if isinstance(old, Picture) or isinstance(new, Picture):
        return 0
    before, after = characters(old.text), characters(new.text)
    head = alike(before, after)
    return len(after) - alike(before[head:][::-1], after[head:][::-1])
