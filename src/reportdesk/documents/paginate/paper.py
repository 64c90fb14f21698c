"""The laid-out report: everything that is printed, with its place on its page.

Measures are points, x from the left edge of the paper, y from its top. Screen, print and PDF draw
this and decide nothing: what stands here is where it stands there. What comes by the thousand is
a tuple, which is made in half the time.
"""

from dataclasses import dataclass
from typing import NamedTuple

from reportdesk.report.text import Image


@dataclass(frozen=True, slots=True)
class Type:
    """How characters look: the face by its official name, its size in points."""

    face: str
    size: float
    bold: bool = False


class Run(NamedTuple):
    """Characters in one type from `x` on; `spacing` is added after each one, as tracking is."""

    x: float
    text: str
    type: Type
    spacing: float
    width: float


class Line(NamedTuple):
    """A line of text: `baseline` is its y, `top` and `height` the strip it fills.

    `block` is the index of its block in the document, None for a page's number. `place` is where
    its words come from (an address, `texts.overview.3`), and `start` how many characters of that
    block's printed text stand before this line.
    """

    baseline: float
    top: float
    height: float
    runs: tuple[Run, ...]
    block: int | None
    place: str
    start: int


class Rule(NamedTuple):
    """A straight stroke of a table's border, of a width in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in its box."""

    x: float
    y: float
    width: float
    height: float
    image: Image
    block: int
    place: str


class Area(NamedTuple):
    """A box that belongs to a place of the report: a cell of a table, or what a text takes."""

    x: float
    y: float
    width: float
    height: float
    place: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a heading stands, for an outline: level 1 to 3, its page counted from 0."""

    level: int
    text: str
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed page."""

    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    figures: tuple[Figure, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole report on paper; width and height of a page in points."""

    width: float
    height: float
    sheets: tuple[Sheet, ...]
    marks: tuple[Mark, ...]
