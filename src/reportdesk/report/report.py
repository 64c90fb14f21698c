"""The report: what one office answered, as an immutable value.

Nothing here is ever modified; a change makes a new report (see change.py). A blank figure is
absent from `figures`: blank is not 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reportdesk.form.address import Address
from reportdesk.report.text import Block, Image
from reportdesk.report.unknown import Unknown

Value = int | Decimal
Figures = Mapping[Address, Value]
OFFICE_FIELDS = ("name", "kind", "address", "postcode", "telephone", "email", "website")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a warning is right after all, in the office's words.

    It holds as long as the figures that it explains keep the values they had when it was written.
    """

    rule: str
    addresses: tuple[str, ...]
    reason: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class LastYear:
    """The figures and texts of the report before, and the file that they came from."""

    form: str
    year: int
    source: str
    figures: Figures
    texts: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """One annual report; `form` is the id of its edition, `year` the calendar year reported on.

    `office` has some of OFFICE_FIELDS, always `name`. `unknown` holds what a draft carried that
    this program does not know: kept, never counted.
    """

    form: str
    year: int
    office: Mapping[str, str]
    texts: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    figures: Figures = field(default_factory=dict)
    remarks: Mapping[Address, str] = field(default_factory=dict)
    footnotes: Mapping[str, str] = field(default_factory=dict)
    explanations: tuple[Explanation, ...] = ()
    last_year: LastYear | None = None
    images: Mapping[str, Image] = field(default_factory=dict)
    unknown: tuple[Unknown, ...] = ()

    @property
    def name(self) -> str:
        """The office's name, as printed in the title."""
        return self.office.get("name", "")


def new_report(form: str, year: int, name: str, kind: str = "") -> Report:
    """Begin a report with nothing but its edition, its year and the office."""
    office = {"name": name, "kind": kind} if kind else {"name": name}
    return Report(form=form, year=year, office=office)
