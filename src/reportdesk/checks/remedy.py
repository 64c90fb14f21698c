"""Says where changing one figure would mend all failing relations it meets; it never does it.

Where only one figure mends the most of them, it is named: the crossing of a failing row and a
failing column. Otherwise those are named whose wrong number looks like a slip of the hand, unless
there are so many that the guess would be worth nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportdesk.checks.finding import Finding, Remedy, told
from reportdesk.checks.moves import Gaps, Move, mending, web
from reportdesk.checks.naming import figure_names, number
from reportdesk.checks.slips import miscounted, misspelt, slip
from reportdesk.form.definition import Form
from reportdesk.report.numbering import chinese
from reportdesk.report.report import Report

_MOST_GUESSES = 2


def with_remedies(form: Form, report: Report, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Add to broken relations the one or two figures of which each alone may be what is wrong."""
    gaps = _gaps(form, findings)
    moves = list(mending(form, report.figures, gaps)) if gaps else []
    if not moves:
        return findings
    known = web(form).relations
    offers = {
        (known[n].rule.id, known[n].addresses): tuple(
            _offers(form, report, [m for m in moves if n in m.mends])
        )
        for n in gaps
    }
    return [_advised(f, offers.get((f.rule, f.addresses), ())) for f in findings]


def _gaps(form: Form, findings: Sequence[Finding]) -> Gaps:
    numbers = web(form).numbers
    return {
        numbers[f.rule, f.addresses]: f.actual - f.expected
        for f in findings
        if f.terms and f.expected is not None and f.actual is not None
    }


def _offers(form: Form, report: Report, moves: Sequence[Move]) -> Iterator[Remedy]:
    most = max((len(move.mends) for move in moves), default=0)
    best = [move for move in moves if len(move.mends) == most]
    if len(best) == 1 and most > 1:
        looks = misspelt(best[0]) or miscounted(form, report.figures, best[0])
        yield _remedy(form, best[0], looks)
        return
    looks_of = {move.address: slip(form, report.figures, move) for move in best}
    guesses = [move for move in best if looks_of[move.address]]
    if len(guesses) <= _MOST_GUESSES:
        yield from (_remedy(form, move, looks_of[move.address]) for move in guesses)


def _remedy(form: Form, move: Move, looks: str) -> Remedy:
    count = {1: "这条关系", 2: "两条关系同时"}.get(
        len(move.mends), f"{chinese(len(move.mends))}条关系同时"
    )
    name = figure_names(form)[move.address]
    change = f"把“{name}”由 {number(move.before)} 改为 {number(move.value)}，可使{count}成立"
    return Remedy(move.address, move.value, f"{change}，{looks}。" if looks else f"{change}。")


def _advised(finding: Finding, remedies: Sequence[Remedy]) -> Finding:
    if not remedies:
        return finding
    return replace(finding, message=finding.message + told(remedies), remedies=tuple(remedies))
