"""Gives the cells of a table in markup their places, as browsers do."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from reportdesk.importers.tables.block import Block, Cell
from reportdesk.importers.tables.limits import MOST_CELLS, too_large
from reportdesk.report.refused import Refused

Places = Mapping[tuple[int, int], Cell]


class Spanning(NamedTuple):
    """The text of a cell, and how many rows and columns its markup says that it covers."""

    text: str
    row_span: int
    column_span: int


def laid_out(rows: Sequence[Sequence[Spanning]], hidden: Sequence[bool]) -> Block | Refused:
    """Put each cell into the first place that none before it covers; leave out hidden columns."""
    places: dict[tuple[int, int], Cell] = {}
    for row, cells in enumerate(rows):
        column = 0
        for text, row_span, column_span in cells:
            while (row, column) in places:
                column += 1
            height = min(row_span, len(rows) - row)
            if len(places) + height * column_span > MOST_CELLS:
                return too_large()
            cell = Cell(text, row, column, height, column_span)
            for down, right in product(range(height), range(column_span)):
                places.setdefault((row + down, column + right), cell)
    columns = 1 + max((column for _, column in places), default=-1)
    if len(rows) * columns > MOST_CELLS:
        return too_large()
    return _filled(places, len(rows), _seen(columns, hidden))


def _seen(columns: int, hidden: Sequence[bool]) -> list[int]:
    return [column for column in range(columns) if not any(hidden[column : column + 1])]


def _filled(places: Places, rows: int, seen: Sequence[int]) -> Block:
    """Return the columns that are seen, counted anew, with a blank cell in each free place."""
    moved: dict[Cell, Cell] = {}
    lines = []
    for row in range(rows):
        line = []
        for number, column in enumerate(seen):
            cell = places.get((row, column)) or Cell("", row, column)
            line.append(moved.setdefault(cell, cell._replace(column=number)))
        lines.append(tuple(line))
    return Block(tuple(lines))
