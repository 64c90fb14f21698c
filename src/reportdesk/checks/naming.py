"""How messages name figures and write numbers: in the printed words, short enough to read."""

from collections.abc import Iterable, Mapping
from functools import cache

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import Relation
from reportdesk.report.numbers import shown
from reportdesk.report.report import Value


@cache
def figure_names(form: Form) -> Mapping[Address, str]:
    """Return the short name of every figure, its row before its column."""
    return {address: figure.name for address, figure in form.figures.items()}


def term_name(form: Form, relation: Relation, address: Address) -> str:
    """Name a figure inside its relation, where the line that both stand in need not be said."""
    figure = form.figures[address]
    along_rows = relation.rule.details["along"] == "rows"
    name = figure.row.name if along_rows else figure.column.name
    return name.removeprefix(f"{relation.line}·")


def number(value: Value) -> str:
    """Write a number as a message shows it: plain, without separators."""
    return shown(value, "count")


def listed(names: Iterable[str], most: int, unit: str) -> str:
    """List names; beyond `most` of them, the first ones and how many `unit` there are."""
    every = list(dict.fromkeys(names))
    if len(every) <= most:
        return "、".join(every)
    return f"{'、'.join(every[:most])}等 {len(every)} {unit}"
