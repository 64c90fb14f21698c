"""The report's title: centred lines at the pitch of the page, broken between its pieces."""

from itertools import accumulate

from reportdesk.documents.layout import Layout, points
from reportdesk.documents.line_breaks import title_lines
from reportdesk.documents.paginate.column import column, line_height
from reportdesk.documents.paginate.measure import style_measure
from reportdesk.documents.paginate.prose import line_strips
from reportdesk.documents.paginate.set_line import set_line
from reportdesk.documents.paginate.strips import SetLine, Strip


def title(pieces: tuple[str, ...], layout: Layout) -> tuple[Strip, ...]:
    """Return the lines of the title."""
    style, space = layout.styles["Title"], column(layout)
    measure, height = style_measure("Title", layout), line_height(style, layout)
    texts = title_lines(pieces, layout.page.text_width / points(style.size_pt))
    starts = accumulate(map(len, texts), initial=0)
    lines = [
        SetLine(height, start, set_line(measure.measured(text), space.x, space.width, style.align))
        for start, text in zip(starts, texts, strict=False)
    ]
    return line_strips(lines, style, layout)
