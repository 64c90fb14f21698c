"""Sums and balances: both sides of a relation are equal, or the finding shows both."""

from collections.abc import Iterator, Sequence

from reportdesk.checks.finding import Finding, Term
from reportdesk.checks.naming import listed, number, term_name
from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Rule
from reportdesk.form.relations import Relation, relations
from reportdesk.report.report import Figures, Report, Value
from reportdesk.report.totals import part_sum

_MOST_TERMS = 6
_MOST_BLANKS = 3


def balance(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find relations whose two sides do not add up to the same."""
    return _judge(form, rule, report, "不平衡")


def total(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find totals that differ from the sum of their parts."""
    return _judge(form, rule, report, "合计不符")


def _judge(form: Form, rule: Rule, report: Report, fault: str) -> Iterator[Finding]:
    for relation in relations(form):
        if relation.rule is not rule:
            continue
        expected = part_sum(report.figures, relation.left)
        actual = part_sum(report.figures, relation.right)
        if expected is None or actual is None:
            yield from _waiting(form, relation, report.figures)
        elif expected != actual:
            yield _broken(form, relation, report.figures, fault, (expected, actual))


def _waiting(form: Form, relation: Relation, figures: Figures) -> Iterator[Finding]:
    blank = [address for address in relation.addresses if address not in figures]
    if len(blank) == len(relation.addresses):
        return
    names = listed((term_name(form, relation, a) for a in blank), _MOST_BLANKS, "项")
    yield Finding(
        rule=relation.rule.id,
        severity="hint",
        place=relation.go_to,
        addresses=relation.addresses,
        headline=f"{relation.line}暂不能核对",
        message=f"暂不能核对：{relation.line}的{names}尚未填写。",
        terms=_terms(relation),
    )


def _broken(
    form: Form, relation: Relation, figures: Figures, fault: str, sides: tuple[Value, Value]
) -> Finding:
    left = _side(form, relation, figures, relation.left, sides[0])
    right = _side(form, relation, figures, relation.right, sides[1])
    difference = f"相差 {number(max(sides) - min(sides))}"
    return Finding(
        rule=relation.rule.id,
        severity=relation.rule.severity,
        place=relation.go_to,
        addresses=relation.addresses,
        headline=f"{relation.line}{fault}，{difference}",
        message=f"{relation.line}：{left}，但{right}，{difference}。",
        expected=sides[0],
        actual=sides[1],
        terms=_terms(relation),
    )


def _terms(relation: Relation) -> tuple[Term, ...]:
    left = (Term("＋" if index else "", a) for index, a in enumerate(relation.left))
    right = (Term("＋" if index else "＝", a) for index, a in enumerate(relation.right))
    return (*left, *right)


def _side(
    form: Form, relation: Relation, figures: Figures, side: Sequence[Address], added: Value
) -> str:
    some = side if len(side) <= _MOST_TERMS else [a for a in side if figures[a]]
    if not some:
        return f"各项都是 0，合计 {number(added)}"
    if len(some) > _MOST_TERMS:
        return f"不为 0 的 {len(some)} 项合计 {number(added)}"
    terms = [f"{term_name(form, relation, a)} {number(figures[a])}" for a in some]
    if len(side) == 1:
        return terms[0]
    others = "，其余为 0，合计" if len(some) < len(side) else " ＝"
    return f"{' ＋ '.join(terms)}{others} {number(added)}"
