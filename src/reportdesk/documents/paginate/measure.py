"""How wide the characters of a style are set, and the gap between Han and Latin. In points."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from reportdesk.documents.layout import Layout, Style, points
from reportdesk.documents.paginate.advances import latin_advances
from reportdesk.documents.paginate.paper import Type

_GAP_EMS = 3.5 / 16
_KEPT = 256
_BOUNDARY = re.compile(r"(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])")


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

    def advance(self, character: str) -> float:
        """Return how far a character takes its line, without any gap."""
        return self.advances.get(character, self.cell)

    def width(self, text: str) -> float:
        """Return how wide a text is on one line."""
        return sum(self.widths(text))

    def widths(self, text: str) -> list[float]:
        """Return what each character adds to its line, the gap before it included."""
        cell, known = self.cell, self.advances
        widths = [known.get(character, cell) for character in text]
        if self.gap:
            for found in _BOUNDARY.finditer(text):
                widths[found.start()] += self.gap
        return widths


def style_measure(style: Style, layout: Layout) -> Measure:
    """Return the measure of a style in its own size."""
    return sized_measure(style, style.size_pt, layout)


@lru_cache(_KEPT)
def sized_measure(style: Style, size_pt: float, layout: Layout) -> Measure:
    """Return the measure of a style in a size: closer by the grid, unless it is off the grid."""
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
    ems = latin_advances("bold" if han.bold else "regular")
    advances = {character: em * han.size + tracking for character, em in ems.items()}
    letters = Type(latin, han.size, han.bold)
    return Measure(han, letters, tracking, gap, han.size + tracking, advances)
