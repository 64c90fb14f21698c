"""The arithmetic of a form: every sum and balance that its rules ask for, by address.

A rule says which rows (or columns) make a relation; the relation then holds in every column (or
row) that crosses them. Spelled out once, for the checks, the totals that follow, and the cells
that light up together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from reportdesk.form.address import Address, address
from reportdesk.form.definition import Axis, Form, Leaf, Part, Rule


@dataclass(frozen=True, slots=True)
class Relation:
    """The figures of `left` add up to the same as those of `right`; `line` names where."""

    rule: Rule
    left: tuple[Address, ...]
    right: tuple[Address, ...]
    line: str

    @property
    def addresses(self) -> tuple[Address, ...]:
        """All figures of the relation, the left side first."""
        return self.left + self.right

    @property
    def go_to(self) -> Address:
        """The figure to look at first: the last of the right side."""
        return self.right[-1]


@cache
def relations(form: Form) -> tuple[Relation, ...]:
    """Return every relation of the form, rule by rule."""
    return tuple(found for rule in form.rules for found in _of_rule(form, rule))


@cache
def sums(form: Form) -> Mapping[Address, Relation]:
    """Return for each total the relation that it follows, inner totals before outer ones."""
    followed: dict[Address, Relation] = {}
    for relation in relations(form):
        if relation.rule.kind == "sum":
            followed.setdefault(relation.go_to, relation)
    ordered: dict[Address, Relation] = {}
    for total in followed:
        _place(total, followed, ordered)
    return ordered


def _place(
    total: Address, followed: Mapping[Address, Relation], ordered: dict[Address, Relation]
) -> None:
    if total in ordered or total not in followed:
        return
    for part in followed[total].left:
        _place(part, followed, ordered)
    ordered[total] = followed[total]


def _of_rule(form: Form, rule: Rule) -> Iterator[Relation]:
    if rule.kind not in {"sum", "balance"}:
        return
    details = cast("Mapping[str, Any]", rule.details)
    axis: Axis = details["along"]
    for part in form.tables[details["table"]].parts:
        for crossing in part.column_leaves() if axis == "rows" else part.row_leaves():
            for sides in details["relations"]:
                yield _relation(rule, part, crossing, sides)


def _relation(rule: Rule, part: Part, crossing: Leaf, sides: Mapping[str, list[str]]) -> Relation:
    def addresses(side: str) -> tuple[Address, ...]:
        return tuple(_address(rule, leaf_id, crossing) for leaf_id in sides[side])

    return Relation(rule, addresses("left"), addresses("right"), _line(rule, part, crossing, sides))


def _address(rule: Rule, leaf_id: str, crossing: Leaf) -> Address:
    ends = (leaf_id, crossing.id) if rule.details["along"] == "rows" else (crossing.id, leaf_id)
    return address(cast("str", rule.details["table"]), *ends)


def _line(rule: Rule, part: Part, crossing: Leaf, sides: Mapping[str, list[str]]) -> str:
    if rule.details["along"] == "rows":
        return f"{crossing.name}列"
    if crossing.name:
        return f"{crossing.name}行"
    total = next(leaf for leaf in part.column_leaves() if leaf.id == sides["right"][-1])
    return "·".join(node.short for node in total.path[:-1] if node.id)
