"""One page put together: what stands on it comes to its place."""

from collections.abc import Iterator
from functools import lru_cache

from reportdesk.documents.layout import Layout
from reportdesk.documents.paginate.column import baseline, column
from reportdesk.documents.paginate.flow import Page, Piece
from reportdesk.documents.paginate.page_number import page_number
from reportdesk.documents.paginate.paper import Area, Figure, Line, Rule, Sheet
from reportdesk.documents.paginate.strips import Inline, SetLine, Strip

_KEPT = 256


@lru_cache(_KEPT)
def sheet(page: Page, number: int, layout: Layout) -> Sheet:
    """Return a page with its number, which counts from 1."""
    lines: list[Line] = []
    rules: list[Rule] = []
    figures: list[Figure] = []
    areas: list[Area] = []
    for piece in page:
        standing = list(_standing(piece, column(layout).y))
        areas.append(_area(piece, standing, layout))
        rules += _rules(piece, standing[0][0])
        for y, strip in standing:
            lines += _lines(piece, strip, y)
            areas += _areas(piece, strip, y)
            if strip.picture:
                figures.append(_figure(piece, strip.picture, y))
    lines.append(page_number(number, layout))
    return Sheet(tuple(lines), tuple(rules), tuple(figures), tuple(areas))


def _standing(piece: Piece, top: float) -> Iterator[tuple[float, Strip]]:
    """Yield each strip with its y on the paper."""
    y = top + piece.top
    for at in range(piece.first, piece.last + 1):
        strip = piece.laid.strips[at]
        y += strip.before if at > piece.first else 0
        yield y, strip
        y += strip.height + strip.after


def _area(piece: Piece, standing: list[tuple[float, Strip]], layout: Layout) -> Area:
    """Return what a block takes of a page."""
    space = column(layout)
    (first, _), (y, last) = standing[0], standing[-1]
    return Area(space.x, first, space.width, y + last.height - first, piece.laid.place)


def _areas(piece: Piece, strip: Strip, y: float) -> Iterator[Area]:
    for box in strip.boxes:
        yield Area(box.x, y, box.width, box.height, box.place or piece.laid.place)


def _lines(piece: Piece, strip: Strip, y: float) -> Iterator[Line]:
    yield from _below(strip.lines, y, piece.block, piece.laid.place)
    for box in strip.boxes:
        yield from _below(box.lines, y + box.top, piece.block, box.place or piece.laid.place)


def _below(lines: tuple[SetLine, ...], y: float, block: int, place: str) -> Iterator[Line]:
    for height, start, runs in lines:
        if runs:
            yield Line(y + baseline(height), y, height, runs, block, place, start)
        y += height


def _figure(piece: Piece, picture: Inline, y: float) -> Figure:
    return Figure(
        picture.x, y, picture.width, picture.height, picture.image, piece.block, piece.laid.place
    )


def _rules(piece: Piece, top: float) -> Iterator[Rule]:
    borders = piece.laid.borders
    if borders:
        rows = range(piece.first, min(piece.last + 1, len(borders.heights)))
        if rows:
            yield from borders.rules(rows, top)
