"""The shape of a table on paper and screen: merged heads, labels and figures on one grid.

Derived from the trees alone, once; the screen, the Word file and every other reader or writer of
the table share it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import lcm
from typing import Literal

from reportdesk.form.definition import Figure, Node, Part, Table

Role = Literal["caption", "corner", "head", "label", "figure"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell; rows and columns count from 0, spans from 1."""

    row: int
    column: int
    row_span: int
    column_span: int
    role: Role
    text: str = ""
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole table: `head_rows` repeat on each page, `label_columns` stand left of figures."""

    table: Table
    cells: tuple[Cell, ...]
    rows: int
    widths: tuple[int, ...]
    head_rows: int
    label_columns: int

    @property
    def columns(self) -> int:
        """The number of grid columns."""
        return len(self.widths)

    def reads_on(self, cell: Cell) -> bool:
        """Say whether a label is one of a list under groups, which reads best from the left."""
        ends = cell.column + cell.column_span == self.label_columns
        return cell.role == "label" and self.label_columns > 1 and ends


@cache
def grid(table: Table) -> Grid:
    """Lay a table out: its parts below each other, their figures sharing the same width."""
    labels = len(table.label_widths)
    shares = lcm(*(len(part.column_leaves()) for part in table.parts))
    cells: list[Cell] = []
    top = 0
    for part in table.parts:
        laid = list(_part(table, part, labels, shares))
        cells += [replace(cell, row=cell.row + top) for cell in laid]
        top += max(cell.row + cell.row_span for cell in laid)
    only = len(table.parts) == 1
    heads = _head_rows(table.parts[0]) if only else 0
    widths = table.label_widths + (table.figures_width // shares,) * shares
    return Grid(table, tuple(cells), top, widths, heads, labels)


def _depth(nodes: Sequence[Node]) -> int:
    return max((1 + _depth(node.children) for node in nodes), default=0)


def _head_rows(part: Part) -> int:
    return bool(part.caption) + _depth(part.columns)


def _part(table: Table, part: Part, labels: int, shares: int) -> Iterator[Cell]:
    top = 0
    if part.caption:
        yield Cell(0, 0, 1, labels + shares, "caption", part.caption)
        top = 1
    depth = _depth(part.columns)
    if labels:
        yield Cell(top, 0, depth, labels, "corner", part.corner)
    share = shares // len(part.column_leaves())
    yield from _heads(part.columns, top, labels, depth, share)
    yield from _labels(part.rows, top + depth, 0, labels)
    yield from _figures(table, part, top + depth, labels, share)


def _heads(nodes: Sequence[Node], row: int, column: int, depth: int, share: int) -> Iterator[Cell]:
    for node in nodes:
        width = share * len(list(node.leaves()))
        height = 1 if node.children else depth
        yield Cell(row, column, height, width, "head", node.label)
        yield from _heads(node.children, row + 1, column, depth - 1, share)
        column += width


def _labels(nodes: Sequence[Node], row: int, column: int, width: int) -> Iterator[Cell]:
    for node in nodes:
        height = len(list(node.leaves()))
        if width:
            span = 1 if node.children else width
            yield Cell(row, column, height, span, "label", node.label)
        yield from _labels(node.children, row, column + 1, width - 1)
        row += height


def _figures(table: Table, part: Part, top: int, left: int, share: int) -> Iterator[Cell]:
    for r, row in enumerate(part.row_leaves()):
        for c, column in enumerate(part.column_leaves()):
            figure = table.figure_at(row, column)
            yield Cell(top + r, left + c * share, 1, share, "figure", figure=figure)
