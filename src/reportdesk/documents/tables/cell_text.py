"""What stands in the cells of a table: heads, labels, figures and remarks, set so that they fit.

A figure never wraps: where its column is too narrow it is set smaller. A head breaks in balanced
lines, a remark goes below its figure. Widths of cells are twips, heights of text points; `size_pt`
is the type of the whole table. Most cells of a report are like another one, so that what was set is
kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reportdesk.documents.layout import Layout, Style, points
from reportdesk.documents.line_breaks import (
    balanced,
    breaks_by_itself,
    line_count,
    size_to_fit,
    width,
)

_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of one size, as a figure or as the remark beside it."""

    text: str
    size_pt: float
    remark: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class CellText:
    """The style of a cell's paragraph, the lines in it, and about how high they are, in points.

    A line may still wrap where it meets the edge of its cell. Equal to itself alone, since each is
    made once and looked up often.
    """

    style: str
    lines: tuple[tuple[Words, ...], ...]
    height: float


@lru_cache(_KEPT)
def head(text: str, cell_width: int, size_pt: float, layout: Layout) -> CellText:
    """Set a head, or a label that stands centred: in one line, or in balanced ones."""
    style = layout.styles["TableHead"]
    room = _room(cell_width, style, layout)
    fitting = size_to_fit(text, room, size_pt, min(size_pt, layout.table.least_head_pt))
    broken = balanced(text, room / fitting)
    by_itself = breaks_by_itself(broken, cell_width / points(fitting))
    lines = _lines([text] if by_itself else broken, fitting)
    return CellText("TableHead", lines, text_height(len(broken), fitting, layout))


@lru_cache(_KEPT)
def label(text: str, cell_width: int, size_pt: float, layout: Layout) -> CellText:
    """Set a label that reads from the left."""
    style = layout.styles["TableLabel"]
    count = line_count(text, _room(cell_width, style, layout) / size_pt)
    return CellText("TableLabel", _lines([text], size_pt), text_height(count, size_pt, layout))


@lru_cache(_KEPT)
def figure(text: str, remark: str, cell_width: int, size_pt: float, layout: Layout) -> CellText:
    """Set a figure, and the remark beside it: in the same line if there is room, else below."""
    style, look = layout.styles["TableFigure"], layout.table
    room = _room(cell_width, style, layout)
    fitting = size_to_fit(text, room, size_pt, look.least_figure_pt)
    number, height = Words(text, fitting), text_height(1, fitting, layout)
    if not remark:
        return CellText("TableFigure", ((number,),), height)
    small = Words(remark, look.remark.size_pt, remark=True)
    below = text_height(line_count(remark, room / small.size_pt), small.size_pt, layout)
    if not text:
        return CellText("TableFigure", ((small,),), below)
    if width(text) * fitting + width(remark) * small.size_pt <= room:
        return CellText("TableFigure", ((number, small),), height)
    return CellText("TableFigure", ((number,), (small,)), height + below)


def text_height(count: int, size_pt: float, layout: Layout) -> float:
    """Return about how high so many lines of this size are."""
    return count * size_pt * layout.table.leading


def _lines(content: Iterable[str], size_pt: float) -> tuple[tuple[Words, ...], ...]:
    return tuple((Words(line, size_pt),) for line in content)


def _room(cell_width: int, style: Style, layout: Layout) -> float:
    return cell_width / points(1) - layout.table.slack_pt - 2 * style.indent_pt
