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
_HOW_TO_FOLLOW = "点一下铅笔，或按 Delete，恢复自动汇总"


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

    @property
    def tip(self) -> str:
        """What the signs mean, and how an overridden total follows its parts again."""
        how = (_HOW_TO_FOLLOW,) if self.is_overridden else ()
        return "\n".join((*self.said[self.is_total :], *how))


class Scene(NamedTuple):
    """All that the cells of a table depend on, each by address."""

    form: Form
    shape: Shape
    figures: Figures
    last_year: Figures
    remarks: Mapping[Address, str]
    errors: Words
    warnings: Words
    lit: Lit

    def shown(self, address: Address) -> Shown:
        """Return what the cell of a figure shows."""
        kind, unit = self.shape.kinds[address]
        value = self.figures.get(address)
        is_total = address in self.shape.totals
        return Shown(
            numbers.shown(value, kind),
            unit,
            _last_year(self.last_year.get(address), kind),
            value == 0,
            is_total,
            is_total and value is None and _waits(self.form, self.figures, address),
            is_total and is_overridden(self.form, self.figures, address),
            self.errors.get(address, ()),
            self.warnings.get(address, ()),
            self.remarks.get(address, ""),
            self.lit.get(address),
        )

    def since(self, before: "Scene") -> set[Address]:
        """Return the figures of the table that may be shown otherwise than before.

        A total depends on all its parts, so every one of them is among these.
        """
        parts = zip(self[2:], before[2:], strict=True)
        changed = set(self.shape.totals).union(*(_changed(now, then) for now, then in parts))
        return changed & self.shape.kinds.keys()


def scene(form: Form, shape: Shape, report: Report, findings: Iterable[Finding], lit: Lit) -> Scene:
    """Gather what the cells of a table depend on; `lit` are those of the finding in hand."""
    found = list(findings)
    return Scene(
        form,
        shape,
        report.figures,
        report.last_year.figures if report.last_year else {},
        report.remarks,
        _words(f for f in found if f.severity == "error" and not f.unfilled),
        _words(f for f in found if f.severity == "warning" and f.reason is None),
        lit,
    )


def spoken(figure: Figure, shown: Shown) -> str:
    """Say a whole cell: its row, its column, its figure and its state, for a screen reader."""
    blank = "待汇总" if shown.is_waiting else "未填写"
    return "，".join((figure.label, shown.text + shown.unit if shown.text else blank, *shown.said))


def _changed(now: Mapping[Address, object], then: Mapping[Address, object]) -> set[Address]:
    if now is then:
        return set()
    # Not `!=`: 134.8 and 134.80 are equal and look different.
    return {
        address for address in now.keys() | then.keys() if now.get(address) is not then.get(address)
    }


def _words(findings: Iterable[Finding]) -> Words:
    words: dict[Address, tuple[str, ...]] = {}
    for finding in findings:
        words[finding.place] = (*words.get(finding.place, ()), finding.headline)
    return words


def _last_year(value: Value | None, kind: Kind) -> str:
    return numbers.shown(value, kind) if value else ""


def _waits(form: Form, figures: Figures, total: Address) -> bool:
    return part_sum(figures, sums(form)[total].left) is None
