"""The number that a figure would have to be for its sum or its balance to hold."""

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import Relation, relations, sums
from reportdesk.report.report import Figures, Value
from reportdesk.report.totals import part_sum


def worked_out(form: Form, figures: Figures, address: Address) -> Value | None:
    """Return what the other figures of its relation leave for it.

    None where it stands in no such relation, one of the others is blank, or it cannot be so.
    """
    relation = sums(form).get(address) or _balance(form, address)
    if relation is None:
        return None
    own, other = _sides(relation, address)
    total = part_sum(figures, other)
    beside = part_sum(figures, tuple(part for part in own if part != address))
    if total is None or beside is None:
        return None
    value = total - beside
    return value if can_be(form, address, value) else None


def can_be(form: Form, address: Address, value: Value) -> bool:
    """Say whether a figure may have a value: only a signed count can be negative."""
    return value >= 0 or form.figures[address].kind == "signed_count"


def _balance(form: Form, address: Address) -> Relation | None:
    found = (r for r in relations(form) if r.rule.kind == "balance" and address in r.addresses)
    return next(found, None)


def _sides(relation: Relation, address: Address) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """Return the side on which the figure stands, and the other one."""
    sides = (relation.left, relation.right)
    return sides if address in relation.left else (relation.right, relation.left)
