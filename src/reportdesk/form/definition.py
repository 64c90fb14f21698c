"""The form: what one edition of the statute asks, as immutable values.

A *form* has sections; a section holds a text or a table. A table is one or more parts, each a
tree of rows by a tree of columns; where a leaf row meets a leaf column stands a *figure*, named
by its address `table.row.column`. Nodes without an id group others and add nothing to addresses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from reportdesk.form.address import Address, address
from reportdesk.form.years import Years

Kind = Literal["count", "signed_count", "amount"]
Severity = Literal["error", "warning", "hint"]
Axis = Literal["rows", "columns"]


@dataclass(frozen=True, slots=True)
class Guidance:
    """How to fill something in, in plain words, and the article that says so."""

    text: str
    basis: str


@dataclass(frozen=True, slots=True)
class Node:
    """A row or a column, or a group of them, of a table: `label` as printed, `short` in talk.

    `also` are names that people give it in tables of their own.
    """

    id: str
    label: str
    short: str
    also: tuple[str, ...] = ()
    kind: Kind = "count"
    unit: str = ""
    guidance: Guidance | None = None
    children: tuple["Node", ...] = ()

    def leaves(self) -> Iterator["Leaf"]:
        """Yield the rows or columns at the ends of this branch, in printed order."""
        if not self.children:
            yield Leaf((self,))
        for child in self.children:
            for leaf in child.leaves():
                yield Leaf((self, *leaf.path))


@dataclass(frozen=True, slots=True)
class Leaf:
    """One row or column that holds figures, with the groups above it."""

    path: tuple[Node, ...]

    @property
    def id(self) -> str:
        """Its part of an address: the ids along the path."""
        return ".".join(node.id for node in self.path if node.id)

    @property
    def label(self) -> str:
        """Every printed label from the outermost group inwards, for a listener."""
        return "，".join(node.label for node in self.path if node.label)

    @property
    def name(self) -> str:
        """The short name for a message: groups without an id are left out."""
        return "·".join(node.short for node in self.path if node.id and node.short)

    @property
    def guidance(self) -> Guidance | None:
        """Return the innermost guidance along the path."""
        return next((node.guidance for node in reversed(self.path) if node.guidance), None)


@dataclass(frozen=True, slots=True)
class Part:
    """A tree of rows by a tree of columns, under an optional caption."""

    caption: str
    corner: str
    columns: tuple[Node, ...]
    rows: tuple[Node, ...]

    def row_leaves(self) -> list[Leaf]:
        """Return the rows that hold figures."""
        return [leaf for node in self.rows for leaf in node.leaves()]

    def column_leaves(self) -> list[Leaf]:
        """Return the columns that hold figures."""
        return [leaf for node in self.columns for leaf in node.leaves()]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that the statute asks for; `unit` is set for amounts alone."""

    address: Address
    table: str
    row: Leaf
    column: Leaf

    @property
    def kind(self) -> Kind:
        """Say whether it is a count, a signed count or an amount of money."""
        return self.column.path[-1].kind

    @property
    def unit(self) -> str:
        """Return the unit of an amount, as printed; empty for counts."""
        return self.column.path[-1].unit

    @property
    def name(self) -> str:
        """Its row and column in few words, for a message."""
        return " ".join(part for part in (self.row.name, self.column.name) if part)

    @property
    def label(self) -> str:
        """Its whole row label and column label, for a listener."""
        return "，".join(part for part in (self.row.label, self.column.label) if part)


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """A statutory table; widths are relative, in the twips of the notice's own template."""

    id: str
    name: str
    label_widths: tuple[int, ...]
    figures_width: int
    parts: tuple[Part, ...]

    def figures(self) -> Iterator[Figure]:
        """Yield the figures in printed order, row by row."""
        for part in self.parts:
            for row in part.row_leaves():
                for column in part.column_leaves():
                    yield self.figure_at(row, column)

    def figure_at(self, row: Leaf, column: Leaf) -> Figure:
        """Return the figure where a row meets a column."""
        return Figure(address(self.id, row.id, column.id), self.id, row, column)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: a text, or the table named by its `table`."""

    id: str
    number: str
    title: str
    short: str
    required: bool
    table: Table | None
    guidance: Guidance

    @property
    def heading(self) -> str:
        """The heading as printed, number included; empty for the preface."""
        return f"{self.number}、{self.title}" if self.title else ""


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """A kind of public body, whether it may make regulations (规章), and is a government."""

    id: str
    label: str
    makes_rules: bool
    is_government: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must hold: `kind` names its function, `details` are that function's data."""

    id: str
    kind: str
    severity: Severity
    title: str
    explanation: str
    basis: str
    details: Mapping[str, object]


@dataclass(frozen=True, eq=False)
class Form:
    """One edition of the report's format (条例第五十条, and the notice named by `basis`)."""

    edition: str
    name: str
    basis: str
    years: Years
    title: tuple[str, ...]
    office_kinds: tuple[OfficeKind, ...]
    sections: tuple[Section, ...]
    rules: tuple[Rule, ...]

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The tables by id, in printed order."""
        return {s.table.id: s.table for s in self.sections if s.table}

    @cached_property
    def figures(self) -> Mapping[Address, Figure]:
        """Every figure by its address, in printed order."""
        return {f.address: f for table in self.tables.values() for f in table.figures()}

    @cached_property
    def texts(self) -> tuple[Section, ...]:
        """The sections that hold prose."""
        return tuple(section for section in self.sections if not section.table)
