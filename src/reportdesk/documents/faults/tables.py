"""Faults of tables: the arithmetic of their grids, merged cells, heads, rows kept together.

Word repairs or refuses a table whose spans do not add up; WPS takes its widths from the grid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportdesk.documents.faults.opened import (
    DOCUMENT,
    Element,
    Fault,
    Opened,
    is_on,
    name,
    number,
    path,
    value,
)
from reportdesk.documents.faults.page import text_width
from reportdesk.documents.faults.style_sheet import StyleSheet


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell where it stands in its row: its columns, its merging downwards, its paragraphs.

    `look` are the elements of its tcPr by name, `looks` those of each paragraph's pPr.
    """

    element: Element
    start: int
    span: int
    merge: str
    look: Mapping[str, Element]
    looks: Sequence[Mapping[str, Element]]

    @property
    def end(self) -> int:
        """The first column after it."""
        return self.start + self.span


@dataclass(frozen=True, slots=True)
class _Table:
    """A table by its number in the document, counted from 1."""

    spoken: str
    widths: list[int]
    rows: list[tuple[Element, list[_Cell]]]


def table_faults(opened: Opened) -> Iterator[Fault]:
    """Yield the faults of every table."""
    sheet, width = StyleSheet(opened), text_width(opened)
    for count, element in enumerate(opened.body().iterfind(name("tbl")), 1):
        table = _read(element, f"第 {count} 张表")
        yield from _frame(table, element, width)
        yield from _spans(table)
        yield from _merges(table)
        yield from _heads(table)
        yield from _rows_together(table)
        yield from _paragraphs(table, sheet)
    yield from _neighbours(opened.body())


def _read(element: Element, spoken: str) -> _Table:
    widths = [number(each, "w") for each in element.iterfind(path("tblGrid", "gridCol"))]
    rows = [(row, list(_cells(row))) for row in element.iterfind(name("tr"))]
    return _Table(spoken, widths, rows)


def _cells(row: Element) -> Iterator[_Cell]:
    start = 0
    for element in row.iterfind(name("tc")):
        look = _properties(element, "tcPr")
        span = number(look.get(name("gridSpan"))) or 1
        merge = look.get(name("vMerge"))
        kind = "" if merge is None else value(merge) or "continue"
        looks = [_properties(each, "pPr") for each in element.iterfind(name("p"))]
        yield _Cell(element, start, span, kind, look, looks)
        start += span


def _properties(element: Element, local: str) -> dict[str, Element]:
    return {str(each.tag): each for each in element.iterfind(path(local, "*"))}


def _frame(table: _Table, element: Element, width: int) -> Iterator[Fault]:
    if not table.widths or min(table.widths) <= 0:
        yield _fault(table, "有没给宽度的列")
    if sum(table.widths) != width:
        yield _fault(table, f"宽 {sum(table.widths)}，版心宽 {width}")
    if value(element.find(path("tblPr", "tblLayout")), "type") != "fixed":
        yield _fault(table, "列宽不是固定的")
    if element.find(f".//{name('tc')}//{name('tbl')}") is not None:
        yield _fault(table, "里面还有表")
    for row, _ in table.rows:
        if not is_on(row.find(path("trPr", "cantSplit"))):
            yield _fault(table, "有可能跨页断开的行")
            break
    if any(value(h, "hRule") == "exact" for h in element.iter(name("trHeight"))):
        yield _fault(table, "有行高固定的行，文字会被截掉")


def _spans(table: _Table) -> Iterator[Fault]:
    for count, (_, cells) in enumerate(table.rows, 1):
        columns = cells[-1].end if cells else 0
        if columns != len(table.widths):
            yield _fault(table, f"第 {count} 行占 {columns} 列，应为 {len(table.widths)} 列")
            continue
        for cell in cells:
            wanted = sum(table.widths[cell.start : cell.end])
            if number(cell.look.get(name("tcW")), "w") != wanted:
                yield _fault(table, f"第 {count} 行有格宽与列宽不符")


def _merges(table: _Table) -> Iterator[Fault]:
    above: dict[int, int] = {}
    for count, (_, cells) in enumerate(table.rows, 1):
        merged = {cell.start: cell.end for cell in cells if cell.merge}
        for cell in cells:
            if cell.merge == "continue" and above.get(cell.start) != cell.end:
                yield _fault(table, f"第 {count} 行的纵向合并接不上")
            if cell.merge == "continue" and _words(cell.element):
                yield _fault(table, f"第 {count} 行被合并的格里有字，看不见")
        above = merged


def _heads(table: _Table) -> Iterator[Fault]:
    heads = [is_on(row.find(path("trPr", "tblHeader"))) for row, _ in table.rows]
    count = heads.index(False) if False in heads else len(heads)
    if any(heads[count:]):
        yield _fault(table, "重复的表头行不在最前面")
    if any(cell.merge == "restart" for _, cells in table.rows[:1] for cell in cells):
        height = next(
            (i for i, (_, cells) in enumerate(table.rows[1:], 1) if not _continues(cells)),
            len(table.rows),
        )
        if count < height:
            yield _fault(table, f"表头有 {height} 行，续页只重复 {count} 行")


def _rows_together(table: _Table) -> Iterator[Fault]:
    """Yield rows that may part from the next although a merged cell joins them."""
    keep = name("keepNext")
    for count, ((_, cells), (_, below)) in enumerate(pairwise(table.rows), 1):
        together = all(is_on(look.get(keep)) for cell in cells for look in cell.looks)
        if _continues(below) and not together:
            yield _fault(table, f"第 {count} 行会与下一行分到两页，而它们有合并的格")


def _continues(cells: list[_Cell]) -> bool:
    return any(cell.merge == "continue" for cell in cells)


def _paragraphs(table: _Table, sheet: StyleSheet) -> Iterator[Fault]:
    cells = [cell for _, row in table.rows for cell in row]
    if not all(cell.looks for cell in cells):
        yield _fault(table, "有格没有段落")
    for style in {value(look.get(name("pStyle"))) for cell in cells for look in cell.looks}:
        snaps = sheet.find(style or sheet.default, "pPr", "snapToGrid")
        spacing = sheet.find(style or sheet.default, "pPr", "spacing")
        if snaps is None or is_on(snaps) or value(spacing, "lineRule") != "auto":
            yield _fault(table, f"格内样式“{style}”的行距跟随网格，文字会被截掉")


def _neighbours(body: Element) -> Iterator[Fault]:
    for element in body.iterfind(name("tbl")):
        following = element.getnext()
        if following is None or following.tag != name("p"):
            yield Fault(DOCUMENT, "表格后面没有段落，会与后面的表连成一张")


def _words(cell: Element) -> str:
    return "".join(text.text or "" for text in cell.iter(name("t")))


def _fault(table: _Table, detail: str) -> Fault:
    return Fault(DOCUMENT, f"{table.spoken}{detail}")
