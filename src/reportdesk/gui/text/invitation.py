"""What an empty page says, and the subheadings that it offers where a rule names topics."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from reportdesk.form.definition import Form, Section
from reportdesk.gui.text.passage import EMPTY, Blocks
from reportdesk.report.numbering import chinese
from reportdesk.report.text import Heading, text

_REQUIRED = "从这里写起，也可以把写好的文字粘贴进来。"
_OPTIONAL = "可不填。要写就从这里写起。"
_TOPIC_RULE = "text_mentions"


def invitation(section: Section) -> str:
    """Return what stands in the place of words while there are none."""
    return _REQUIRED if section.required else _OPTIONAL


def topics(form: Form, section: Section) -> tuple[str, ...]:
    """Return the topics of which a rule wants a section to speak, if there are several."""
    named = [topic["name"] for topic in _topics(form, section)]
    return tuple(named) if len(named) > 1 else ()


def offer(names: Sequence[str]) -> str:
    """Return the words of the button that makes subheadings of topics."""
    return f"按{chinese(len(names))}个方面建小标题"


def subheadings(names: Sequence[str]) -> Blocks:
    """Return a heading for each topic, with room for words under it."""
    return tuple(block for name in names for block in (Heading(2, text(name)), EMPTY))


def _topics(form: Form, section: Section) -> list[Mapping[str, Any]]:
    return [
        topic
        for rule in form.rules
        if rule.kind == _TOPIC_RULE and rule.details["section"] == section.id
        for topic in cast("Sequence[Mapping[str, Any]]", rule.details["topics"])
    ]
