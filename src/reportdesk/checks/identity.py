"""What the report says of itself: whose it is, of which year and edition, in known names."""

from collections.abc import Iterator

from reportdesk.checks.finding import Finding
from reportdesk.checks.naming import listed
from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Rule
from reportdesk.form.loader import form_for_year
from reportdesk.report.quoting import quoted
from reportdesk.report.report import Report
from reportdesk.report.text import LiveFigure, Picture

_MOST_NAMES = 20


def office_named(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find an office without a name."""
    if not report.name.strip():
        message = "还没有写机关名称。报告标题由机关名称和年度组成，名称要写全称。"
        yield _about(rule, ("office.name",), "机关名称未填", message)


def edition_fits_year(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find an edition that is not in force for the report's year."""
    if form.years.cover(report.year):
        return
    fitting = form_for_year(report.year)
    due = f"应当用 {fitting.name}" if fitting else "还没有统一的格式"
    message = f"{report.year} 年度的报告{due}，这份报告用的是 {form.name}。"
    yield _about(rule, ("year",), "格式与年度不相配", message)


def known_names(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find what the form has no place for: names, addresses and keys, all in one finding."""
    kept = (unknown.name for unknown in report.unknown)
    names = tuple(dict.fromkeys((*kept, *_strangers(form, report))))
    if names:
        said = listed((quoted(name) for name in names), _MOST_NAMES, "个")
        headline = f"有 {len(names)} 项内容不在格式里"
        message = f"草稿中有 {len(names)} 项内容格式里没有：{said}。{rule.explanation}"
        yield _about(rule, names, headline, message)


def _strangers(form: Form, report: Report) -> Iterator[str]:
    yield from (a for a in report.figures if a not in form.figures)
    yield from (f"remarks.{a}" for a in report.remarks if a not in form.figures)
    yield from (f"footnotes.{table}" for table in report.footnotes if table not in form.tables)
    sections = {section.id for section in form.texts}
    yield from (f"texts.{section}" for section in report.texts if section not in sections)
    yield from (a for a in _live_figures(report) if a not in form.figures)


def _live_figures(report: Report) -> Iterator[Address]:
    for blocks in report.texts.values():
        for block in blocks:
            if not isinstance(block, Picture):
                yield from (p.address for p in block.text if isinstance(p, LiveFigure))


def _about(rule: Rule, addresses: tuple[str, ...], headline: str, message: str) -> Finding:
    return Finding(rule.id, rule.severity, addresses[0], addresses, headline, message)
