"""How far each page of the report is: the cover, and every section."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportdesk.checks.blanks import to_fill
from reportdesk.checks.finding import Finding
from reportdesk.checks.texts import missing_topics
from reportdesk.form.definition import Form, Section, Table
from reportdesk.report.report import Report
from reportdesk.report.text import has_words

COVER = "cover"
State = Literal["blank", "partial", "wrong", "done", "optional"]


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page's state, and how much is wrong or missing, in words; empty where nothing is."""

    state: State
    detail: str = ""


def page_of(form: Form, place: str) -> str:
    """Return the page on which a place is: the id of a section, or COVER."""
    figure = form.figures.get(place)
    kind, *names = place.split(".")
    text = names[0] if kind == "texts" else ""
    table = figure.table if figure else names[0] if kind == "footnotes" else ""
    for section in form.sections:
        if section.id == text or (section.table and section.table.id == table):
            return section.id
    return COVER


def page_statuses(
    form: Form, findings: Iterable[Finding], report: Report
) -> Mapping[str, PageStatus]:
    """Return how far every page is, in the order of the outline: COVER first."""
    on_page: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        on_page[page_of(form, finding.place)].append(finding)
    statuses = {COVER: _judged(on_page[COVER])}
    for section in form.sections:
        statuses[section.id] = _section(form, section, on_page[section.id], report)
    return statuses


def _section(
    form: Form, section: Section, findings: Sequence[Finding], report: Report
) -> PageStatus:
    if section.table:
        return _table(form, section.table, findings, report)
    return _text(form, section, findings, report)


def _table(form: Form, table: Table, findings: Sequence[Finding], report: Report) -> PageStatus:
    blank = [address for finding in findings if finding.unfilled for address in finding.addresses]
    judged = _judged(findings)
    if judged.state == "wrong" or not blank:
        return judged
    if len(blank) == sum(figure.table == table.id for figure in form.figures.values()):
        return PageStatus("blank")
    return PageStatus("partial", f"缺 {len(to_fill(form, report.figures, blank))} 格")


def _text(form: Form, section: Section, findings: Sequence[Finding], report: Report) -> PageStatus:
    blocks = report.texts.get(section.id)
    judged = _judged(findings)
    if judged.state == "wrong":
        return judged
    if not blocks:
        return PageStatus("blank" if section.required else "optional")
    if section.required and not has_words(blocks):
        return PageStatus("partial", "缺正文")
    missing = missing_topics(form, section, report)
    if judged.state == "partial" and missing:
        return PageStatus("partial", f"缺 {len(missing)} 项")
    return judged


def _judged(findings: Sequence[Finding]) -> PageStatus:
    errors = sum(finding.severity == "error" and not finding.unfilled for finding in findings)
    warnings = sum(finding.severity == "warning" and not finding.reason for finding in findings)
    if errors:
        return PageStatus("wrong", f"{errors} 处")
    if warnings:
        return PageStatus("partial", f"{warnings} 处待核")
    return PageStatus("done")
