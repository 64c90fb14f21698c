"""The prose: what must be written, and what it must speak of."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from reportdesk.checks.finding import Finding
from reportdesk.checks.naming import listed
from reportdesk.form.definition import Form, Rule, Section
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Picture, has_words, plain

_MOST_TOPICS = 2


def text_present(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find sections in which nothing is written."""
    for section in _demanded(form, rule):
        if not has_words(report.texts.get(section.id, ())):
            yield _about(
                rule,
                section,
                headline=f"{section.short}未填",
                message=f"“{section.heading}”还没有写。{section.guidance.text}",
                unfilled=True,
            )


def text_mentions(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find topics that a section should speak of and does not; an empty one is text_present's."""
    details = cast("Mapping[str, Any]", rule.details)
    section = next(s for s in form.texts if s.id == details["section"])
    blocks = report.texts.get(section.id, ())
    if not has_words(blocks) and _reported_empty(form, section):
        return
    said = _words(blocks)
    missing = [t["name"] for t in details["topics"] if not any(w in said for w in t["words"])]
    if missing:
        yield _about(
            rule,
            section,
            headline=f"{section.short}没有写到{listed(missing, _MOST_TOPICS, '项')}",
            message=f"“{section.heading}”没有写到：{'、'.join(missing)}。{rule.explanation}",
        )


def _demanded(form: Form, rule: Rule) -> Iterator[Section]:
    demanded = cast("list[str]", rule.details["sections"])
    return (section for section in form.texts if section.id in demanded)


def _reported_empty(form: Form, section: Section) -> bool:
    present = (rule for rule in form.rules if rule.kind == "text_present")
    return any(section in _demanded(form, rule) for rule in present)


def _words(blocks: tuple[Block, ...]) -> str:
    prose = (block.text for block in blocks if not isinstance(block, Picture))
    return "\n".join(plain(text, lambda _: "") for text in prose)


def _about(
    rule: Rule, section: Section, *, headline: str, message: str, unfilled: bool = False
) -> Finding:
    place = f"texts.{section.id}"
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        place=place,
        addresses=(place,),
        headline=headline,
        message=message,
        unfilled=unfilled,
    )
