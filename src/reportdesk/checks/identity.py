"""What the report says of itself: whose it is, of which year and edition, in known names."""

from collections.abc import Iterator

from reportdesk.checks.finding import Finding
from reportdesk.checks.naming import listed
from reportdesk.form.definition import Form, Rule
from reportdesk.form.loader import form_for_year
from reportdesk.report.quoting import quoted
from reportdesk.report.report import Report

_MOST_NAMES = 20


def office_named(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:  # noqa: ARG001
    """Find an office without a name."""
    if not report.name.strip():
        message = "还没有写机关名称。报告标题由机关名称和年度组成，名称要写全称。"
        yield _about(rule, ("office.name",), "机关名称未填", message)


def edition_fits_year(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find an edition that is not in force for the report's year."""
    if form.covers(report.year):
        return
    fitting = form_for_year(report.year)
    due = f"应当用 {fitting.name}" if fitting else "还没有统一的格式"
    message = f"{report.year} 年度的报告{due}，这份报告用的是 {form.name}。"
    yield _about(rule, ("year",), "格式与年度不相配", message)


def known_names(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find what the form has no place for: names, addresses and keys, all in one finding."""
    unknown = (*report.unknown, *_strangers(form, report))
    names = tuple(name.removeprefix("figures.") for name in unknown)
    if names:
        said = listed((quoted(name) for name in names), _MOST_NAMES, "个")
        headline = f"有 {len(names)} 项内容不在格式里"
        message = f"草稿中有 {len(names)} 项内容本格式不认识：{said}。{rule.explanation}"
        yield _about(rule, names, headline, message)


def _strangers(form: Form, report: Report) -> Iterator[str]:
    for part in ("figures", "remarks"):
        for address in getattr(report, part).keys() - form.figures.keys():
            yield f"{part}.{address}"


def _about(rule: Rule, addresses: tuple[str, ...], headline: str, message: str) -> Finding:
    return Finding(rule.id, rule.severity, addresses[0], addresses, headline, message)
