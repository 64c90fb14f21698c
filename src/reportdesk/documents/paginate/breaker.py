"""Where the lines of a text break: as late as they can, by the rules of what stands there."""

from bisect import bisect_right
from itertools import accumulate

from reportdesk.documents.paginate.han_breaks import han_break
from reportdesk.documents.paginate.latin_breaks import latin_break
from reportdesk.documents.paginate.measure import Measured

_EASE = 0.01


def line_starts(whole: Measured, first_room: float, room: float) -> list[int]:
    """Return where each line begins; the first has a room of its own, in points.

    The last character of a line takes its whole width, without tracking.
    """
    edges = list(accumulate(whole.widths, initial=0.0))
    last = _EASE + whole.measure.tracking
    if edges[-1] <= first_room + last:
        return [0]
    starts, start, limit = [0], 0, first_room + last
    while start < len(whole.text):
        begin = edges[start + 1] - whole.own_width(start)
        cut = bisect_right(edges, begin + limit) - 1
        start = _line_end(whole, start, cut) if cut < len(whole.text) else cut
        if start < len(whole.text):
            starts.append(start)
        limit = room + last
    return starts


def _line_end(whole: Measured, start: int, cut: int) -> int:
    """Return where a line ends that has room up to `cut`; blanks there belong to it.

    What cannot break in its own stretch of Han or Latin takes the end of the one before along, and
    there that one's rules hold.
    """
    text = whole.text
    if text[cut].isspace():
        return next((at for at in range(cut, len(text)) if not text[at].isspace()), len(text))
    while True:
        end = latin_break(text, cut) if _reads_latin(text, cut) else han_break(text, cut)
        if end <= start:
            return max(cut, start + 1)
        stretch = whole.stretches[bisect_right(whole.stretches, cut) - 1]
        if end >= stretch or stretch <= start:
            return end
        cut = stretch - 1


def _reads_latin(text: str, cut: int) -> bool:
    """Say whether the last letter or digit up to `cut` is Latin: its rules hold for marks too."""
    at = next((at for at in range(cut, -1, -1) if text[at].isalnum()), 0)
    return text[at].isascii()
