"""The report's title: centred lines at the pitch of the page, broken between its pieces."""

from functools import lru_cache

from reportdesk.documents.layout import Layout, points
from reportdesk.documents.line_breaks import title_lines
from reportdesk.documents.paginate.column import baseline, column, line_height
from reportdesk.documents.paginate.measure import style_measure
from reportdesk.documents.paginate.paper import Line
from reportdesk.documents.paginate.prose import line_strips
from reportdesk.documents.paginate.set_line import set_line
from reportdesk.documents.paginate.strips import Strip

_KEPT = 16


@lru_cache(_KEPT)
def title(pieces: tuple[str, ...], layout: Layout) -> tuple[Strip, ...]:
    """Return the lines of the title."""
    style, space = layout.styles["Title"], column(layout)
    measure, height = style_measure(style, layout), line_height(style, layout)
    lines, start = [], 0
    for text in title_lines(pieces, layout.page.text_width / points(style.size_pt)):
        runs = set_line(text, measure, space.x, space.width, style.align)
        lines.append(Line(baseline(height), 0, height, runs, None, "", start))
        start += len(text)
    return line_strips(lines, style, layout)
