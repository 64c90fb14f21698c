"""What the template resources/typst/paper.typ is given, key by key; lengths are points."""

from typing import Literal, TypedDict


class Words(TypedDict):
    """Characters in one look, from `x` on; `y` is their baseline below the top of what holds them.

    They come in pieces. What follows each character is `spacing` or, where that is None, so much
    that all `count` of them take `width`, in whatever family shows them.
    """

    x: float
    y: float
    width: float
    pieces: list[str]
    count: int
    spacing: float | None
    look: int


class Strip(TypedDict):
    """A line across the page, down to where the next one begins."""

    height: float
    words: list[Words]


class Cell(TypedDict):
    """A cell of a table, by its column and row in the part of it that stands on a page."""

    x: int
    y: int
    colspan: int
    rowspan: int
    words: list[Words]


class Group(TypedDict):
    """Rows that belong together: heads, or figures with their labels."""

    head: bool
    cells: list[Cell]


class Prose(TypedDict):
    """The title, a heading with its level and its text in one line, or any other words."""

    kind: Literal["title", "heading", "paragraph"]
    level: int
    text: str
    strips: list[Strip]


class Picture(TypedDict):
    """A picture in a strip of its own; `file` lies beside the data, `alt` says what it shows."""

    kind: Literal["picture"]
    height: float
    x: float
    y: float
    width: float
    drawn: float
    file: str
    alt: str


class Table(TypedDict):
    """What of a table stands on one page, in a strip of its own."""

    kind: Literal["table"]
    height: float
    x: float
    y: float
    columns: list[float]
    rows: list[float]
    groups: list[Group]


Element = Prose | Picture | Table


class Stroke(TypedDict):
    """A straight stroke of a table's border."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


class Sheet(TypedDict):
    """What a page has beside its elements: borders, and its number."""

    rules: list[Stroke]
    words: list[Words]


class Look(TypedDict):
    """How characters look: families, best first; `stroke` thickens a face that has no bold."""

    families: list[str]
    size: float
    weight: int
    stroke: float


class Report(TypedDict):
    """A whole report."""

    title: str
    width: float
    height: float
    looks: list[Look]
    elements: list[Element]
    sheets: list[Sheet]
