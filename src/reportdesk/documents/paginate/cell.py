"""What stands in a cell of a table, as lines below one another."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reportdesk.documents.layout import Layout, Style, points
from reportdesk.documents.paginate.breaker import line_starts
from reportdesk.documents.paginate.measure import Measure, Measured, remark_measure, sized_measure
from reportdesk.documents.paginate.paper import Run
from reportdesk.documents.paginate.set_line import set_line
from reportdesk.documents.paginate.strips import SetLine
from reportdesk.documents.tables.cell_text import CellText, Words

_KEPT = 4096


class Stack(NamedTuple):
    """Lines below one another, and how high they are together."""

    lines: tuple[SetLine, ...]
    height: float


@lru_cache(_KEPT)
def stacked(text: CellText, x: float, width: int, layout: Layout) -> Stack:
    """Return the lines of a cell that is `width` twips wide, from its left edge."""
    style = layout.styles[text.style]
    x, room = x + style.indent_pt, width / points(1) - 2 * style.indent_pt
    lines, start = [], 0
    for words in text.lines:
        for parts in _broken(words, room, text.style, layout):
            height = parts[0].measure.han.size * layout.table.leading
            lines.append(SetLine(height, start, tuple(_runs(parts, x, room, style))))
            start += sum(len(part.text) for part in parts)
    return Stack(tuple(lines), sum(line.height for line in lines))


def _broken(
    words: Sequence[Words], room: float, style: str, layout: Layout
) -> Iterator[list[Measured]]:
    """Yield the lines of what is one line if it fits, as a figure with its remark always does."""
    parts = [_measure(each, style, layout).measured(each.text) for each in words]
    if len(parts) > 1:
        yield parts
        return
    (whole,) = parts
    for start, end in pairwise([*line_starts(whole, room, room), len(whole.text)]):
        yield [whole.part(start, end)]


def _runs(parts: Sequence[Measured], x: float, room: float, style: Style) -> Iterator[Run]:
    """Yield the runs of a line whose first part is aligned together with those that follow it."""
    following = sum(sum(part.widths) for part in parts[1:])
    runs = set_line(parts[0], x, room - following, style.align)
    yield from runs
    for part in parts[1:]:
        runs = set_line(part, runs[-1].x + runs[-1].width, room, "left")
        yield from runs


def _measure(words: Words, style: str, layout: Layout) -> Measure:
    return remark_measure(layout) if words.remark else sized_measure(style, words.size_pt, layout)
