"""A change replaces one answer and can be inverted; whatever alters a report is one of these."""

from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from reportdesk.report.report import Report
from reportdesk.report.text import Block

Scalar = Literal["form", "year", "explanations", "last_year"]
Keyed = Literal["office", "figures", "remarks", "footnotes", "images"]


class StaleChangeError(Exception):
    """The report no longer holds what the change says it replaces: the caller is at fault."""


class Change(Protocol):
    """Something that was done to a report and can be taken back."""

    def apply(self, report: Report) -> Report:
        """Return the report after the change; StaleChangeError if it does not fit."""

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a keyed part of the report: a figure by its address, a name of the office.

    None stands for absence: a blank figure, no remark.
    """

    part: Keyed
    key: str
    old: object
    new: object

    def apply(self, report: Report) -> Report:
        """See Change."""
        entries: dict[str, Any] = dict(getattr(report, self.part))
        _expect(entries.get(self.key), self.old)
        entries[self.key] = self.new
        if self.new is None:
            del entries[self.key]
        fields: dict[str, Any] = {self.part: entries}
        return replace(report, **fields)

    def inverse(self) -> "Entry":
        """See Change."""
        return Entry(self.part, self.key, self.new, self.old)


@dataclass(frozen=True, slots=True)
class Whole:
    """A part of the report that is replaced whole: the year, the edition, the explanations."""

    part: Scalar
    old: object
    new: object

    def apply(self, report: Report) -> Report:
        """See Change."""
        _expect(getattr(report, self.part), self.old)
        fields: dict[str, Any] = {self.part: self.new}
        return replace(report, **fields)

    def inverse(self) -> "Whole":
        """See Change."""
        return Whole(self.part, self.new, self.old)


@dataclass(frozen=True, slots=True)
class Splice:
    """In the text of a section, the blocks from `start` on that became others."""

    section: str
    start: int
    old: tuple[Block, ...]
    new: tuple[Block, ...]

    def apply(self, report: Report) -> Report:
        """See Change."""
        blocks = report.texts.get(self.section, ())
        end = self.start + len(self.old)
        _expect(blocks[self.start : end], self.old)
        spliced = blocks[: self.start] + self.new + blocks[end:]
        texts = {**report.texts, self.section: spliced}
        if not spliced:
            del texts[self.section]
        return replace(report, texts=texts)

    def inverse(self) -> "Splice":
        """See Change."""
        return Splice(self.section, self.start, self.new, self.old)


@dataclass(frozen=True, slots=True)
class Batch:
    """Several changes that are one: done together, taken back together."""

    changes: tuple[Change, ...]

    def apply(self, report: Report) -> Report:
        """See Change."""
        for change in self.changes:
            report = change.apply(report)
        return report

    def inverse(self) -> "Batch":
        """See Change."""
        return Batch(tuple(change.inverse() for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class Exchange:
    """The whole report that gave way to another: one that was recovered, or saved long ago."""

    old: Report
    new: Report

    def apply(self, report: Report) -> Report:
        """See Change."""
        _expect(report, self.old)
        return self.new

    def inverse(self) -> "Exchange":
        """See Change."""
        return Exchange(self.new, self.old)


def joined(first: Change, later: Change) -> Change:
    """Return one change that does both, the first before the later."""
    if isinstance(first, Splice) and isinstance(later, Splice) and _goes_on(first, later):
        return Splice(first.section, first.start, first.old, later.new)
    return Batch((first, later))


def _goes_on(first: Splice, later: Splice) -> bool:
    same_place = (first.section, first.start) == (later.section, later.start)
    return same_place and first.new == later.old


def _expect(found: object, old: object) -> None:
    if found != old:
        raise StaleChangeError(f"expected {old!r}, found {found!r}")
