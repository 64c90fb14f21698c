"""Reasons: why a warning is right after all, as long as the figures that it explains stand."""

from collections.abc import Iterable
from dataclasses import replace

from reportdesk.checks.finding import Finding
from reportdesk.report.report import Explanation, Report


def with_reasons(report: Report, findings: Iterable[Finding]) -> Iterable[Finding]:
    """Give each warning the written reason that is in force for it."""
    if not report.explanations:
        return findings
    return [replace(finding, reason=reason_for(report, finding)) for finding in findings]


def reason_for(report: Report, finding: Finding) -> str | None:
    """Return the written reason in force for a warning."""
    written = explanation_of(report, finding)
    return written.reason if written and _stands(report, written) else None


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


def _stands(report: Report, written: Explanation) -> bool:
    explained = {*written.addresses, *written.figures}
    return all(report.figures.get(a) == written.figures.get(a) for a in explained)
