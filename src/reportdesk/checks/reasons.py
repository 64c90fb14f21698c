"""Reasons: why a warning is right after all, as long as the figures that it explains stand."""

from collections.abc import Iterable
from dataclasses import replace

from reportdesk.checks.finding import Finding
from reportdesk.report.report import Explanation, Figures, Report

_YEAR = "year"


def with_reasons(report: Report, findings: Iterable[Finding]) -> Iterable[Finding]:
    """Give each warning the written reason that is in force for it."""
    if not report.explanations:
        return findings
    return [replace(finding, reason=reason_for(report, finding)) for finding in findings]


def reason_for(report: Report, finding: Finding) -> str | None:
    """Return the written reason in force for a warning."""
    written = explanation_of(report, finding)
    return written.reason or None if written and _stands(report, written) else None


def lapsed_reason(report: Report, finding: Finding) -> str | None:
    """Return the reason once written for a warning whose figures have changed since."""
    written = explanation_of(report, finding)
    return written.reason if written and not _stands(report, written) else None


def explanation_of(report: Report, finding: Finding) -> Explanation | None:
    """Return what was written about a warning, in force or lapsed; the newest word counts."""
    if finding.severity != "warning":
        return None
    places = set(finding.addresses)
    for written in reversed(report.explanations):
        if written.rule == finding.rule and set(written.addresses) == places:
            return written
    return None


def present_values(report: Report, places: Iterable[str]) -> Figures:
    """Return the numbers that stand at places now: figures, and the year under its own name."""
    known = {**report.figures, _YEAR: report.year}
    return {place: known[place] for place in places if place in known}


def _stands(report: Report, written: Explanation) -> bool:
    # A reason may have been written without the year: then it does not rest on it.
    explained = {place for place in written.addresses if place != _YEAR} | set(written.figures)
    return present_values(report, explained) == dict(written.figures)
