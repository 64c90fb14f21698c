"""Reads the text of one cell as a figure; what needs a judgement is proposed, never taken."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reportdesk.form.definition import Figure, Kind
from reportdesk.report.numbers import MOST_DIGITS, Reading, Refusal, parse
from reportdesk.report.report import Value

# More than there are cells in what is pasted: to judge each again for each table takes seconds.
_REMEMBERED = 1 << 14
# A spreadsheet's whole number with its places shown: 3.00.
_WHOLE = re.compile(r"(?<=[0-9０-９])[.．][0０]+$")
_REMARKED = re.compile(r"([^（(]+)[（(](.+)[）)]", re.DOTALL)
_DIGITS = f"[0-9]{{1,{MOST_DIGITS}}}"
_TWO_WAYS = re.compile(rf"({_DIGITS})\s*[/／]\s*({_DIGITS})")
_NONE = {"无", "没有", "零"}
# The number at the head of a label, which no figure follows: 1.属于…
_NUMBERED = re.compile(r"[0-9０-９]{1,2}\s*[.．、)）]\s*[^0-9０-９]")
_QUOTED = re.compile("^“[^”]*”")
_TOO_NARROW = re.compile(r"#{2,}")
_ANY_KIND: tuple[tuple[Kind, str], ...] = (("signed_count", ""), ("amount", "万元"))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a text is not taken as it stands; `proposal` is what it may mean, if anything.

    `remark` goes beside the figure that is proposed; `is_blank` is what stands for no figure.
    """

    reason: str
    proposal: Value | None = None
    remark: str = ""
    is_blank: bool = False


def read_cell(raw: str, figure: Figure, unit: str = "") -> Value | Doubt | None:
    """Read a cell; None is blank. `unit` is the one that the cell's head names, if it does."""
    text = raw.strip()
    if figure.kind != "amount":
        text = _WHOLE.sub("", text)
    elif unit and unit != figure.unit and text[-1:].isdecimal():
        text += unit
    outcome = parse(text, figure.kind, figure.unit)
    if isinstance(outcome, Refusal):
        return _doubt(text, outcome, figure)
    if outcome.note:
        return Doubt(_said(outcome.note), _zero(figure), is_blank=True)
    return outcome.value


@lru_cache(_REMEMBERED)
def is_number(text: str) -> bool:
    """Say whether a text is a figure of some kind, or asks for a unit to be one."""
    if text.isdecimal():
        return True
    for kind, unit in _ANY_KIND:
        outcome = parse(_WHOLE.sub("", text), kind, unit)
        if isinstance(outcome, Reading) and outcome.value is not None:
            return True
        if isinstance(outcome, Refusal) and outcome.proposal:
            return True
    return False


def is_meant(text: str) -> bool:
    """Say whether a text stands for a figure, however it is written; a dash does too."""
    return bool(text) and not is_words(text)


def is_words(text: str) -> bool:
    """Say whether a text can only name something: neither blank nor meant as a figure."""
    if not text or is_number(text) or text in _NONE:
        return False
    is_figure = text[0].isdecimal() and not _NUMBERED.match(text)
    return any(map(str.isalpha, text)) and not is_figure


def _doubt(text: str, refusal: Refusal, figure: Figure) -> Doubt:
    """Say why a text is refused, with the one figure that it may mean."""
    if _TOO_NARROW.fullmatch(text):
        return Doubt("原来的列太窄，没有显示出数来")
    if text in _NONE:
        return Doubt(_said(refusal.reason), _zero(figure))
    both = _TWO_WAYS.fullmatch(text)
    if both and figure.kind == "signed_count":
        return Doubt("写了增和减两个数", int(both[1]) - int(both[2]))
    remarked = _REMARKED.fullmatch(text)
    value = _value(remarked[1] if remarked else refusal.proposal, figure)
    if remarked and value is not None:
        return Doubt("数后有说明", value, " ".join(remarked[2].split()))
    return Doubt(_said(refusal.reason), value)


def _said(reason: str) -> str:
    """Return a reason without the text that it quotes first: a doubt stands beside it."""
    return _QUOTED.sub("", reason)


def _value(text: str, figure: Figure) -> Value | None:
    outcome = parse(text, figure.kind, figure.unit)
    return outcome.value if isinstance(outcome, Reading) else None


def _zero(figure: Figure) -> Value | None:
    return _value("0", figure)
