"""A block of cells as another program laid it out: their texts, and how far each one reaches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reportdesk.importers.tables.cell_reading import is_meant


class Cell(NamedTuple):
    """One cell: where it begins, counted from 0, and how many rows and columns it covers."""

    text: str
    row: int = 0
    column: int = 0
    row_span: int = 1
    column_span: int = 1

    @property
    def is_merged(self) -> bool:
        """Say whether it covers more than one place."""
        return self.row_span > 1 or self.column_span > 1


@dataclass(frozen=True)
class Block:
    """Lines of equal length; a merged cell stands in every place that it covers."""

    lines: tuple[tuple[Cell, ...], ...]

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self.lines)

    @property
    def columns(self) -> int:
        """The number of columns."""
        return len(self.lines[0]) if self.lines else 0

    def cells(self) -> Iterator[Cell]:
        """Yield each cell once, row by row."""
        for row, line in enumerate(self.lines):
            for column, cell in enumerate(line):
                if (cell.row, cell.column) == (row, column):
                    yield cell

    @cached_property
    def figures(self) -> int:
        """How many of its cells are meant as figures."""
        return sum(is_meant(cell.text) for cell in self.cells())

    def turned(self) -> "Block":
        """Return the block with its rows as columns."""
        return Block(tuple(tuple(map(_turned, line)) for line in zip(*self.lines, strict=True)))


def block_of(texts: Sequence[Sequence[str]]) -> Block:
    """Return a block of single cells; short lines end in blank ones."""
    columns = max(map(len, texts), default=0)
    return Block(
        tuple(
            tuple(
                Cell(line[column] if column < len(line) else "", row, column)
                for column in range(columns)
            )
            for row, line in enumerate(texts)
        )
    )


def _turned(cell: Cell) -> Cell:
    return Cell(cell.text, cell.column, cell.row, cell.column_span, cell.row_span)
