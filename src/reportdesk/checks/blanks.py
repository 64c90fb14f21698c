"""Blank figures: blank is not 0, and nothing is final while one is left."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportdesk.checks.finding import Finding
from reportdesk.checks.naming import figure_names, listed
from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Rule, Table
from reportdesk.form.relations import sums
from reportdesk.report.report import Figures, Report
from reportdesk.report.totals import part_sum

_MOST_CELLS = 4
_MOST_LINES = 6


def filled(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find the blanks of each table: one finding a table, with all its addresses, totals too."""
    missing = form.figures.keys() - report.figures.keys()
    for table in form.tables.values() if missing else ():
        blank = [address for address in _addresses(form, table) if address in missing]
        if blank:
            yield _unfilled(form, rule, table, blank, report.figures)


def to_fill(form: Form, figures: Figures, blank: Sequence[Address]) -> list[Address]:
    """Return the blanks that a hand must fill: a total whose parts are not complete waits."""
    totals = sums(form)
    return [
        address
        for address in blank
        if address not in totals or part_sum(figures, totals[address].left) is not None
    ]


def _addresses(form: Form, table: Table) -> Iterator[Address]:
    return (figure.address for figure in form.figures.values() if figure.table == table.id)


def _unfilled(
    form: Form, rule: Rule, table: Table, blank: list[Address], figures: Figures
) -> Finding:
    by_hand = to_fill(form, figures, blank)
    waiting = len(blank) - len(by_hand)
    headline = f"{table.name}有 {len(by_hand)} 格未填"
    totals = f"另有 {waiting} 格总计等各项填齐后自动算出。" if waiting else ""
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        place=by_hand[0],
        addresses=tuple(blank),
        headline=headline,
        message=f"{headline}：{_where(form, by_hand)}。{totals}没有的数请写 0。",
        unfilled=True,
    )


def _where(form: Form, blank: list[Address]) -> str:
    if len(blank) <= _MOST_CELLS:
        return "、".join(figure_names(form)[address] for address in blank)
    rows = list(dict.fromkeys(form.figures[address].row.name for address in blank))
    columns = list(dict.fromkeys(form.figures[address].column.name for address in blank))
    if "" in rows or len(rows) > max(_MOST_LINES, len(columns)):
        return _lines(sorted(columns, key=_order(form).index), "列")
    return _lines(rows, "行")


@cache
def _order(form: Form) -> list[str]:
    return [figure.column.name for figure in form.figures.values()]


def _lines(names: list[str], unit: str) -> str:
    every = {1: unit}.get(len(names), f"各{unit}")
    return listed(names, _MOST_LINES, unit) + (every if len(names) <= _MOST_LINES else "")
