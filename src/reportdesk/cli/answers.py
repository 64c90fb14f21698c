"""Findings and rules as the command line says them: lines for people, JSON for programs."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from reportdesk.checks.finding import Finding
from reportdesk.checks.verdict import Verdict
from reportdesk.commands import Explained
from reportdesk.form.definition import Form
from reportdesk.report.quoting import quoted
from reportdesk.report.report import Value

_SEVERITIES = {"error": "错误", "warning": "待核", "hint": "提示"}
_ORDER = tuple(_SEVERITIES)
_LONGEST_PATH = 300
_LONGEST_REASON = 1000


@dataclass(frozen=True, slots=True)
class Checked:
    """A file with the judgement on it."""

    path: Path
    findings: tuple[Finding, ...]
    verdict: Verdict

    @property
    def has_errors(self) -> bool:
        """Say whether anything forbids making the report final."""
        return any(finding.severity == "error" for finding in self.findings)


def in_words(checked: Checked) -> str:
    """Return the verdict on a file, and below it every finding, heaviest first."""
    ordered = sorted(checked.findings, key=lambda finding: _ORDER.index(finding.severity))
    head = f"{quoted(str(checked.path), _LONGEST_PATH)}：{verdict_in_words(checked.verdict)}"
    return "\n".join([head, *map(_line, ordered)])


def verdict_in_words(verdict: Verdict) -> str:
    """Return a verdict on one line."""
    said = [verdict.headline, *verdict.second_line.split(" · ")]
    return "，".join(words for words in said if words)


def as_json(every: Iterable[Checked]) -> str:
    """Return the findings of all files as one JSON list."""
    rows = [_row(checked.path, finding) for checked in every for finding in checked.findings]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def explained(rules: Iterable[Explained]) -> str:
    """Return what rules ask for, with their legal basis and kind."""
    return "\n\n".join(_explained(entry) for entry in rules)


def _line(finding: Finding) -> str:
    reason = f"（已说明：{quoted(finding.reason, _LONGEST_REASON)}）" if finding.reason else ""
    return f"  {_SEVERITIES[finding.severity]} {finding.rule} {finding.message}{reason}"


def _row(path: Path, finding: Finding) -> dict[str, object]:
    return {
        "file": str(path),
        "rule": finding.rule,
        "severity": finding.severity,
        "address": finding.place,
        "addresses": list(finding.addresses),
        "message": finding.message,
        "expected": _number(finding.expected),
        "actual": _number(finding.actual),
        "reason": finding.reason,
    }


def _number(value: Value | None) -> int | str | None:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _explained(entry: Explained) -> str:
    rule = entry.rule
    return (
        f"{rule.id} {rule.title}\n"
        f"  内容：{rule.explanation}\n"
        f"  依据：{rule.basis}\n"
        f"  类别：{_SEVERITIES[rule.severity]}（{rule.kind}）\n"
        f"  适用：{'、'.join(map(_edition, entry.forms))}"
    )


def _edition(form: Form) -> str:
    return f"{form.name}（{form.years.in_words()}）"
