"""One line of text set between its edges: runs of Han and of Latin, aligned or filled."""

from collections.abc import Iterator
from itertools import pairwise

from reportdesk.documents.layout import Align
from reportdesk.documents.paginate.han_breaks import HANGING
from reportdesk.documents.paginate.measure import Measured
from reportdesk.documents.paginate.paper import Run


def set_line(line: Measured, x: float, room: float, align: Align) -> tuple[Run, ...]:
    """Set a line from `x` on in this room; "both" fills it, but for what may hang at its end."""
    if align == "left" or not line.text:
        return tuple(_runs(line, line.stretches, x, 0))
    if align == "both":
        return tuple(_runs(line, _words(line), x, _extra(line, room)))
    free = room - sum(line.widths[: len(line.text.rstrip())])
    return tuple(_runs(line, line.stretches, x + (free / 2 if align == "center" else free), 0))


def _extra(line: Measured, room: float) -> float:
    """Return how much further apart everything is set that may be, so that the room is filled.

    That is behind each full-width character, before those that follow Latin, and between words.
    """
    filled = line.text.rstrip()
    width = sum(line.widths[: len(filled)])
    if width > room and filled[-1] in HANGING:
        filled, width = filled[:-1], width - line.widths[len(filled) - 1]
    full_width = len(filled) - 1 - len(filled[:-1].encode("ascii", "ignore"))
    turns = sum(at < len(filled) and not line.is_latin(at) for at in line.stretches[1:])
    gaps = full_width + turns + filled.count(" ")
    return (room - width) / gaps if gaps else 0


def _words(line: Measured) -> list[int]:
    """Return where runs begin in a line that is filled: behind each blank, too."""
    if " " not in line.text:
        return line.stretches
    blanks = (at + 1 for at, character in enumerate(line.text[:-1]) if character == " ")
    return sorted({*line.stretches, *blanks})


def _runs(line: Measured, starts: list[int], x: float, extra: float) -> Iterator[Run]:
    text, measure = line.text, line.measure
    for start, end in pairwise([*starts, len(text)]):
        parting = line.parting(start)
        x, width = x + parting, sum(line.widths[start:end]) - parting
        if line.is_latin(start):
            yield Run(x, text[start:end], measure.latin, measure.tracking, width)
            turns = end < len(text) and not line.is_latin(end)
            x += width + extra * (turns + (text[end - 1] == " "))
        else:
            width += extra * (end - start)
            yield Run(x, text[start:end], measure.han, measure.tracking + extra, width)
            x += width
