"""The lines of a table by number, and by the names that people give them."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Form, Leaf, Table
from reportdesk.form.relations import sums
from reportdesk.importers.tables.label_names import Names


class Row(NamedTuple):
    """A row of figures, and the number of the part in which it stands."""

    part: int
    leaf: Leaf


@cache
def rows_of(table: Table) -> tuple[Row, ...]:
    """Return the rows of all parts, in printed order."""
    return tuple(
        Row(number, leaf) for number, part in enumerate(table.parts) for leaf in part.row_leaves()
    )


@cache
def columns_of(table: Table, part: int) -> tuple[Leaf, ...]:
    """Return the columns of one part."""
    return tuple(table.parts[part].column_leaves())


@cache
def row_names(table: Table) -> Names:
    """Return what the rows of all parts are called."""
    return Names([row.leaf for row in rows_of(table)])


@cache
def column_names(table: Table, part: int) -> Names:
    """Return what the columns of one part are called."""
    return Names(columns_of(table, part))


class Where(NamedTuple):
    """The numbers of the row, in its table, and of the column, in its part, of a figure."""

    row: int
    column: int


@cache
def figures(table: Table) -> Mapping[Where, Figure]:
    """Return the figure at each place of a table."""
    return {
        Where(number, place): table.figure_at(row.leaf, column)
        for number, row in enumerate(rows_of(table))
        for place, column in enumerate(columns_of(table, row.part))
    }


@cache
def places(table: Table) -> Mapping[Address, Where]:
    """Return the place of each figure of a table."""
    return {figure.address: where for where, figure in figures(table).items()}


@cache
def entered(form: Form, table: Table, part: int) -> int:
    """Return how many columns of a part are not wholly totals: those that a hand fills."""
    rows = [row.leaf for row in rows_of(table) if row.part == part]
    totals = sums(form)
    return sum(
        any(table.figure_at(row, column).address not in totals for row in rows)
        for column in columns_of(table, part)
    )
