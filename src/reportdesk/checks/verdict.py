"""The verdict: at one glance, whether a report may be made final, and if not, what is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reportdesk.checks.blanks import to_fill
from reportdesk.checks.finding import Finding
from reportdesk.form.definition import Form
from reportdesk.report.report import Report

State = Literal["error", "blank", "warning", "final"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How much is left: errors, blank cells and empty texts apart; explained warnings are none."""

    errors: int
    cells: int
    texts: int
    warnings: int
    hints: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What weighs most in one line, the rest in a second, and how the whole stands."""

    headline: str
    second_line: str
    state: State


def verdict(form: Form, findings: Iterable[Finding], report: Report) -> Verdict:
    """Judge whether the report may be final: no error, no blank, no unexplained warning."""
    left = tally(form, findings, report)
    said: list[tuple[State, str]] = [
        ("error", f"{left.errors} 处错误" if left.errors else ""),
        ("blank", _unfilled(left)),
        ("warning", f"{left.warnings} 处待核" if left.warnings else ""),
    ]
    open_points = [(state, words) for state, words in said if words]
    hints = f"{left.hints} 条提示" if left.hints else ""
    if not open_points:
        return Verdict("可以定稿", hints, "final")
    (state, first), *rest = open_points
    second = [words for words in (*(words for _, words in rest), hints) if words]
    return Verdict(f"尚有 {first}", " · ".join(second), state)


def tally(form: Form, findings: Iterable[Finding], report: Report) -> Tally:
    """Count what is left to do."""
    errors = cells = texts = warnings = hints = 0
    for finding in findings:
        if finding.unfilled:
            in_table = finding.place in form.figures
            cells += len(to_fill(form, report.figures, finding.addresses)) if in_table else 0
            texts += not in_table
        errors += finding.severity == "error" and not finding.unfilled
        warnings += finding.severity == "warning" and finding.reason is None
        hints += finding.severity == "hint"
    return Tally(errors, cells, texts, warnings, hints)


def _unfilled(left: Tally) -> str:
    counted = ((left.cells, "格"), (left.texts, "节"))
    words = "、".join(f"{number} {unit}" for number, unit in counted if number)
    return f"{words}未填" if words else ""
