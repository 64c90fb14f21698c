"""What a workbook holds for a figure: a number it can count with, and how that number reads."""

from dataclasses import dataclass
from decimal import Decimal

from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Form
from reportdesk.form.relations import sums
from reportdesk.report.numbers import printed, shown
from reportdesk.report.report import Report
from reportdesk.report.totals import part_sum

_MOST_DIGITS = 15  # what spreadsheets keep of a number


@dataclass(frozen=True, slots=True)
class Values:
    """The figures of a report as cells of a workbook."""

    form: Form
    report: Report

    def number(self, figure: Figure) -> int | float | None:
        """Return the number of a figure; None for a blank, and for one that would lose digits."""
        value = self.report.figures.get(figure.address)
        if value is None or len(Decimal(value).as_tuple().digits) > _MOST_DIGITS:
            return None
        return float(value) if isinstance(value, Decimal) else value

    def text(self, figure: Figure) -> str:
        """Return a figure as it is printed."""
        return printed(self.report.figures.get(figure.address), figure)

    def look(self, figure: Figure) -> str:
        """Return the number format in which a figure reads as it is printed."""
        if figure.kind == "signed_count":
            return "+0;-0;0"
        value = self.report.figures.get(figure.address)
        places = shown(value, figure.kind).partition(".")[2]
        digits = f"0.{'0' * len(places)}" if places else "0"
        unit = self.text(figure).removeprefix(shown(value, figure.kind))
        return f'{digits}"{unit}"' if unit else digits

    def parts(self, address: Address) -> tuple[Address, ...]:
        """Return what a total adds up; nothing where it waits, or was given by hand."""
        relation, figures = sums(self.form).get(address), self.report.figures
        if relation is None or any(
            self.number(self.form.figures[each]) is None for each in (*relation.left, address)
        ):
            return ()
        follows = part_sum(figures, relation.left) == figures[address]
        return relation.left if follows else ()

    def is_total(self, address: Address) -> bool:
        """Say whether a figure is a sum of others."""
        return address in sums(self.form)
