"""The runs of lines as words of the template, and the looks that they are set in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportdesk.documents.paginate.paper import Line, Run, Type
from reportdesk.documents.pdf.handed_over import Words
from reportdesk.report.cleaning import clean

_DIGITS = 3  # after the point of a point: finer than any printer

# As wide as their type in every family; Typst need not measure them, which takes half its time.
_SQUARE = re.compile("[\u4e00-\u9fff、。〈〉《》〔〕（），：；！？]+")

# Typst would push two signs together that stand side by side, but not across pieces.
_SIGN = "[‘’“”、。〈〉《》「」『』【】〔〕〖〗！（），．：；？［］｛｝]"
_BETWEEN_SIGNS = re.compile(f"(?<={_SIGN})(?={_SIGN})")


@dataclass(slots=True)
class Types:
    """The types of a whole report, numbered as they come."""

    numbers: dict[Type, int] = field(default_factory=dict)

    def words(self, lines: Iterable[Line], left: float = 0, top: float = 0) -> list[Words]:
        """Return the words of lines, placed from a corner at `left` and `top`, in points."""
        return [
            self._of_run(run, run.x - left, line.baseline - top)
            for line in lines
            for run in line.runs
            if clean(run.text)
        ]

    def _of_run(self, run: Run, x: float, y: float) -> Words:
        text = clean(run.text)
        return Words(
            x=round(x, _DIGITS),
            y=round(y, _DIGITS),
            width=round(run.width, _DIGITS),
            pieces=_BETWEEN_SIGNS.split(text),
            count=len(text),
            spacing=round(run.spacing, _DIGITS) if _SQUARE.fullmatch(text) else None,
            look=self.numbers.setdefault(run.type, len(self.numbers)),
        )
