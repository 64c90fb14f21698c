"""Names a place in a draft as its reader would, rather than by its path through the JSON."""

import json
from collections.abc import Iterable

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.report.quoting import quoted

_MOST_QUOTED = 30
_PARTS = {
    "draft_version": "草稿版本",
    "form": "格式版本",
    "year": "年度",
    "office": "机关信息",
    "texts": "正文",
    "figures": "数据",
    "remarks": "备注",
    "footnotes": "表注",
    "explanations": "审核说明",
    "last_year": "上年报告",
    "images": "插图",
}


def place_words(form: Form, path: Iterable[str | int]) -> str:
    """Return words for a path, ready for a predicate to follow; empty for the whole draft."""
    steps = list(path)
    if not steps:
        return ""
    first, rest = str(steps[0]), steps[1:]
    if first == "remarks" and rest:
        return f"{figure_words(form, str(rest[0]))}的备注"
    if first == "texts" and rest:
        return _text_words(form, rest)
    return f"{_PARTS.get(first, quoted(first))}{_steps(rest, '条')}"


def figure_words(form: Form, address: Address) -> str:
    """Name a figure with its table; one that the form does not know, by its address."""
    figure = form.figures.get(address)
    if not figure:
        return f"“{quoted(address)}”"
    return f"{form.tables[figure.table].name}“{figure.name}”"


def spelled(value: object) -> str:
    """Return a JSON value as it is written, cut short."""
    return quoted(json.dumps(value, ensure_ascii=False), _MOST_QUOTED)


def _text_words(form: Form, steps: list[str | int]) -> str:
    section = next((section for section in form.texts if section.id == steps[0]), None)
    name = section.heading or section.short if section else quoted(str(steps[0]))
    return f"“{name}”{_steps(steps[1:], '段')}"


def _steps(steps: Iterable[str | int], unit: str) -> str:
    words = (
        f"第 {s + 1} {unit}" if isinstance(s, int) else f" {quoted(s, _MOST_QUOTED)} "
        for s in steps
    )
    return "的".join(words)
