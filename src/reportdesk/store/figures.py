"""Figures in a draft: counts are JSON integers, amounts are decimal strings, never floats."""

import re
from decimal import Decimal

from reportdesk.form.definition import Kind
from reportdesk.report.report import Value
from reportdesk.store.limits import MOST_DIGITS, MOST_PLACES
from reportdesk.store.place_words import spelled

_BEYOND = 10**MOST_DIGITS
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def figure_fault(written: object, kind: Kind | None) -> str:
    """Say what is wrong with a written figure; without a kind it may be a count or an amount."""
    if kind != "amount" and isinstance(written, int) and not isinstance(written, bool):
        return _too_large(str(written)) if abs(written) >= _BEYOND else ""
    if kind in {"amount", None} and isinstance(written, str) and _DECIMAL.fullmatch(written):
        return _too_large(written)
    wanted = '带引号的数，如 "134.8"' if kind == "amount" else "整数"
    return f"应当是{wanted}，写的是 {spelled(written)}"


def value_of(written: int | str) -> Value:
    """Return the figure that was written; there must be no fault in it."""
    return Decimal(written) if isinstance(written, str) else written


def written_as(value: Value, kind: Kind | None) -> int | str:
    """Return a figure as a draft holds it."""
    if kind == "amount" or isinstance(value, Decimal):
        return f"{Decimal(value):f}"
    return value


def _too_large(written: str) -> str:
    whole, _, places = written.lstrip("-").partition(".")
    if len(whole) > MOST_DIGITS:
        return f"整数部分超过 {MOST_DIGITS} 位：{spelled(written)}"
    return f"小数超过 {MOST_PLACES} 位" if len(places) > MOST_PLACES else ""
