"""What is in hand, marked on paper: a frame around a cell, a bar beside a text, the caret."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reportdesk.documents.paginate.paper import Area, Paper
from reportdesk.documents.paginate.places import spot_of
from reportdesk.gui import theme
from reportdesk.gui.preview.words import TEXTS
from reportdesk.gui.widgets.painting import focus_ring

_BAR = 2.0
_BAR_LEFT = 8.0
_CARET = 1.5


class Kind(Enum):
    """How something is marked."""

    FRAME = auto()
    BAR = auto()
    CARET = auto()


@dataclass(frozen=True, slots=True)
class Marked:
    """An area of a sheet, in points, and how it is marked."""

    sheet: int
    area: QRectF
    kind: Kind


def marks(paper: Paper, place: str, offset: int | None) -> tuple[Marked, ...]:
    """Return how a place is marked; `offset` is the caret's, in printed characters, if it has one.

    The first one is what is to be seen before all else.
    """
    kind = Kind.BAR if place.startswith(TEXTS) else Kind.FRAME
    found = tuple(
        Marked(number, _rectangle(area), kind)
        for number, sheet in enumerate(paper.sheets)
        for area in sheet.areas
        if area.place == place
    )
    return (*_caret(paper, place, offset), *found)


def paint_mark(painter: QPainter, place: QRectF, kind: Kind) -> None:
    """Paint a mark; `place` is its area in pixels."""
    ink = theme.color("paper_accent")
    if kind is Kind.FRAME:
        focus_ring(painter, place.toAlignedRect(), "paper_accent", radius=0)
    elif kind is Kind.BAR:
        painter.fillRect(QRectF(place.left() - _BAR_LEFT, place.top(), _BAR, place.height()), ink)
    else:
        painter.fillRect(QRectF(place.left(), place.top(), _CARET, place.height()), ink)


def _caret(paper: Paper, place: str, offset: int | None) -> tuple[Marked, ...]:
    spot = None if offset is None else spot_of(paper, place, offset)
    return (Marked(spot[0], _rectangle(spot[1]), Kind.CARET),) if spot else ()


def _rectangle(area: Area) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)
