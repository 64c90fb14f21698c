"""A finding: which rule does not hold, where, and with which numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportdesk.form.definition import Severity
from reportdesk.report.report import Value

Sign = Literal["", "＋", "＝"]


@dataclass(frozen=True, slots=True)
class Term:
    """A figure's part in a relation: the sign that stands before it."""

    sign: Sign
    address: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """A figure that may be what is wrong, the value that would mend, and both in a sentence."""

    address: str
    value: Value
    why: str


def told(remedies: Sequence[Remedy]) -> str:
    """Return what a message says of remedies."""
    return "或者".join(remedy.why for remedy in remedies)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, as a value with its place.

    `message` is the whole sentence; `headline` says it in few words for a list. `place` is where
    to go: an address, or `year`, `office.name`, `texts.overview`, `texts.overview.3`. `expected`
    and `actual` are the two sides, or None for texts, blanks and hints. `reason` is the written
    reason of a warning, still in force. `unfilled` sets what is merely not yet written apart from
    what is wrong; `explainable` says whether a reason can stand in place of mending a warning.
    `remedies` are the changes of one figure that may be what is needed; the message tells of them.
    """

    rule: str
    severity: Severity
    place: str
    addresses: tuple[str, ...]
    headline: str
    message: str
    expected: Value | None = None
    actual: Value | None = None
    terms: tuple[Term, ...] = ()
    reason: str | None = None
    unfilled: bool = False
    explainable: bool = True
    remedies: tuple[Remedy, ...] = ()

    @property
    def statement(self) -> str:
        """Return what does not hold, without what is said of remedies."""
        return self.message.removesuffix(told(self.remedies))

    @property
    def difference(self) -> Decimal | None:
        """Return by how much the sides differ, without a sign."""
        if self.expected is None or self.actual is None:
            return None
        return abs(Decimal(self.expected) - Decimal(self.actual))
