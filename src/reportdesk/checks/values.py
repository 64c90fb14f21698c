"""Single figures: what a number may be, and who may have one at all."""

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from reportdesk.checks.finding import Finding
from reportdesk.checks.naming import figure_names, number
from reportdesk.form.definition import Figure, Form, Rule
from reportdesk.report.numbers import MOST_PLACES
from reportdesk.report.report import Report, Value


def proper_number(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find figures below 0 that have no sign, and amounts of too many places."""
    for address, value in report.figures.items():
        if value < 0 or isinstance(value, Decimal):
            figure = form.figures.get(address)
            if figure and (fault := _fault(figure, value)):
                yield _improper(rule, figure, value, fault)


def rule_makers(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find regulations at a body that cannot make any; one of no known kind is not judged."""
    kind = next((k for k in form.office_kinds if k.id == report.office.get("kind")), None)
    if kind is None or kind.makes_rules:
        return
    judged = cast("list[str]", rule.details["figures"])
    made = [address for address in judged if report.figures.get(address, 0) > 0]
    if made:
        names = figure_names(form)
        said = "、".join(f"{names[a]} {number(report.figures[a])}" for a in made)
        yield Finding(
            rule=rule.id,
            severity=rule.severity,
            place=made[0],
            addresses=tuple(judged),
            headline=rule.title,
            message=f"“{kind.label}”填了{said}。{rule.explanation}",
        )


def _fault(figure: Figure, value: Value) -> str:
    if value < 0:
        what = {"count": "件数", "amount": "金额", "signed_count": ""}[figure.kind]
        return f"{what}不能小于 0" if what else ""
    if isinstance(value, Decimal) and -int(value.as_tuple().exponent) > MOST_PLACES:
        return f"金额最多 {MOST_PLACES} 位小数"
    return ""


def _improper(rule: Rule, figure: Figure, value: Value, fault: str) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        place=figure.address,
        addresses=(figure.address,),
        headline=f"{figure.name}：{fault}",
        message=f"“{figure.name}”填的是 {number(value)}，{fault}。",
    )
