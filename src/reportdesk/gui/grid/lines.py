"""Where a printed label breaks into lines, by the manners of Chinese type.

No line begins with a closing mark or ends with an opening one, and no number is torn apart. Of
all ways to break a text into as few lines as can be, the one is taken that breaks at marks, and
then the one whose longest line is shortest.
"""

from functools import lru_cache

from reportdesk.gui import fonts

LINE_HEIGHT = 15
_CLOSING = "，。、；：？！）》”’…·．.,)/％%"
_OPENING = "（《“‘(〔"
_PAUSES = "，。、；：）》"
_REMEMBERED = 1024

# How many breaks stand at no mark, how long the longest line is, and where the lines end.
_Way = tuple[int, int, tuple[int, ...]]


@lru_cache(_REMEMBERED)
def broken(text: str, width: int, role: fonts.Role, weight: fonts.Weight) -> tuple[str, ...]:
    """Break a text into as few lines of a width (logical pixels) as hold it."""
    metrics = fonts.metrics(role, weight)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    pieces = _pieces(text)
    widths = [metrics.horizontalAdvance(piece) for piece in pieces]
    ends = _ends(pieces, widths, max(width, *widths))
    starts = (0, *ends)
    return tuple("".join(pieces[start:end]) for start, end in zip(starts, ends, strict=False))


def _pieces(text: str) -> list[str]:
    """Cut a text wherever a line may break."""
    pieces: list[str] = []
    for before, character in zip(" " + text, text, strict=False):
        if pieces and _stay_together(before, character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _stay_together(one: str, other: str) -> bool:
    word = (one + other).isascii() and " " not in one + other
    return word or other in _CLOSING or one in _OPENING


def _ends(pieces: list[str], widths: list[int], width: int) -> tuple[int, ...]:
    """Return after how many pieces each line ends, line by line until all are laid."""
    ways: dict[int, _Way] = {0: (0, 0, ())}
    while len(pieces) not in ways:
        ways = _one_more_line(ways, pieces, widths, width)
    return ways[len(pieces)][2]


def _one_more_line(
    ways: dict[int, _Way], pieces: list[str], widths: list[int], width: int
) -> dict[int, _Way]:
    """Return the best way to each end that one more line reaches."""
    found: dict[int, _Way] = {}
    for start, (torn, longest, ends) in ways.items():
        used = 0
        for end in range(start + 1, len(pieces) + 1):
            used += widths[end - 1]
            if used > width:
                break
            way = (torn + _tears(pieces, end), max(longest, used), (*ends, end))
            found[end] = min(found.get(end, way), way)
    return found


def _tears(pieces: list[str], end: int) -> bool:
    """Say whether a line that ends here does so at no mark."""
    if end == len(pieces):
        return False
    return pieces[end - 1][-1] not in _PAUSES and pieces[end][0] not in _OPENING
