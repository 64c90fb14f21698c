"""What stands in a cell of a table, as lines below one another."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from reportdesk.documents.layout import Layout, Style, points
from reportdesk.documents.paginate.breaker import line_starts
from reportdesk.documents.paginate.column import baseline
from reportdesk.documents.paginate.measure import Measure, remark_measure, sized_measure
from reportdesk.documents.paginate.paper import Line
from reportdesk.documents.paginate.set_line import set_line
from reportdesk.documents.tables.cell_text import CellText, Words

_KEPT = 4096


@lru_cache(_KEPT)
def cell_lines(text: CellText, x: float, width: int, layout: Layout) -> tuple[Line, ...]:
    """Return the lines of a cell that is `width` twips wide, from its left edge, y from 0 on."""
    style = layout.styles[text.style]
    x, room = x + style.indent_pt, width / points(1) - 2 * style.indent_pt
    lines, y, start = [], 0.0, 0
    for words in text.lines:
        for piece, measure in _broken(words, room, style, layout):
            height = measure.han.size * layout.table.leading
            runs = set_line(piece, measure, x, room, style.align)
            if runs:
                lines.append(Line(y + baseline(height), y, height, runs, None, "", start))
            y, start = y + height, start + len(piece)
    return tuple(lines)


def _broken(
    words: tuple[Words, ...], room: float, style: Style, layout: Layout
) -> Iterator[tuple[str, Measure]]:
    for each in words:
        measure = _measure(each, style, layout)
        starts = line_starts(each.text, measure, room, room)
        for start, end in pairwise([*starts, len(each.text)]):
            yield each.text[start:end], measure


def _measure(words: Words, style: Style, layout: Layout) -> Measure:
    return remark_measure(layout) if words.remark else sized_measure(style, words.size_pt, layout)
