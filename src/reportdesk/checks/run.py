"""Runs every rule of a form over a report."""

from collections.abc import Callable, Iterator, Mapping

from reportdesk.checks.arithmetic import balance, total
from reportdesk.checks.blanks import filled
from reportdesk.checks.finding import Finding
from reportdesk.checks.identity import edition_fits_year, known_names, office_named
from reportdesk.checks.reasons import with_reasons
from reportdesk.checks.remedy import with_remedies
from reportdesk.checks.texts import text_mentions, text_present
from reportdesk.checks.values import proper_number, rule_makers
from reportdesk.form.definition import Form, Rule
from reportdesk.report.report import Report

KINDS: Mapping[str, Callable[[Form, Rule, Report], Iterator[Finding]]] = {
    "filled": filled,
    "proper_number": proper_number,
    "known_names": known_names,
    "office_named": office_named,
    "balance": balance,
    "sum": total,
    "rule_makers": rule_makers,
    "edition_fits_year": edition_fits_year,
    "text_present": text_present,
    "text_mentions": text_mentions,
}


def run(form: Form, report: Report) -> tuple[Finding, ...]:
    """Judge a report by every rule of its form, in the order of the form's rules."""
    findings = [f for rule in form.rules for f in KINDS[rule.kind](form, rule, report)]
    return tuple(with_reasons(report, with_remedies(form, report, findings)))
