"""Says where changing one figure would mend several relations at once; it never does it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportdesk.checks.finding import Finding
from reportdesk.checks.naming import figure_names, number
from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import Relation, relations
from reportdesk.report.numbering import chinese
from reportdesk.report.report import Report, Value

Broken = Mapping[tuple[str, tuple[Address, ...]], Finding]


@dataclass(frozen=True, slots=True)
class Remedy:
    """One figure, the value that would mend, and how many relations it mends."""

    address: Address
    value: Value
    mends: int


def with_remedies(form: Form, report: Report, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Add to the messages of broken relations the one figure that would mend several of them."""
    broken = {(f.rule, f.addresses): f for f in findings if f.terms and f.expected is not None}
    if len(broken) < 2:  # noqa: PLR2004
        return findings
    remedies = list(_remedies(form, report, broken))
    return [_with_best(form, report, finding, remedies) for finding in findings]


def _remedies(form: Form, report: Report, broken: Broken) -> Iterable[Remedy]:
    for address in dict.fromkeys(a for finding in broken.values() for a in finding.addresses):
        met = [broken.get((r.rule.id, r.addresses)) for r in _crossing(form)[address]]
        shifts = {_shift(finding, address) for finding in met}
        shift = shifts.pop()
        if len(met) > 1 and shift is not None and not shifts:
            value = report.figures[address] + shift
            if value >= 0 or form.figures[address].kind == "signed_count":
                yield Remedy(address, value, len(met))


@cache
def _crossing(form: Form) -> Mapping[Address, list[Relation]]:
    crossing: dict[Address, list[Relation]] = {}
    for relation in relations(form):
        for address in relation.addresses:
            crossing.setdefault(address, []).append(relation)
    return crossing


def _shift(finding: Finding | None, address: Address) -> Value | None:
    """Return what must be added to the figure to mend the relation; None if nothing need be."""
    if finding is None or finding.expected is None or finding.actual is None:
        return None
    index = finding.addresses.index(address)
    start_of_right = [term.sign for term in finding.terms].index("＝")
    difference = finding.actual - finding.expected
    return difference if index < start_of_right else -difference


def _with_best(form: Form, report: Report, finding: Finding, remedies: Sequence[Remedy]) -> Finding:
    able = [r for r in remedies if finding.terms and r.address in finding.addresses]
    most = max((remedy.mends for remedy in able), default=0)
    best = [remedy for remedy in able if remedy.mends == most]
    if finding.expected is None or len(best) != 1:
        return finding
    return replace(finding, message=finding.message + _words(form, report, best[0]))


def _words(form: Form, report: Report, remedy: Remedy) -> str:
    count = "两" if remedy.mends == 2 else chinese(remedy.mends)  # noqa: PLR2004
    before, after = number(report.figures[remedy.address]), number(remedy.value)
    name = figure_names(form)[remedy.address]
    return f"把“{name}”由 {before} 改为 {after}，可使{count}条关系同时成立。"
