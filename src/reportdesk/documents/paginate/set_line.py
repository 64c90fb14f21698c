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
        return tuple(_runs(line, x, 0))
    if align == "both":
        return tuple(_runs(line, x, _extra(line, room)))
    free = room - sum(line.widths[: len(line.text.rstrip())])
    return tuple(_runs(line, x + (free / 2 if align == "center" else free), 0))


def _extra(line: Measured, room: float) -> float:
    """Return what each full-width character but the last is parted by to fill the room."""
    filled = line.text.rstrip()
    width = sum(line.widths[: len(filled)])
    if width > room and filled[-1] in HANGING:
        filled, width = filled[:-1], width - line.widths[len(filled) - 1]
    gaps = len(filled) - 1 - len(filled[:-1].encode("ascii", "ignore"))
    return (room - width) / gaps if gaps else 0


def _runs(line: Measured, x: float, extra: float) -> Iterator[Run]:
    text, widths, measure = line.text, line.widths, line.measure
    filled = measure.tracking + extra
    for start, end in pairwise([*line.stretches, len(text)]):
        width = sum(widths[start:end])
        parting = widths[start] - line.own_width(start) if start else 0
        x, width = x + parting, width - parting
        if text[start] in measure.advances:
            yield Run(x, text[start:end], measure.latin, measure.tracking, width)
        else:
            width += extra * (end - start)
            yield Run(x, text[start:end], measure.han, filled, width)
        x += width
