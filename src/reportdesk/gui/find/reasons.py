"""Where the reasons of warnings are shown: beside their findings."""

from collections.abc import Mapping

from reportdesk.checks.finding import Finding
from reportdesk.checks.reasons import explanation_of
from reportdesk.gui.session import Session


def findings_of_reasons(session: Session) -> Mapping[str, Finding]:
    """Return for the place of each reason that is shown the finding which shows it."""
    report = session.report
    if not report.explanations:
        return {}
    shown = ((explanation_of(report, finding), finding) for finding in session.findings)
    return {
        f"explanations.{report.explanations.index(written)}": finding
        for written, finding in shown
        if written
    }
