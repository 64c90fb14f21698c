"""Every verb of the program, once: the window and the command line both call these."""

from reportdesk.checks.finding import Finding
from reportdesk.checks.run import run
from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report


def form_of(report: Report) -> Form:
    """Return the form of the edition that the report answers."""
    return all_forms()[report.form]


def check(report: Report) -> tuple[Finding, ...]:
    """Judge a report by every rule of its form."""
    return run(form_of(report), report)
