"""Reads a report's Word file back by what is printed in it: no style, no place, only words."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

_Element = etree._Element  # noqa: SLF001 - the only name that lxml has for it
_CORNER = "信息内容"


@dataclass(frozen=True, eq=False)
class Cell:
    """A cell of a table, which may stand in several rows and columns of the grid."""

    text: str


Row = Sequence[Cell]


def paragraphs(path: Path) -> list[str]:
    """Return the words of each paragraph outside the tables."""
    return [_words(element) for element in _body(path).iterchildren(qn("w:p"))]


def picture_count(path: Path) -> int:
    """Return how many pictures stand in the text."""
    return sum(1 for _ in _body(path).iter(qn("w:drawing")))


def figures(path: Path) -> dict[str, str]:
    """Return what is printed in each cell of the three tables, by its row and column labels."""
    disclosure, requests, review = (_grid(t) for t in _body(path).iterchildren(qn("w:tbl")))
    found = [*_by_captions(disclosure), *_by_heads(requests, 3, 3), *_by_heads(review, 3, 0)]
    assert len(found) == len(dict(found)), "two cells bear the same labels"
    return dict(found)


def _by_captions(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Read a table of parts: a caption, a line of heads, and rows with one label each."""
    heads: Row = ()
    for row in rows:
        label, *cells = dict.fromkeys(row)
        if label.text == _CORNER:
            heads = cells
        for head, cell in zip(heads, cells, strict=True) if cells and cells != heads else ():
            yield f"{label.text}，{head.text}", cell.text


def _by_heads(rows: Sequence[Row], heads: int, labels: int) -> Iterator[tuple[str, str]]:
    """Read a table with lines of heads above and columns of labels at the left."""
    for row in rows[heads:]:
        for column in range(labels, len(row)):
            path = dict.fromkeys([*row[:labels], *(line[column] for line in rows[:heads])])
            yield "，".join(cell.text for cell in path), row[column].text


def _grid(table: _Element) -> list[Row]:
    """Return the table as rows of one cell a grid column; merged cells stand there repeatedly."""
    rows: list[Row] = []
    for line in table.iterchildren(qn("w:tr")):
        row: list[Cell] = []
        for cell in line.iterchildren(qn("w:tc")):
            goes_on = _goes_on(cell)
            shown = rows[-1][len(row)] if goes_on else Cell(_words(cell))
            row += [shown] * int(_property(cell, "w:gridSpan") or 1)
        rows.append(row)
    return rows


def _goes_on(cell: _Element) -> bool:
    """Tell whether a cell belongs to the one above it."""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _property(cell: _Element, name: str) -> str | None:
    found = cell.find(f"{qn('w:tcPr')}/{qn(name)}")
    return None if found is None else found.get(qn("w:val"))


def _words(element: _Element) -> str:
    """Return the words in an element, without the spaces and breaks that only lay them out."""
    return "".join("".join(text.text or "" for text in element.iter(qn("w:t"))).split())


def _body(path: Path) -> _Element:
    with zipfile.ZipFile(path) as whole:
        root = etree.fromstring(whole.read("word/document.xml"))
    body = root.find(qn("w:body"))
    assert body is not None
    return body
