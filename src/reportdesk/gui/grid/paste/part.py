"""The part of a table upon which a block lands: its rows and columns, in their groups."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reportdesk.form.address import Address
from reportdesk.form.definition import Node, Part, Table

_CORNER = "贴到这些行"
_LONGEST_LABEL = 20
_REMEMBERED = 64


@lru_cache(_REMEMBERED)  # what is laid out once is kept for ever, so the same part must be the same
def part_of(table: Table, kept: frozenset[Address]) -> Table:
    """Return the rows and columns of a table that hold some figures, under the same addresses.

    Groups that add nothing to an address are left out, and long labels say it in few words.
    """
    parts = [part for part in (_part(table, part, kept) for part in table.parts) if part.rows]
    labels = max(_depth(part.rows) for part in parts) if table.label_widths else 0
    widths = table.label_widths[-labels:] if labels else ()
    return Table(table.id, table.name, widths, table.figures_width, tuple(parts))


def _part(table: Table, part: Part, kept: frozenset[Address]) -> Part:
    rows, columns = part.row_leaves(), part.column_leaves()
    held = {
        (row, column)
        for row, one in enumerate(rows)
        for column, other in enumerate(columns)
        if table.figure_at(one, other).address in kept
    }
    rows_kept = {row for row, _ in held}
    columns_kept = {column for _, column in held}
    return replace(
        part,
        corner=_CORNER,
        columns=_pruned(part.columns, (n in columns_kept for n in range(len(columns)))),
        rows=tuple(_lifted(_pruned(part.rows, (n in rows_kept for n in range(len(rows)))))),
    )


def _pruned(nodes: Sequence[Node], kept: Iterator[bool]) -> tuple[Node, ...]:
    """Leave out the ends that are not kept, and the groups that are left empty."""
    found = []
    for node in nodes:
        if node.children:
            children = _pruned(node.children, kept)
            found += [replace(node, children=children)] if children else []
        elif next(kept):
            found.append(node)
    return tuple(found)


def _lifted(nodes: Iterable[Node]) -> Iterator[Node]:
    """Put the rows of a group that adds nothing to their addresses in its place."""
    for node in nodes:
        children = tuple(_lifted(node.children))
        if children and not node.id:
            yield from children
        else:
            label = node.label if len(node.label) <= _LONGEST_LABEL else node.short
            yield replace(node, label=label, children=children)


def _depth(nodes: Iterable[Node]) -> int:
    return max((1 + _depth(node.children) for node in nodes), default=0)
