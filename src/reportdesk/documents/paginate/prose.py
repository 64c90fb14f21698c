"""Headings, paragraphs, captions and notes: a text in a style as lines, one below another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reportdesk.documents.layout import Layout, Style, points
from reportdesk.documents.paginate.breaker import line_starts
from reportdesk.documents.paginate.column import column, line_height, pitch
from reportdesk.documents.paginate.measure import Measure, Measured, style_measure
from reportdesk.documents.paginate.set_line import set_line
from reportdesk.documents.paginate.strips import SetLine, Strip


@dataclass(frozen=True, slots=True)
class _Setting:
    """A style with its measures: the first line begins `indent` further in than the others."""

    style: Style
    measure: Measure
    x: float
    room: float
    indent: float
    height: float

    def line(self, whole: Measured, start: int, end: int) -> SetLine:
        """Set a line of a text; its last one is not filled."""
        indent = 0 if start else self.indent
        is_last = self.style.align == "both" and end == len(whole.text)
        align = "left" if is_last else self.style.align
        runs = set_line(whole.part(start, end), self.x + indent, self.room - indent, align)
        return SetLine(self.height, start, runs)


def prose(text: str, style: str, layout: Layout) -> tuple[Strip, ...]:
    """Return the lines of a text in a style, broken where they are full."""
    setting = _setting(style, layout)
    whole = setting.measure.measured(text)
    starts = line_starts(whole, setting.room - setting.indent, setting.room)
    lines = [setting.line(whole, start, end) for start, end in pairwise([*starts, len(text)])]
    return line_strips(lines, setting.style, layout)


def line_strips(lines: Sequence[SetLine], style: Style, layout: Layout) -> tuple[Strip, ...]:
    """Return lines as strips, with what their style keeps together and apart."""
    last = len(lines) - 1
    return tuple(
        Strip(
            line.height,
            before=0 if number else style.points_before,
            after=style.lines_after * pitch(layout) if number == last else 0,
            keep_next=style.keep_next or (style.keep_lines and number < last),
            lines=(line,) if line.runs else (),
        )
        for number, line in enumerate(lines)
    )


@cache
def _setting(name: str, layout: Layout) -> _Setting:
    style, space = layout.styles[name], column(layout)
    return _Setting(
        style,
        style_measure(name, layout),
        space.x,
        space.width,
        round(style.first_line_characters * layout.page.character_pitch) / points(1),
        line_height(style, layout),
    )
