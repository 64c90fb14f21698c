"""What of a table stands on one page, cell by cell.

Paper says where lines, figures and borders are; which cell a line belongs to follows from that. The
rows between figures are heads, and reach from border to border.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise, takewhile
from operator import attrgetter

from reportdesk.documents.paginate.paper import Area, Line
from reportdesk.documents.pdf import handed_over
from reportdesk.documents.pdf.bands import Band, TablePart
from reportdesk.documents.pdf.words import Types
from reportdesk.form.geometry import Cell, Grid

_SAME = 0.2  # points by which strokes of one border may differ
_ABOVE_BASELINE = 3.0  # points: well inside a line, however small its type is


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid where it stands on the page, from its top to its bottom in points."""

    number: int
    top: float
    bottom: float
    is_head: bool


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on the page: its rows from above, and the edges of all columns from the left."""

    grid: Grid
    rows: Sequence[Row]
    columns: Sequence[float]

    def rows_of(self, cell: Cell) -> list[int]:
        """Return which of the rows a cell stands in or reaches down into."""
        return [n for n, row in enumerate(self.rows) if _covers(cell, row.number, cell.column)]

    def cell_at(self, x: float, y: float) -> Cell:
        """Return the cell at a place; a place outside belongs to the nearest one."""
        row = self.rows[max(bisect_right([row.top for row in self.rows], y) - 1, 0)].number
        column = bisect_right(self.columns, x) - 1
        column = min(max(column, 0), self.grid.columns - 1)
        return next(cell for cell in self.grid.cells if _covers(cell, row, column))


def table(whole: TablePart, band: Band, types: Types) -> handed_over.Table:
    """Return what of a table stands on a sheet."""
    part = _part(whole)
    lines: dict[Cell, list[Line]] = defaultdict(list)
    for line in whole.lines:
        lines[part.cell_at(_middle(line), line.baseline - _ABOVE_BASELINE)].append(line)
    return handed_over.Table(
        kind="table",
        height=band.height,
        x=part.columns[0],
        y=part.rows[0].top - band.top,
        columns=[right - left for left, right in pairwise(part.columns)],
        rows=[row.bottom - row.top for row in part.rows],
        groups=list(_groups(part, lines, types)),
    )


def _groups(
    part: Part, lines: Mapping[Cell, Sequence[Line]], types: Types
) -> Iterator[handed_over.Group]:
    """Yield heads and the figures below them in turn; cells are read row by row."""
    cells = sorted(part.grid.cells, key=attrgetter("row", "column"))
    standing = [(cell, rows) for cell in cells if (rows := part.rows_of(cell))]
    for is_head, numbered in groupby(enumerate(part.rows), key=lambda pair: pair[1].is_head):
        group = {number for number, _ in numbered}
        inside = [(cell, rows) for cell, rows in standing if rows[0] in group]
        filled = [_cell(part, cell, rows, types, lines.get(cell, ())) for cell, rows in inside]
        yield handed_over.Group(head=is_head, cells=filled if is_head else _unmerged(filled))


def _cell(
    part: Part, cell: Cell, rows: Sequence[int], types: Types, lines: Sequence[Line]
) -> handed_over.Cell:
    left, top = part.columns[cell.column], part.rows[rows[0]].top
    return handed_over.Cell(
        x=cell.column,
        y=rows[0],
        colspan=cell.column_span,
        rowspan=len(rows),
        words=types.words(lines, left, top),
    )


def _unmerged(cells: Sequence[handed_over.Cell]) -> list[handed_over.Cell]:
    """Let labels of several rows stand in their first one alone, with blank cells below them.

    Typst draws merged cells after the rows that they span, and a text that is copied would follow.
    """
    return [{**cell, "rowspan": 1} for cell in cells]


def _covers(cell: Cell, row: int, column: int) -> bool:
    return (
        cell.row <= row < cell.row + cell.row_span
        and cell.column <= column < cell.column + cell.column_span
    )


def _middle(line: Line) -> float:
    last = line.runs[-1]
    return (line.runs[0].x + last.x + last.width) / 2


def _part(whole: TablePart) -> Part:
    places = {area.place: area for area in whole.sheet.areas}
    figures = [
        (cell, places[cell.figure.address])
        for cell in whole.table.grid.cells
        if cell.figure and cell.figure.address in places
    ]
    strokes = (rule.y1 for rule in whole.sheet.rules if rule.y1 == rule.y2)
    borders = sorted({round(y, 1) for y in strokes})
    grid = whole.table.grid
    top = min(line.top for line in whole.lines)
    return Part(grid, list(_rows(grid, figures, top, borders)), _edges(grid, figures))


def _edges(grid: Grid, figures: Sequence[tuple[Cell, Area]]) -> list[float]:
    """Return the edges of all columns, by the room that a figure takes in its own."""
    (cell, area), widths = figures[0], grid.widths
    share = area.width / sum(widths[cell.column : cell.column + cell.column_span])
    left = area.x - share * sum(widths[: cell.column])
    return [left + share * edge for edge in accumulate(widths, initial=0)]


def _rows(
    grid: Grid, figures: Sequence[tuple[Cell, Area]], top: float, borders: Sequence[float]
) -> Iterator[Row]:
    """Yield the rows from above: heads as far down as the figures that follow them."""
    standing = {cell.row: area for cell, area in figures}
    filled = {cell.row for cell in grid.cells if cell.figure}
    for place, number in enumerate(sorted(standing)):
        area = standing[number]
        goes_on = place == 0 and number - 1 in filled
        heads = _heads(grid, filled, number, goes_on=goes_on and area.y - top > _SAME)
        yield from _head_rows(heads, top, area.y, borders)
        yield Row(number, area.y, area.y + area.height, is_head=False)
        top = area.y + area.height


def _heads(grid: Grid, filled: set[int], number: int, *, goes_on: bool) -> Sequence[int]:
    """Return the rows of heads right above a row of figures; where a table goes on they repeat."""
    if goes_on:
        return range(grid.head_rows)
    own = takewhile(lambda row: row not in filled, reversed(range(number)))
    return sorted(own)


def _head_rows(
    heads: Sequence[int], top: float, bottom: float, borders: Sequence[float]
) -> Iterator[Row]:
    inner = [y for y in borders if top + _SAME < y < bottom - _SAME]
    edges = [top, *inner, bottom]
    if len(inner) != len(heads) - 1:
        edges = [top + (bottom - top) * n / max(len(heads), 1) for n in range(len(heads) + 1)]
    for number, (above, below) in zip(heads, pairwise(edges), strict=True):
        yield Row(number, above, below, is_head=True)
