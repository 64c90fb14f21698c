"""Reports for the tests of the panel: one without a fault, and what spoils it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report, Value
from reportdesk.report.text import Block, Heading, Paragraph
from reportdesk.report.totals import edit_figures

FORM = all_forms()["2021"]
_TOPICS = "主动公开、依申请公开、政府信息管理、平台建设、监督保障"
_SENTENCES = {"overview": _TOPICS, "problems": "有不足。", "other_matters": "未收取信息处理费。"}


def blameless() -> Report:
    """Return a report of which nothing is to be said: all zero, all written."""
    texts: dict[str, tuple[Block, ...]] = {
        section: (Paragraph((words,)),) for section, words in _SENTENCES.items()
    }
    office = {"name": "云河市工业和信息化局", "kind": "city_department"}
    return Report("2021", 2024, office, texts, figures=zeros(FORM))


def zeros(form: Form) -> dict[str, Value]:
    """Return a 0 for every figure."""
    return {a: Decimal(0) if f.kind == "amount" else 0 for a, f in form.figures.items()}


def edited(report: Report, edits: Mapping[str, Value | None]) -> Report:
    """Return a report after figures were typed; totals follow."""
    return edit_figures(FORM, report, edits).apply(report)


def spoiled(report: Report, figures: Mapping[str, Value]) -> Report:
    """Return a report with these figures and no total following."""
    return replace(report, figures={**report.figures, **figures})


def blank() -> Report:
    """Return a report of which nothing is written but the office."""
    return replace(blameless(), texts={}, figures={})


def unbalanced() -> Report:
    """Return a report with two errors in one column and its total."""
    return edited(blameless(), {"requests.new.natural_person": 60})


def doubtful() -> Report:
    """Return a report with two warnings: regulations that the office cannot make, and the year."""
    return replace(spoiled(blameless(), {"disclosure.rules.issued": 2}), year=2020)


def with_heading() -> Report:
    """Return a report whose overview has a heading before its third block."""
    blocks = (Paragraph((_TOPICS,)), Heading(2, ("依申请公开",)), Paragraph(("新收。",)))
    return replace(blameless(), texts={**blameless().texts, "overview": blocks})
