"""How wide the characters of a style are set, and the gap between Han and Latin. In points."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from reportdesk.documents.layout import Layout, points
from reportdesk.documents.paginate.advances import Weight, half_width_advances, latin_advances
from reportdesk.documents.paginate.paper import Type

# What is in the Latin face, and what in the Chinese one: all else, as the Word file asks for.
_STRETCH = re.compile(r"[ -~]+|[^ -~]+")
_GAP_EMS = 0.2
_KEPT = 256


@dataclass(frozen=True, eq=False, slots=True)
class Measure:
    """The two types of a style and their widths; `tracking` is added after each character.

    `gap` parts Han from Latin letters and digits. `advances` are those of Latin characters with
    their tracking, `cell` is that of all others.
    """

    han: Type
    latin: Type
    tracking: float
    gap: float
    cell: float
    advances: Mapping[str, float]

    def measured(self, text: str) -> "Measured":
        """Return a text with its widths; no tracking stands between Han and Latin."""
        widths: list[float] = []
        stretches = []
        for found in _STRETCH.finditer(text):
            stretches.append(found.start())
            stretch = found[0]
            if stretch[0] in self.advances:
                widths += map(self.advances.__getitem__, stretch)
            else:
                widths += [self.cell] * len(stretch)
        for at in stretches[1:]:
            widths[at] += self._parting(text[at - 1], text[at])
        return Measured(text, widths, stretches, self)

    def _parting(self, before: str, after: str) -> float:
        return (self.gap if before.isalnum() and after.isalnum() else 0) - self.tracking


@dataclass(slots=True)
class Measured:
    """A text on one line: what each character adds, with what parts it from the one before.

    `stretches` says where Han and Latin take turns, from 0 on.
    """

    text: str
    widths: list[float]
    stretches: list[int]
    measure: Measure

    def is_latin(self, at: int) -> bool:
        """Say whether a character stands in the Latin face."""
        return self.text[at] in self.measure.advances

    def own_width(self, at: int) -> float:
        """Return the width of a character without what parts it from the one before."""
        return self.measure.advances.get(self.text[at], self.measure.cell)

    def parting(self, at: int) -> float:
        """Return what parts a character from the one before."""
        return self.widths[at] - self.own_width(at)

    def part(self, start: int, end: int) -> "Measured":
        """Return a part of the text as a line of its own."""
        if start == 0 and end == len(self.text):
            return self
        widths = self.widths[start:end]
        widths[0] = self.own_width(start)
        inside = slice(bisect_right(self.stretches, start), bisect_left(self.stretches, end))
        stretches = [0, *(at - start for at in self.stretches[inside])]
        return Measured(self.text[start:end], widths, stretches, self.measure)


def style_measure(name: str, layout: Layout) -> Measure:
    """Return the measure of a style in its own size."""
    return sized_measure(name, layout.styles[name].size_pt, layout)


@lru_cache(_KEPT)
def sized_measure(name: str, size_pt: float, layout: Layout) -> Measure:
    """Return the measure of a style in a size: closer by the grid, unless it is off the grid."""
    style = layout.styles[name]
    han = Type(style.face, size_pt, style.bold)
    tracking = 0.0 if style.line == "off_grid" else _grid_tracking(layout)
    gap = _GAP_EMS * size_pt if style.space_around_latin else 0
    return _measure(han, style.latin, tracking, gap)


@lru_cache(_KEPT)
def remark_measure(layout: Layout) -> Measure:
    """Return the measure of the remark beside a figure."""
    remark = layout.table.remark
    return _measure(Type(remark.face, remark.size_pt), layout.latin, 0, 0)


def _grid_tracking(layout: Layout) -> float:
    """Return how much closer characters stand on the grid, rounded down as whole twips."""
    closer = int(layout.page.character_pitch) - points(layout.styles["Normal"].size_pt)
    return closer / points(1)


def _measure(han: Type, latin: str, tracking: float, gap: float) -> Measure:
    weight: Weight = "bold" if han.bold else "regular"
    ems = half_width_advances() if latin == han.face else latin_advances(weight)
    advances = {character: em * han.size + tracking for character, em in ems.items()}
    letters = Type(latin, han.size, han.bold)
    return Measure(han, letters, tracking, gap, han.size + tracking, advances)
