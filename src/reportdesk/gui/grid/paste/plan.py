"""A landing as the user has settled it so far, and what it would do to the report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.importers.tables.landing import Disagreement, Doubtful, Landing
from reportdesk.report.change import Batch, Entry
from reportdesk.report.numbers import shown
from reportdesk.report.report import Report

State = Literal["changed", "same", "kept", "refused", "doubtful", "total", "differing"]


class Look(NamedTuple):
    """One cell of the preview: what stands there now, what will, and what was copied if not that.

    `reason` says why the copied text is not taken.
    """

    state: State
    old: str
    new: str
    raw: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Plan:
    """`accepted` are doubtful cells that are taken as proposed; `blanks_too` lets blanks blank."""

    form: Form
    report: Report
    landing: Landing
    accepted: frozenset[Address] = field(default_factory=frozenset)
    blanks_too: bool = False

    @cached_property
    def change(self) -> Batch:
        """What pasting does."""
        return self.landing.change(
            self.form, self.report, self.accepted, blanks_too=self.blanks_too
        )

    @cached_property
    def after(self) -> Report:
        """The report as it would be."""
        return self.change.apply(self.report)

    @cached_property
    def changed(self) -> tuple[Address, ...]:
        """The cells that will hold something else, without the totals that follow."""
        keys = (entry.key for entry in self.change.changes if isinstance(entry, Entry))
        return tuple(key for key in dict.fromkeys(keys) if key not in sums(self.form))

    @cached_property
    def disagreements(self) -> Mapping[Address, Disagreement]:
        """The copied totals that are not what the cells will add up to."""
        found = self.landing.disagreements(self.form, self.after.figures)
        return {one.address: one for one in found}

    @cached_property
    def doubtful(self) -> Mapping[Address, Doubtful]:
        """The cells that are not taken as they stand."""
        return {one.address: one for one in self.landing.doubtful}

    @property
    def proposed(self) -> frozenset[Address]:
        """The doubtful cells for which there is a proposal."""
        return frozenset(
            one.address for one in self.landing.doubtful if one.doubt.proposal is not None
        )

    def looks(self) -> Iterator[tuple[Address, Look]]:
        """Yield each cell upon which something was copied, and how it looks."""
        for address in self.landing.addresses:
            yield address, self._look(address)

    def _look(self, address: Address) -> Look:
        kind = self.form.figures[address].kind
        old = shown(self.report.figures.get(address), kind)
        new = shown(self.after.figures.get(address), kind)
        if address in self.landing.totals:
            differing = self.disagreements.get(address)
            if differing is None:
                return Look("total", old, new)
            return Look("differing", old, new, shown(differing.pasted, kind), "与各格之和不同")
        doubtful = self.doubtful.get(address)
        if doubtful and address not in self.accepted and not doubtful.doubt.is_blank:
            state: State = "refused" if doubtful.doubt.proposal is None else "doubtful"
            return Look(state, old, new, doubtful.raw, doubtful.doubt.reason)
        if address in self.changed:
            return Look("changed", old, new)
        return Look("kept" if address in self.landing.blanks else "same", old, new)


def spoken(look: Look) -> str:
    """Say what becomes of a cell."""
    now = look.old or "未填"
    told = {
        "changed": f"原为 {now}，改为 {look.new or '未填'}",
        "same": f"{now}，不变",
        "kept": f"复制的是空格，保留 {now}",
        "refused": f"“{look.raw}”：{look.reason}，保留 {now}",
        "doubtful": f"“{look.raw}”：{look.reason}，待定，保留 {now}",
        "total": f"合计，{look.new or '待汇总'}",
        "differing": f"合计，按各格相加是 {look.new}，复制的是 {look.raw}，不采用",
    }
    return told[look.state]
