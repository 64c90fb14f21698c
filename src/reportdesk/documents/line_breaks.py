"""How wide a text is, and where it breaks well when it stands centred: titles and table heads.

Widths are in ems, sizes of the type: a full-width character is one, a digit half of one.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import inf

_KEPT = 4096
_NARROW = 0.5
_OPENING = frozenset("（《〈“‘【〔")
_CLOSING = frozenset("）》〉”’】〕，。、；：？！．")
_ANY_BREAK = 3.0
_ONE_MORE_LINE = 1.0
_MOST_BALANCED = 200


@lru_cache(_KEPT)
def width(text: str) -> float:
    """Return the width of a text in ems."""
    return sum(map(_em, text))


def size_to_fit(text: str, room_pt: float, size_pt: float, least_pt: float) -> float:
    """Return the largest half point from `least_pt` to `size_pt` at which a text fits in a line.

    A text that does not fit at all keeps its size.
    """
    fitting = int(2 * room_pt / width(text)) / 2 if text else size_pt
    return min(fitting, size_pt) if fitting >= least_pt else size_pt


def line_count(text: str, room: float) -> int:
    """Return about how many lines of this room a text takes that breaks anywhere."""
    return max(1, -int(-width(text) // max(room, 1)))


@lru_cache(_KEPT)
def balanced(text: str, room: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `room`, few and even, best after punctuation.

    A break elsewhere costs more than another line. Where nothing fits, a line is one character. A
    text longer than any title or head is left to break by itself.
    """
    if width(text) <= room or len(text) > _MOST_BALANCED:
        return (text,)
    edges = list(accumulate(map(_em, text), initial=0.0))
    costs, starts = [0.0], [0]
    for end in range(1, len(text) + 1):
        penalty = _penalty(text, end)
        ways = (
            (costs[start] + _cost(edges[end] - edges[start], end - start, room, penalty), start)
            for start in range(end)
        )
        cost, start = min(ways)
        costs.append(cost)
        starts.append(start)
    return _lines(text, starts)


def title_lines(pieces: Sequence[str], room: float) -> tuple[str, ...]:
    """Break a title between its pieces if it does not fit one line, and inside one if it must."""
    whole = "".join(pieces)
    if width(whole) <= room:
        return (whole,)
    return tuple(line for piece in pieces if piece for line in balanced(piece, room))


def breaks_by_itself(lines: tuple[str, ...], room: float) -> bool:
    """Say whether these are the lines that come about anyway where each one is filled."""
    return all(width(line + following[0]) > room for line, following in pairwise(lines))


def _lines(text: str, starts: list[int]) -> tuple[str, ...]:
    ends = [len(text)]
    while ends[0]:
        ends.insert(0, starts[ends[0]])
    return tuple(text[start:end] for start, end in pairwise(ends))


def _cost(taken: float, characters: int, room: float, penalty: float) -> float:
    if taken > room and characters > 1:
        return inf
    return _ONE_MORE_LINE + penalty + (1 - taken / room) ** 2


def _penalty(text: str, end: int) -> float:
    """Return what breaking before `end` costs; the end of the text and a mark's cost nothing."""
    if not _may_break(text, end):
        return inf
    return 0 if end == len(text) or text[end - 1] in _CLOSING else _ANY_BREAK


def _may_break(text: str, end: int) -> bool:
    if end == len(text):
        return True
    before, after = text[end - 1], text[end]
    joined = before.isascii() and after.isascii()
    return not (joined or before in _OPENING or after in _CLOSING)


@lru_cache(_KEPT)
def _em(character: str) -> float:
    return _NARROW if unicodedata.east_asian_width(character) in {"Na", "N", "H"} else 1
