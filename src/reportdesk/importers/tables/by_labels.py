"""Finds the figures of a table in a block by the labels of its rows and columns.

Labels stand in the first columns; heads stand above the figures, and above each part anew if there
are several. Where only the rows or only the columns are named, the others are taken as they come.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Table
from reportdesk.importers.tables.axes import (
    Where,
    columns_of,
    entered,
    figures,
    places,
    row_names,
    rows_of,
)
from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.cell_reading import is_meant, is_words
from reportdesk.importers.tables.columns import Column, Columns, Head, is_head, named_columns
from reportdesk.importers.tables.found import Found, Placed, Strange
from reportdesk.importers.tables.label_names import paths
from reportdesk.importers.tables.matching import first_line, matched

_MOST_LABELS = 4


class _Section(NamedTuple):
    """Rows of figures under the heads that hold for them, if any: which rows of the table."""

    heads: tuple[int, ...]
    rows: Mapping[int, int]


def by_labels(form: Form, table: Table, block: Block, hand: Address) -> Found | None:
    """Return what labels say of a block, with as many columns of labels as say most; None: naught.

    What is not named goes on from the figure in `hand`, if that is one of the table.
    """
    best: Found | None = None
    likely = _leading_words(block)
    widths = range(min(_MOST_LABELS, block.columns - 1) + 1)
    for width in sorted(widths, key=lambda width: abs(width - likely)):
        found = _Reader(form, table, block, width, hand).found()
        if best is None or (found.weight, found.named) > (best.weight, best.named):
            best = found
        if best.is_sure and best.weight == block.figures:
            break
    return best if best and best.named and best.weight > 0 else None


def _leading_words(block: Block) -> int:
    """Return how many columns there are before the first that holds figures."""
    columns = zip(*block.lines, strict=True)
    return next(
        (n for n, column in enumerate(columns) if any(is_meant(cell.text) for cell in column)), 0
    )


class _Reader:
    """Reads a block with so many columns of labels as one table."""

    def __init__(self, form: Form, table: Table, block: Block, width: int, hand: Address) -> None:
        self._form = form
        self._table = table
        self._block = block
        self._width = width
        self._hand = places(table).get(hand)
        self._labels = paths([cell.text for cell in line[:width]] for line in block.lines)
        self._rows = matched([row_names(table).find(path) for path in self._labels])

    def found(self) -> Found:
        """Return the figures that have a row and a column."""
        placed: dict[Address, Placed] = {}
        strange: list[Strange] = []
        lines: set[int] = set()
        heads = 0
        for section in self._sections():
            columns = self._columns(section)
            lines |= {*section.heads, *section.rows}
            strange += columns.strange
            heads += len(columns.columns) if section.heads else 0
            for one in self._placed(section, columns.columns):
                placed.setdefault(one.figure.address, one)
        return Found(
            table=self._table.id,
            block=self._block,
            placed=tuple(placed.values()),
            lines=frozenset(lines),
            strange=tuple(strange),
            named=len(self._rows) + heads,
            is_sure=bool(self._rows and heads),
        )

    def _sections(self) -> Iterator[_Section]:
        """Yield the rows of each part under the heads above them."""
        heads: tuple[int, ...] = ()
        for is_heading, group in groupby(range(self._block.rows), self._is_head):
            lines = tuple(group)
            if is_heading:
                heads = lines
            elif self._rows:
                yield from self._labelled(heads, lines)
            elif heads:
                yield from self._unlabelled(heads, lines)

    def _is_head(self, line: int) -> bool:
        cells = self._block.lines[line][self._width :]
        return line not in self._rows and is_head(self._table, cells)

    def _labelled(self, heads: tuple[int, ...], lines: Sequence[int]) -> Iterator[_Section]:
        rows = {line: self._rows[line] for line in lines if line in self._rows}
        for part in range(len(self._table.parts)):
            those = {line: row for line, row in rows.items() if self._part(row) == part}
            if those:
                yield _Section(heads, those)

    def _unlabelled(self, heads: tuple[int, ...], lines: Sequence[int]) -> Iterator[_Section]:
        """Take the rows right under heads as those of the part that has most of these."""
        count = next((n for n, line in enumerate(lines) if not self._is_figures(line)), len(lines))
        part = max(
            range(len(self._table.parts)),
            key=lambda part: (
                len(named_columns(self._table, part, self._head(heads)).columns),
                self._hand is not None and self._part(self._hand.row) == part,
            ),
        )
        numbers = [n for n, row in enumerate(rows_of(self._table)) if row.part == part]
        in_part = self._hand is not None and self._part(self._hand.row) == part
        hand = self._hand.row - numbers[0] if self._hand and in_part else None
        first = first_line(count, len(numbers), hand, {len(numbers)})
        if count and first is not None:
            yield _Section(heads, dict(zip(lines[:count], numbers[first:], strict=False)))

    def _columns(self, section: _Section) -> Columns:
        part = self._part(next(iter(section.rows.values())))
        if section.heads:
            head = self._head(section.heads)
            return named_columns(self._table, part, head, tuple(section.rows))
        return self._unnamed(part, tuple(section.rows))

    def _unnamed(self, part: int, lines: Sequence[int]) -> Columns:
        """Take the columns as they come, from the one in hand or from the first."""
        total = len(columns_of(self._table, part))
        used = [
            column
            for column in range(self._width, self._block.columns)
            if any(self._block.lines[line][column].text for line in lines)
        ]
        count = max(used, default=self._width - 1) + 1 - self._width
        hand = self._hand.column if self._hand else None
        first = first_line(count, total, hand, {total, entered(self._form, self._table, part)})
        if first is None:
            return Columns((), ())
        return Columns(tuple(Column(first + n, (self._width + n,), ()) for n in range(count)), ())

    def _placed(self, section: _Section, columns: Sequence[Column]) -> Iterator[Placed]:
        for line, number in section.rows.items():
            for column in columns:
                cells = [self._block.lines[line][place] for place in column.places]
                cell = next((cell for cell in cells if cell.text), cells[0])
                figure = figures(self._table)[Where(number, column.number)]
                yield Placed(cell, figure, (*self._labels[line], *column.labels))

    def _head(self, rows: tuple[int, ...]) -> Head:
        return Head(self._block, rows, self._width)

    def _part(self, row: int) -> int:
        return rows_of(self._table)[row].part

    def _is_figures(self, line: int) -> bool:
        texts = [cell.text for cell in self._block.lines[line][self._width :]]
        return any(texts) and not any(map(is_words, texts))
