"""The text column of a page, and how high lines in it are. In points from the paper's corner."""

from dataclasses import dataclass
from functools import cache

from reportdesk.documents.layout import Layout, Style, millimetres, points

_BASELINE = 0.8


@dataclass(frozen=True, slots=True)
class Column:
    """The area between the margins."""

    x: float
    y: float
    width: float
    height: float


@cache
def column(layout: Layout) -> Column:
    """Return the text column of a page."""
    page = layout.page
    return Column(
        millimetres(page.margins_mm.left) / points(1),
        millimetres(page.margins_mm.top) / points(1),
        page.text_width / points(1),
        page.text_height / points(1),
    )


def pitch(layout: Layout) -> float:
    """Return the height of a line of the page's grid."""
    return layout.page.line_pitch / points(1)


def line_height(style: Style, layout: Layout) -> float:
    """Return how high a line of a style is: on the grid its pitch, else what its type takes."""
    return style.size_pt * layout.table.leading if style.line == "off_grid" else pitch(layout)


def baseline(height: float) -> float:
    """Return how far below the top of a line its letters stand."""
    return _BASELINE * height
