"""The topics of which a text should speak, and how far each of them is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Literal, cast

from reportdesk.checks.texts import missing_topics
from reportdesk.form.definition import Form, Section
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Heading, Picture, has_words, plain

State = Literal["written", "bare", "missing"]
"""A bare topic has its heading, and nothing is written under it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that a text should speak of."""

    name: str
    state: State


def topics(form: Form, report: Report, section: Section) -> Iterator[Topic]:
    """Return the topics of a section, in the order of the form."""
    missing = missing_topics(form, section, report)
    blocks = report.texts.get(section.id, ())
    for rule in form.rules:
        if rule.kind == "text_mentions" and rule.details["section"] == section.id:
            for topic in cast("list[dict[str, Any]]", rule.details["topics"]):
                is_missing = topic["name"] in missing
                written: State = "bare" if _is_bare(blocks, topic["words"]) else "written"
                yield Topic(topic["name"], "missing" if is_missing else written)


def _is_bare(blocks: Sequence[Block], words: Sequence[str]) -> bool:
    """Say whether a topic stands in no paragraph, and only in headings with nothing under them."""
    named = [i for i, block in enumerate(blocks) if _names(block, words)]
    return not any(has_words((blocks[i], *_under(blocks, i))) for i in named)


def _names(block: Block, words: Sequence[str]) -> bool:
    said = "" if isinstance(block, Picture) else plain(block.text, lambda _: "")
    return any(word in said for word in words)


def _under(blocks: Sequence[Block], index: int) -> Iterator[Block]:
    """Return what stands under a heading, up to the next one that is no lower."""
    above = blocks[index]
    level = above.level if isinstance(above, Heading) else 0
    return takewhile(
        lambda block: not isinstance(block, Heading) or block.level > level, blocks[index + 1 :]
    )
