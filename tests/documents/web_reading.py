"""A small reader of web pages, for tests: a parser that forgives nothing, and what it found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

import html5lib

from tests.documents.reading import Figure


@dataclass
class Table:
    """A table as its rows of grid columns; a merged cell stands at all its places."""

    element: Element
    rows: list[list[Element | None]] = field(default_factory=list)
    overlaps: int = 0

    def put(self, top: int, left: int, cell: Element) -> None:
        for row in range(top, top + int(cell.get("rowspan", "1"))):
            for column in range(left, left + int(cell.get("colspan", "1"))):
                while len(self.rows) <= row:
                    self.rows.append([])
                line = self.rows[row]
                line += [None] * (column + 1 - len(line))
                self.overlaps += line[column] is not None
                line[column] = cell


def page(data: bytes) -> Element:
    """Return the tree of a page; a ParseError if it breaks a rule of HTML."""
    parser = html5lib.HTMLParser(
        tree=html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False
    )
    tree: Element = parser.parse(data.decode())
    return tree


def words(element: Element) -> str:
    """Return the text of an element."""
    return "".join(element.itertext())


def tables(root: Element) -> list[Table]:
    """Return the tables, laid out as a browser does it."""
    return [_laid_out(element) for element in root.iter("table")]


def figures(root: Element) -> Iterator[Figure]:
    """Yield every figure as a listener finds it: by the names of its header cells."""
    for table in root.iter("table"):
        by_id = {cell.get("id"): cell for cell in table.iter("th")}
        for cell in table.iter("td"):
            if cell.get("headers"):
                headers = [by_id[name] for name in cell.get("headers", "").split()]
                yield Figure(_labels(headers), _heads(headers), cell.text or "")


def seen_figures(root: Element) -> Iterator[Figure]:
    """Yield every figure as a reader finds it: by what stands left of it and above it."""
    for table in tables(root):
        for number, row in enumerate(table.rows):
            seen = None
            for column, cell in enumerate(row):
                if cell is not None and cell is not seen and cell.tag == "td":
                    left = [other for other in row if other is not None and other.tag == "th"]
                    yield Figure(_once(left), _above(table, number, column), cell.text or "")
                seen = cell


def _labels(headers: list[Element]) -> tuple[str, ...]:
    return tuple(words(cell) for cell in headers if _is_label(cell))


def _is_label(cell: Element) -> bool:
    return cell.get("scope") in {"row", "rowgroup"} and not _is_caption(cell)


def _heads(headers: list[Element]) -> tuple[str, ...]:
    return tuple(words(cell) for cell in headers if cell.get("scope") in {"col", "colgroup"})


def _is_caption(cell: Element) -> bool:
    is_wide = bool(cell.get("colspan")) and not cell.get("rowspan")
    return is_wide and cell.get("scope") == "rowgroup"


def _above(table: Table, number: int, column: int) -> tuple[str, ...]:
    while number and _is_filled(table.rows[number]):
        number -= 1
    heads: list[Element] = []
    while number >= 0 and not _is_filled(table.rows[number]):
        cell = table.rows[number][column]
        if cell is not None and not _is_caption(cell):
            heads.insert(0, cell)
        number -= 1
    return _once(heads)


def _is_filled(row: list[Element | None]) -> bool:
    return row[-1] is not None and row[-1].tag == "td"


def _once(cells: list[Element]) -> tuple[str, ...]:
    return tuple(words(cell) for cell in dict.fromkeys(cells))


def _laid_out(element: Element) -> Table:
    """Lay cells out as HTML says it: each takes the first free place of its row."""
    table = Table(element)
    for number, row in enumerate(element.iter("tr")):
        for cell in row:
            while len(table.rows) <= number:
                table.rows.append([])
            line = table.rows[number]
            free = next((at for at, there in enumerate(line) if there is None), len(line))
            table.put(number, free, cell)
    return table
