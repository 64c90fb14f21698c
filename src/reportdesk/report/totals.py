"""Totals follow their parts.

No flag says whether a total follows: one that is absent, or equal to the sum of its parts, does;
one that differs was overridden by hand and stays. A total with a blank part is absent: it waits.
"""

from collections.abc import Container, Mapping
from decimal import Decimal

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import Relation, sums
from reportdesk.report.change import Batch, Entry
from reportdesk.report.report import Figures, Report, Value

Edits = Mapping[Address, Value | None]


def part_sum(figures: Figures, parts: tuple[Address, ...]) -> Value | None:
    """Add up figures; None while one of them is blank."""
    values = [figures.get(part) for part in parts]
    filled = [value for value in values if value is not None]
    return sum(filled) if len(filled) == len(values) else None


def is_overridden(form: Form, figures: Figures, address: Address) -> bool:
    """Say whether a total was given by hand: stored, and not what its parts add up to."""
    relation = sums(form).get(address)
    if relation is None or address not in figures:
        return False
    return part_sum(figures, relation.left) != figures[address]


def edit_figures(form: Form, report: Report, edits: Edits) -> Batch:
    """Return the change that makes these edits, with every total that follows.

    A total that is itself blanked follows again if its parts are complete.
    """
    before, after = report.figures, dict(report.figures)
    for address, value in edits.items():
        _put(after, address, value)
    touched = dict.fromkeys(edits)
    for total, relation in sums(form).items():
        if _follows(total, relation, touched, before, edits):
            _put(after, total, part_sum(after, relation.left))
            touched[total] = None
    return Batch(
        tuple(
            Entry("figures", address, before.get(address), after.get(address))
            for address in touched
            if not same(before.get(address), after.get(address))
        )
    )


def same(one: Value | None, other: Value | None) -> bool:
    """Compare two figures as written: 134.80 is not 134.8, though equal in value."""
    return one == other and str(one) == str(other)


def _follows(
    total: Address,
    relation: Relation,
    touched: Container[Address],
    before: Figures,
    edits: Edits,
) -> bool:
    if total in edits:
        return edits[total] is None
    if not any(part in touched for part in relation.left):
        return False
    return before.get(total) is None or before.get(total) == part_sum(before, relation.left)


def _put(figures: dict[Address, int | Decimal], address: Address, value: Value | None) -> None:
    if value is None:
        figures.pop(address, None)
    else:
        figures[address] = value
