"""A figure as typed, as stored and as shown.

Typed by people: full-width digits, thousands separators, a unit, 增 and 减. Stored: an int, or a
Decimal for an amount. Shown: plain, without separators; a signed count with its sign.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from reportdesk.form.definition import Figure, Kind
from reportdesk.report.quoting import quoted
from reportdesk.report.report import Value

MOST_DIGITS = 10
MOST_PLACES = 6
_LONGEST = 100
"""Characters; a million digits in one cell are beyond what Decimal calculates with."""

_MOST_QUOTED = 13
_FULL_WIDTH = str.maketrans("０１２３４５６７８９，．＋－−　", "0123456789,.+-- ")
_DASHES = {"-", "/", "—", "——", "–"}
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_YUAN_PER_UNIT = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
_MEASURE_WORDS = re.compile(r"(?<=\d)\s*[件项]$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a typed text was taken for: `value` (None: blank), and a word to the user if any."""

    value: Value | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a typed text is no such figure, in the user's words; `proposal` is a better text."""

    reason: str
    proposal: str = ""


def parse(typed: str, kind: Kind, unit: str = "") -> Reading | Refusal:
    """Read what was typed into a figure of this kind; amounts are in `unit`."""
    cleaned = typed.strip().translate(_FULL_WIDTH).strip()
    if not cleaned:
        return Reading(None)
    if cleaned in _DASHES:
        return Reading(None, f"“{cleaned}”按未填处理；没有请写 0")
    if len(cleaned) > _LONGEST:
        return Refusal(f"“{quoted(cleaned, _MOST_QUOTED)}”太长了，不会是一个数")
    if kind == "amount":
        return _amount(cleaned, unit)
    return _count(cleaned, signed=kind == "signed_count")


def shown(value: Value | None, kind: Kind) -> str:
    """Return a figure as it prints, without its unit; blank is the empty text."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return f"{value:+d}" if kind == "signed_count" and value else str(value)


def printed(value: Value | None, figure: Figure) -> str:
    """Return a figure as its cell prints it: an amount carries its unit unless the head does."""
    text = shown(value, figure.kind)
    if not text or not figure.unit or figure.unit in figure.column.label:
        return text
    return text + figure.unit


def _count(cleaned: str, *, signed: bool) -> Reading | Refusal:
    cleaned = _MEASURE_WORDS.sub("", cleaned)
    if signed:
        cleaned = re.sub(r"^增加?\s*(?=\d)", "+", cleaned)
        cleaned = re.sub(r"^减少?\s*(?=\d)", "-", cleaned)
    number = _number(cleaned)
    if number is None:
        return Refusal(f"“{quoted(cleaned, _MOST_QUOTED)}”不是一个数")
    if number != number.to_integral_value() or "." in cleaned:
        return Refusal("件数要写整数，没有小数点")
    if cleaned[0] in "+-" and not signed:
        return Refusal("件数不带正负号" if cleaned[0] == "+" else "件数不能小于 0")
    return _within(number) or Reading(int(number))


def _amount(cleaned: str, unit: str) -> Reading | Refusal:
    bare = cleaned.removesuffix(unit).strip()
    if bare == cleaned and bare.endswith("元"):
        return _yuan(bare.removesuffix("元").strip(), unit)
    number = _number(bare)
    if number is None:
        return Refusal(f"“{quoted(cleaned, _MOST_QUOTED)}”不是一个数")
    if number < 0 or bare[0] in "+-":
        return Refusal("金额不能小于 0" if number < 0 else "金额不带正负号")
    if _places(number) > MOST_PLACES:
        return Refusal(f"金额以{unit}计，最多 {MOST_PLACES} 位小数")
    return _within(number) or Reading(number)


def _yuan(bare: str, unit: str) -> Refusal:
    number = _number(bare)
    if number is None or number < 0:
        return Refusal(f"“{quoted(bare, _MOST_QUOTED)}元”不是一个数")
    proposal = f"{(number / _YUAN_PER_UNIT[unit]).normalize():f}"
    can_be_taken = isinstance(_amount(proposal, unit), Reading)
    return Refusal(f"这里以{unit}计", proposal if can_be_taken else "")


def _number(cleaned: str) -> Decimal | None:
    if _GROUPED.fullmatch(cleaned):
        cleaned = cleaned.replace(",", "")
    if not cleaned.isascii() or not _NUMBER.fullmatch(cleaned):
        return None
    return Decimal(cleaned)


def _within(number: Decimal) -> Refusal | None:
    if abs(number) >= 10**MOST_DIGITS:
        return Refusal(f"数太大了，最多 {MOST_DIGITS} 位")
    return None


def _places(number: Decimal) -> int:
    return -int(number.as_tuple().exponent)
