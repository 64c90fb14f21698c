"""One line of text set between its edges: runs of Han and of Latin, aligned or filled."""

from collections.abc import Iterator

from reportdesk.documents.layout import Align
from reportdesk.documents.paginate.han_breaks import HANGING
from reportdesk.documents.paginate.measure import LATIN, Measured
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
    gaps = sum(not character.isascii() for character in filled[:-1])
    return (room - width) / gaps if gaps else 0


def _runs(line: Measured, x: float, extra: float) -> Iterator[Run]:
    measure = line.measure
    for start, end, is_latin in _stretches(line.text):
        parting = line.widths[start] - line.own_width(start)
        width = sum(line.widths[start:end]) - parting
        type_, spacing = measure.latin, measure.tracking
        if not is_latin:
            type_, spacing = measure.han, measure.tracking + extra
            width += extra * (end - start)
        yield Run(x + parting, line.text[start:end], type_, spacing, width)
        x += parting + width


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield each stretch of Han or of Latin: where it begins, where it ends, whether Latin."""
    at = 0
    for found in LATIN.finditer(text):
        start, end = found.span()
        if at < start:
            yield at, start, False
        yield start, end, True
        at = end
    if at < len(text):
        yield at, len(text), False
