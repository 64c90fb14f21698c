"""What each cell of a table shows: its figure and everything that is to be said about it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportdesk.checks.finding import Finding, Sign
from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Form, Kind
from reportdesk.form.relations import sums
from reportdesk.gui.grid.shape import Shape
from reportdesk.report import numbers
from reportdesk.report.report import Figures, Report, Value
from reportdesk.report.totals import is_overridden, part_sum

Words = Mapping[Address, tuple[str, ...]]
Lit = Mapping[Address, Sign]


class Shown(NamedTuple):
    """One figure as its cell shows it; the texts are empty where there is nothing to show.

    `last_year` is empty for 0 too. `sign` is the figure's sign in the relation in hand, or None.
    """

    text: str
    unit: str = ""
    last_year: str = ""
    is_zero: bool = False
    is_total: bool = False
    is_waiting: bool = False
    is_overridden: bool = False
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    remark: str = ""
    sign: Sign | None = None

    @property
    def said(self) -> tuple[str, ...]:
        """What the signs in the cell mean, one sentence each."""
        total = ("合计",) if self.is_total else ()
        hand = ("手工改过",) if self.is_overridden else ()
        errors = tuple(f"有误：{words}" for words in self.errors)
        warnings = tuple(f"待核：{words}" for words in self.warnings)
        remark = (f"备注：{self.remark}",) if self.remark else ()
        return total + hand + errors + warnings + remark


def shown_cells(
    form: Form, shape: Shape, report: Report, findings: Iterable[Finding], lit: Lit
) -> dict[Address, Shown]:
    """Return what the cells of a table show; `lit` are those of the finding in hand."""
    found = list(findings)
    errors = _words(f for f in found if f.severity == "error" and not f.unfilled)
    warnings = _words(f for f in found if f.severity == "warning" and f.reason is None)
    last_year = report.last_year.figures if report.last_year else {}
    return {
        address: Shown(
            numbers.shown(value := report.figures.get(address), kind),
            unit,
            _last_year(last_year.get(address), kind),
            value == 0,
            is_total := address in shape.totals,
            is_total and value is None and _waits(form, report.figures, address),
            is_total and is_overridden(form, report.figures, address),
            errors.get(address, ()),
            warnings.get(address, ()),
            report.remarks.get(address, ""),
            lit.get(address),
        )
        for address, kind, unit in shape.kinds
    }


def spoken(figure: Figure, shown: Shown) -> str:
    """Say a whole cell: its row, its column, its figure and its state, for a screen reader."""
    blank = "待汇总" if shown.is_waiting else "未填写"
    return "，".join((figure.label, shown.text + shown.unit if shown.text else blank, *shown.said))


def _words(findings: Iterable[Finding]) -> Words:
    words: dict[Address, tuple[str, ...]] = {}
    for finding in findings:
        words[finding.place] = (*words.get(finding.place, ()), finding.headline)
    return words


def _last_year(value: Value | None, kind: Kind) -> str:
    return numbers.shown(value, kind) if value else ""


def _waits(form: Form, figures: Figures, total: Address) -> bool:
    return part_sum(figures, sums(form)[total].left) is None
