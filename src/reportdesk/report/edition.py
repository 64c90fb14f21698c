"""Moves a report to another year or edition: what has a place there goes along, the rest is named.

A total that followed its parts follows the parts that the other edition gives it; one that was
overridden stays as it was written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Form
from reportdesk.form.relations import sums
from reportdesk.report.change import Batch, Change, Entry, Keyed, Splice, Whole
from reportdesk.report.report import Figures, Report, Value
from reportdesk.report.totals import is_overridden, part_sum


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What of a report another form has no place for: addresses, and ids of sections and tables.

    `figures` are those that hold a value; `remarks` stand at any figure.
    """

    figures: tuple[Address, ...]
    remarks: tuple[Address, ...]
    texts: tuple[str, ...]
    footnotes: tuple[str, ...]


def unplaced(old: Form, new: Form, report: Report) -> Unplaced:
    """Return what the report answers to its own form, old, and could not answer to the new one."""
    gone = [address for address, figure in old.figures.items() if not _fits(figure, new)]
    sections = {section.id for section in new.texts}
    return Unplaced(
        figures=tuple(address for address in gone if address in report.figures),
        remarks=tuple(address for address in gone if address in report.remarks),
        texts=tuple(section for section in report.texts if section not in sections),
        footnotes=tuple(table for table in report.footnotes if table not in new.tables),
    )


def change_edition(old: Form, new: Form, report: Report, year: int) -> Change:
    """Return the one change that makes the report answer another form, another year, or both."""
    left = unplaced(old, new, report)
    figures = _figures(old, new, report, left)
    return Batch(
        (
            Whole("year", report.year, year),
            Whole("form", report.form, new.edition),
            *_entries("figures", report.figures, figures),
            *_entries("remarks", report.remarks, _without(report.remarks, left.remarks)),
            *_entries("footnotes", report.footnotes, _without(report.footnotes, left.footnotes)),
            *(Splice(section, 0, report.texts[section], ()) for section in left.texts),
        )
    )


def _fits(figure: Figure, form: Form) -> bool:
    """Say whether the form asks for a figure of the same name and nature: amounts are no counts."""
    other = form.figures.get(figure.address)
    return other is not None and (other.kind == "amount") == (figure.kind == "amount")


def _figures(old: Form, new: Form, report: Report, left: Unplaced) -> Figures:
    after: dict[Address, Value] = _without(report.figures, left.figures)
    for total, relation in sums(new).items():
        if total in old.figures and is_overridden(old, report.figures, total):
            continue
        summed = part_sum(after, relation.left)
        after.pop(total, None)
        if summed is not None:
            after[total] = summed
    return after


def _without(entries: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in entries.items() if name not in names}


def _entries(part: Keyed, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Entry]:
    for name in {**before, **after}:
        if before.get(name) != after.get(name):
            yield Entry(part, name, before.get(name), after.get(name))
