"""How the report looks on paper, as resources/styles/official.json says (GB/T 9704-2012).

Sizes there are in millimetres and points, as people give them; Word counts in twips, which are
twentieths of a point.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from reportdesk.resource_files import resource

Align = Literal["left", "center", "right", "both"]
Line = Literal["grid", "auto", "off_grid"]
Side = Literal["odd", "even"]

_TWIPS_PER_POINT = 20
_TWIPS_PER_MM = 1440 / 25.4


def points(size: float) -> int:
    """Return a size in points as whole twips."""
    return round(size * _TWIPS_PER_POINT)


def millimetres(size: float) -> int:
    """Return a size in millimetres as whole twips."""
    return round(size * _TWIPS_PER_MM)


@dataclass(frozen=True, slots=True)
class Margins:
    """What stays white around the text, in millimetres."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Page:
    """The paper and its grid of lines by full-width characters; measures of methods are twips."""

    width_mm: float
    height_mm: float
    margins_mm: Margins
    lines: int
    characters: int
    footer_mm: float

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        margins = self.margins_mm
        return millimetres(self.width_mm) - millimetres(margins.left) - millimetres(margins.right)

    @property
    def text_height(self) -> int:
        """The height between the margins."""
        margins = self.margins_mm
        return millimetres(self.height_mm) - millimetres(margins.top) - millimetres(margins.bottom)

    @property
    def line_pitch(self) -> int:
        """From line to line; rounded down, since one twip more would lose the last line."""
        return self.text_height // self.lines

    @property
    def character_pitch(self) -> float:
        """From one full-width character to the next."""
        return self.text_width / self.characters


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs. `line` says what a line's height follows.

    "grid": exactly the page's line pitch. "auto": what stands in it, in whole pitches.
    "off_grid": what stands in it.
    """

    name: str
    face: str
    size_pt: float
    latin: str
    bold: bool = False
    align: Align = "left"
    line: Line = "grid"
    first_line_characters: int = 0
    indent_characters: int = 0
    indent_pt: float = 0
    points_before: float = 0
    lines_after: int = 0
    outline_level: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    space_around_latin: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """The characters of a remark beside a figure."""

    name: str
    face: str
    size_pt: float


@dataclass(frozen=True, slots=True)
class RowHeight:
    """How low and how high a row of one line is made, so that a table fills its page well."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class TableLook:
    """How tables look; sizes in points, `leading` the height of a line in sizes of its type.

    A table that would not fit its page is set smaller, down to `least_pt`; what would not fit its
    cell in one line, down to the other least sizes. `slack_pt` is left free, because faces differ
    a little from one machine to the next.
    """

    name: str
    border_pt: float
    padding_pt: float
    least_pt: float
    row_pt: RowHeight
    leading: float
    slack_pt: float
    least_head_pt: float
    least_figure_pt: float
    remark: Remark


@dataclass(frozen=True, slots=True)
class PageNumber:
    """What stands around a page's number, and the style of odd and of even pages."""

    before: str
    after: str
    styles: Mapping[Side, str]


@dataclass(frozen=True, slots=True)
class PictureLook:
    """How many lines of the page a picture may take; its width ends at the text area."""

    most_lines: int


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """One look of the printed report; `faces` gives each face the one to take where it is missing.

    The names of `styles` are those that the renderers ask for.
    """

    page: Page
    page_number: PageNumber
    latin: str
    faces: Mapping[str, str]
    styles: Mapping[str, Style]
    table: TableLook
    picture: PictureLook


@cache
def official() -> Layout:
    """Return the look of official papers."""
    return read_layout(resource("styles", "official.json"))


def read_layout(path: Path) -> Layout:
    """Read a look from its file; TypeError or KeyError names what it has too much or too little."""
    data = json.loads(path.read_text(encoding="utf-8"))
    page, table = data["page"], data["table"]
    return Layout(
        page=Page(**{**page, "margins_mm": Margins(**page["margins_mm"])}),
        page_number=PageNumber(**data["page_number"]),
        latin=data["latin"],
        faces=data["faces"],
        styles={key: Style(**{"latin": data["latin"], **s}) for key, s in data["styles"].items()},
        table=TableLook(
            **{**table, "row_pt": RowHeight(**table["row_pt"]), "remark": Remark(**table["remark"])}
        ),
        picture=PictureLook(**data["picture"]),
    )
