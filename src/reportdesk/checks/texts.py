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
                message=f"“{section.heading}”还没有写，这一部分必须有内容。",
                unfilled=True,
            )


def text_mentions(form: Form, rule: Rule, report: Report) -> Iterator[Finding]:
    """Find topics that a section should speak of and does not.

    An empty section is text_present's; where that demands nothing, it is to be written all the
    same: no reason stands in its place.
    """
    section = _subject(form, rule)
    missing = _missing(rule, report)
    if not has_words(report.texts.get(section.id, ())):
        if not _demands_words(form, section):
            yield _unwritten(rule, section, missing)
    elif missing:
        yield _about(
            rule,
            section,
            headline=f"{section.short}没有写到{listed(missing, _MOST_TOPICS, '项')}",
            message=f"“{section.heading}”没有写到：{'、'.join(missing)}。{rule.explanation}",
        )


def _unwritten(rule: Rule, section: Section, missing: list[str]) -> Finding:
    return _about(
        rule,
        section,
        headline=f"{section.short}未填，要写{listed(missing, _MOST_TOPICS, '项')}",
        message=f"“{section.heading}”还没有写。{rule.explanation}",
        explainable=False,
    )


def missing_topics(form: Form, section: Section, report: Report) -> list[str]:
    """Return the topics of which a section should speak and does not."""
    rules = (rule for rule in form.rules if rule.kind == "text_mentions")
    mine = (rule for rule in rules if _subject(form, rule) is section)
    return [name for rule in mine for name in _missing(rule, report)]


def _missing(rule: Rule, report: Report) -> list[str]:
    details = cast("Mapping[str, Any]", rule.details)
    said = _words(report.texts.get(details["section"], ()))
    topics = details["topics"]
    return [topic["name"] for topic in topics if not any(word in said for word in topic["words"])]


def _subject(form: Form, rule: Rule) -> Section:
    return next(section for section in form.texts if section.id == rule.details["section"])


def _demanded(form: Form, rule: Rule) -> Iterator[Section]:
    demanded = cast("list[str]", rule.details["sections"])
    return (section for section in form.texts if section.id in demanded)


def _demands_words(form: Form, section: Section) -> bool:
    rules = (rule for rule in form.rules if rule.kind == "text_present")
    return any(section in _demanded(form, rule) for rule in rules)


def _words(blocks: tuple[Block, ...]) -> str:
    prose = (block.text for block in blocks if not isinstance(block, Picture))
    return "\n".join(plain(text, lambda _: "") for text in prose)


def _about(  # noqa: PLR0913 - one place makes findings about texts, and names what they say
    rule: Rule,
    section: Section,
    *,
    headline: str,
    message: str,
    unfilled: bool = False,
    explainable: bool = True,
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
        explainable=explainable,
    )
