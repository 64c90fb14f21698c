"""A small reader of Word files, for tests: what stands where, found without the program's help."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree
from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIGURE = "TableFigure"


@dataclass(frozen=True)
class Cell:
    """A cell of a table, seen at every place that it covers."""

    style: str
    text: str
    element: _Element


@dataclass(frozen=True)
class Figure:
    """A figure as it is printed, with the labels to its left and the heads above it."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    text: str


def part(data: bytes, name: str = "word/document.xml") -> _Element:
    """Return the tree of one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def words(element: _Element) -> str:
    """Return the text of an element, joined over runs and line breaks."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Return style and text of the paragraphs outside tables."""
    body = part(data)[0]
    return [(_style(paragraph), words(paragraph)) for paragraph in body.iterfind(f"{W}p")]


def tables(data: bytes) -> list[list[list[Cell]]]:
    """Return the tables as rows of grid columns; a merged cell stands at all its places."""
    return [_grid(table) for table in part(data)[0].iterfind(f"{W}tbl")]


def figures(data: bytes) -> Iterator[Figure]:
    """Yield every figure of the tables, in the order of print."""
    for table in tables(data):
        for number, row in enumerate(table):
            seen = None
            for column, cell in enumerate(row):
                if cell.style == FIGURE and cell is not seen:
                    yield Figure(_left(row), _above(table, number, column), cell.text)
                seen = cell


def _left(row: list[Cell]) -> tuple[str, ...]:
    return _once([cell for cell in row if cell.style != FIGURE])


def _above(table: list[list[Cell]], number: int, column: int) -> tuple[str, ...]:
    """Return the heads above a figure, below the caption of its part."""
    while number and table[number][-1].style == FIGURE:
        number -= 1
    heads: list[Cell] = []
    while number >= 0 and table[number][-1].style != FIGURE:
        if len({id(cell) for cell in table[number]}) > 1:
            heads.insert(0, table[number][column])
        number -= 1
    return _once(heads)


def _once(cells: list[Cell]) -> tuple[str, ...]:
    return tuple(cell.text for _, (cell, *_) in groupby(cells, key=id))


def _grid(table: _Element) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for row in table.iterfind(f"{W}tr"):
        cells: list[Cell] = []
        for element in row.iterfind(f"{W}tc"):
            merge = element.find(f"{W}tcPr/{W}vMerge")
            continued = merge is not None and merge.get(f"{W}val") != "restart"
            cell = rows[-1][len(cells)] if continued else _cell(element)
            span = element.find(f"{W}tcPr/{W}gridSpan")
            cells += [cell] * (1 if span is None else int(span.get(f"{W}val", "1")))
        rows.append(cells)
    return rows


def _cell(element: _Element) -> Cell:
    (paragraph,) = element.iterfind(f"{W}p")
    return Cell(_style(paragraph), words(paragraph), element)


def _style(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")
