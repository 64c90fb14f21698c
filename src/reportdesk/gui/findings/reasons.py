"""Writing down why a warning is right after all, and taking that back."""

from reportdesk.checks.finding import Finding
from reportdesk.checks.reasons import present_values
from reportdesk.report.change import Whole
from reportdesk.report.report import Explanation, Report

MOST_CHARACTERS = 1000


def write_reason(report: Report, finding: Finding, reason: str) -> Whole:
    """Return the change that gives a warning its reason instead of any before; "" takes it away."""
    kept = tuple(
        written
        for written in report.explanations
        if written.rule != finding.rule or set(written.addresses) != set(finding.addresses)
    )
    figures = present_values(report, finding.addresses)
    added = (Explanation(finding.rule, finding.addresses, reason, figures),) if reason else ()
    return Whole("explanations", report.explanations, kept + added)
