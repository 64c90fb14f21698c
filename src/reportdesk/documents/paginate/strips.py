"""Strips of the text column: what stays whole on its page, one below the other.

A block is laid out once, wherever it comes to stand: its lines, pictures and areas count from the
top of their strip, and are moved when the strip has its place on a page.
"""

from dataclasses import dataclass

from reportdesk.documents.paginate.borders import TableBorders
from reportdesk.documents.paginate.paper import Area, Figure, Line


@dataclass(frozen=True, eq=False, slots=True)
class Strip:
    """A line, a picture or a row; heights are points.

    `before` falls away at the top of a page, `after` at its foot.
    """

    height: float
    before: float = 0
    after: float = 0
    keep_next: bool = False
    lines: tuple[Line, ...] = ()
    figures: tuple[Figure, ...] = ()
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Laid:
    """A block as strips; `repeated` counts those at its top that come again on each page.

    `place` is that of all lines and pictures which name none themselves.
    """

    strips: tuple[Strip, ...]
    place: str
    repeated: int = 0
    borders: TableBorders | None = None


def moved_line(line: Line, y: float, block: int | None, place: str) -> Line:
    """Return a line further down, as one of this block."""
    named = line.place or place
    return Line(line.baseline + y, line.top + y, line.height, line.runs, block, named, line.start)


def moved_figure(figure: Figure, y: float, block: int, place: str) -> Figure:
    """Return a picture further down, as that of this block."""
    return Figure(figure.x, figure.y + y, figure.width, figure.height, figure.image, block, place)


def moved_area(area: Area, y: float, place: str) -> Area:
    """Return an area further down, named after the block where it has no place of its own."""
    return Area(area.x, area.y + y, area.width, area.height, area.place or place)
