"""One line of text set between its edges: runs of Han and of Latin, aligned or filled."""

import re
from collections.abc import Iterator

from reportdesk.documents.layout import Align
from reportdesk.documents.paginate.han_breaks import HANGING
from reportdesk.documents.paginate.measure import Measure
from reportdesk.documents.paginate.paper import Run

_PORTIONS = re.compile(r"[ -~]+|[^ -~]+")


def set_line(text: str, measure: Measure, x: float, room: float, align: Align) -> tuple[Run, ...]:
    """Set a line from `x` on in this room; "both" fills it, but for what may hang at its end."""
    widths = measure.widths(text)
    width = sum(widths)
    if align == "center":
        return tuple(_runs(text, measure, widths, x + (room - width) / 2, 0))
    if align == "right":
        return tuple(_runs(text, measure, widths, x + room - width, 0))
    if align == "both":
        return tuple(_runs(text, measure, widths, x, _extra(text, measure, width, room)))
    return tuple(_runs(text, measure, widths, x, 0))


def _extra(text: str, measure: Measure, width: float, room: float) -> float:
    """Return what each full-width character but the last is parted by to fill the room."""
    filled = text[:-1] if text[-1] in HANGING and width > room else text
    gaps = sum(not character.isascii() for character in filled[:-1])
    free = room - (width - measure.cell * (len(text) - len(filled)))
    return free / gaps if gaps else 0


def _runs(
    text: str, measure: Measure, widths: list[float], x: float, extra: float
) -> Iterator[Run]:
    for found in _PORTIONS.finditer(text):
        start, end = found.span()
        portion = found[0]
        latin = portion.isascii()
        gap = widths[start] - measure.width(portion[0])
        width = sum(widths[start:end]) - gap + (0 if latin else extra * len(portion))
        spacing = measure.tracking + (0 if latin else extra)
        yield Run(x + gap, portion, measure.latin if latin else measure.han, spacing, width)
        x += gap + width
