"""Which column of a table each column of a block is, by the heads above its figures."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportdesk.form.definition import Table
from reportdesk.importers.tables.axes import column_names
from reportdesk.importers.tables.block import Block, Cell
from reportdesk.importers.tables.cell_reading import is_number
from reportdesk.importers.tables.found import Strange, listed
from reportdesk.importers.tables.label_names import Path, paths
from reportdesk.importers.tables.matching import matched, why_not


class Column(NamedTuple):
    """A column of the table, by number, and those of the block in which its figures stand."""

    number: int
    places: tuple[int, ...]
    labels: Path


class Head(NamedTuple):
    """The rows of heads above a block's columns, which begin right of its labels."""

    block: Block
    rows: tuple[int, ...]
    width: int


class Columns(NamedTuple):
    """The columns that were recognised, and the figures of those that were not."""

    columns: tuple[Column, ...]
    strange: tuple[Strange, ...]


def is_head(table: Table, cells: Sequence[Cell]) -> bool:
    """Say whether cells name columns of a table: one at least, and none of them is a figure."""
    texts = {cell.text for cell in cells if cell.text}
    if any(map(is_number, texts)):
        return False
    parts = range(len(table.parts))
    return any(column_names(table, part).knows(text) for text in texts for part in parts)


def named_columns(table: Table, part: int, head: Head, lines: Sequence[int] = ()) -> Columns:
    """Match the columns under heads with those of a part; `lines` are the rows of figures."""
    groups = list(_alike(head))
    labels = paths(_above(head, group[0]) for group in groups)
    names = column_names(table, part)
    meant = [names.find(path) for path in labels]
    found = matched(meant)
    strange = []
    for number, path in enumerate(labels):
        raw = "" if number in found else _figures(head.block, lines, groups[number])
        if raw:
            reason = why_not(meant[number], is_group=bool(path) and names.is_group(path[-1]))
            name = path[-1] if path else ""
            strange.append(Strange("列", groups[number][0], name, raw, reason))
    return Columns(tuple(Column(found[n], groups[n], labels[n]) for n in found), tuple(strange))


def _alike(head: Head) -> Iterator[tuple[int, ...]]:
    """Yield the columns that stand under the same cells: one where a head is merged across them."""

    def cells(column: int) -> list[Cell]:
        return [head.block.lines[row][column] for row in head.rows]

    for _, group in groupby(range(head.width, head.block.columns), cells):
        yield tuple(group)


def _above(head: Head, column: int) -> list[str]:
    return [head.block.lines[row][column].text for row in head.rows]


def _figures(block: Block, lines: Sequence[int], places: Sequence[int]) -> str:
    """Return the figures of columns that were not recognised, the first few of them."""
    texts = [block.lines[line][place].text for line in lines for place in places]
    return listed([text for text in texts if is_number(text)])
