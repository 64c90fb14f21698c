"""The document: the report laid out as blocks, ready for Word or any other renderer.

Blocks carry finished text: numbers of headings, remarks in brackets, figures as printed. A
renderer needs nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportdesk.form.address import Address
from reportdesk.form.geometry import Grid
from reportdesk.report.text import Image


@dataclass(frozen=True, slots=True)
class Title:
    """The report's title; it may break between its pieces, and inside one if it must."""

    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading with its number as text: level 1 一、, level 2 （一）, level 3 1."""

    level: int
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph of prose."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """An inline picture, its width on paper in mm, with its caption or None."""

    image: Image
    width_mm: int
    caption: str | None
    place: str

    @property
    def description(self) -> str:
        """What those hear who cannot see the picture."""
        return self.caption or "（图片，没有文字说明）"


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A statutory table: its grid, the printed text of every figure, the remarks beside some."""

    grid: Grid
    printed: Mapping[Address, str]
    remarks: Mapping[Address, str]
    footnote: str


Block = Title | HeadingBlock | ParagraphBlock | PictureBlock | TableBlock


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; `name` is its title in one line, for a file's properties."""

    name: str
    blocks: tuple[Block, ...]
