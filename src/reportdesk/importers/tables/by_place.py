"""Lays a block without known labels over a table, from the figure in hand on."""

from collections.abc import Iterator, Sequence
from itertools import product

from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Form, Table
from reportdesk.form.geometry import grid
from reportdesk.importers.tables.axes import entered
from reportdesk.importers.tables.block import Block, Cell
from reportdesk.importers.tables.cell_reading import is_words
from reportdesk.importers.tables.found import Found, Placed

Lines = Sequence[Sequence[Cell]]
Room = Sequence[Sequence[Figure]]


def by_place(form: Form, table: Table, block: Block, hand: Address) -> Found | None:
    """Return where the cells fall from the figure in `hand` on; None where they do not fit.

    What does not fit from there, and is just as high or wide as the table, begins where that does.
    Leading rows and columns of nothing but words are left out: names that the form knows not.
    """
    ways = [_without_names(way) for way in (_each_place(block), _each_cell(block))]
    for room, lines in product(_rooms(form, table, hand, ways[0]), ways):
        if _fits(lines, room):
            placed = [
                Placed(cell, figure)
                for line, figures in zip(lines, room, strict=False)
                for cell, figure in zip(line, figures, strict=False)
            ]
            return Found(table.id, block, tuple(placed), start=room[0][0].address)
    return None


def _rooms(form: Form, table: Table, hand: Address, lines: Lines) -> Iterator[Room]:
    """Yield the figures from each on which a block may begin, row by row."""
    rows: dict[int, list[tuple[int, Figure]]] = {}
    for cell in grid(table).cells:
        if cell.figure:
            rows.setdefault(cell.row, []).append((cell.column, cell.figure))
    row, column = next(
        (r, c) for r, line in rows.items() for c, figure in line if figure.address == hand
    )
    tops, lefts = [row], [column]
    if len(lines) == len(rows):
        tops.append(min(rows))
    if max(map(len, lines), default=0) in _widths(form, table):
        lefts.append(min(c for line in rows.values() for c, _ in line))
    for top, left in product(tops, lefts):
        yield [[figure for c, figure in line if c >= left] for r, line in rows.items() if r >= top]


def _widths(form: Form, table: Table) -> set[int]:
    """Return how many figures a whole row has, with totals and without."""
    parts = range(len(table.parts))
    return {
        max(len(table.parts[part].column_leaves()) for part in parts),
        max(entered(form, table, part) for part in parts),
    }


def _each_place(block: Block) -> Lines:
    """Return a cell for each place; those that a merged one covers are blank."""
    return [
        [
            cell if (cell.row, cell.column) == (row, column) else Cell("", row, column)
            for column, cell in enumerate(line)
        ]
        for row, line in enumerate(block.lines)
    ]


def _each_cell(block: Block) -> Lines:
    """Return each cell once, however wide it is: rows of a table may be cut differently."""
    return [
        [cell for column, cell in enumerate(line) if (cell.row, cell.column) == (row, column)]
        for row, line in enumerate(block.lines)
    ]


def _without_names(lines: Lines) -> Lines:
    """Leave out leading lines of nothing but words, and blank ones at the end."""
    top = next((n for n, line in enumerate(lines) if not _are_names(line)), len(lines))
    below = list(lines[top:])
    while below and not any(cell.text for cell in below[-1]):
        below.pop()
    width = max(map(len, below), default=0)
    columns = [[line[n] for line in below if n < len(line)] for n in range(width)]
    left = next((n for n, column in enumerate(columns) if not _are_names(column)), width)
    return [line[left:] for line in below]


def _are_names(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    return bool(texts) and all(map(is_words, texts))


def _fits(lines: Lines, room: Room) -> bool:
    """Say whether there is a figure for every cell that holds something."""
    if not lines or len(lines) > len(room):
        return False
    return all(
        not any(cell.text for cell in line[len(figures) :])
        for line, figures in zip(lines, room, strict=False)
    )
