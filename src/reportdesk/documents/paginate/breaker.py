"""Where the lines of a text break: as late as they can, but for what may not begin or end one."""

from bisect import bisect_right
from itertools import accumulate

from reportdesk.documents.paginate.measure import Measure

_NOT_FIRST = frozenset("!%),.:;>?]}，。、；：？！）》〉」』】〕”’…—％·～")
_NOT_LAST = frozenset("([{（《〈「『【〔“‘￥")
_HANGING = frozenset("，。、；：")
_EASE = 0.01


def line_starts(text: str, measure: Measure, first_room: float, room: float) -> list[int]:
    """Return where each line begins; the first has a room of its own, in points."""
    edges = list(accumulate(measure.widths(text), initial=0.0))
    starts, start, limit = [0], 0, first_room
    while True:
        end = bisect_right(edges, edges[start] + limit + _EASE) - 1
        if end >= len(text):
            return starts
        start = _break(text, start, max(end, start + 1))
        if start >= len(text):
            return starts
        starts.append(start)
        limit = room


def _break(text: str, start: int, end: int) -> int:
    """Return where the line really ends that has room up to `end`."""
    if text[end] in _HANGING:
        return end + 1
    kept = end
    while kept > start and not _may_break(text, kept):
        kept -= 1
    return kept if kept > start else end


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    joined = before.isascii() and after.isascii() and not before.isspace()
    return not (joined or after in _NOT_FIRST or before in _NOT_LAST)
