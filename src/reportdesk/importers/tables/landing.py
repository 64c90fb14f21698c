"""What pasting blocks would do: a value to show, to judge and then to take or not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.importers.tables.cell_reading import Doubt
from reportdesk.importers.tables.found import Strange
from reportdesk.report.change import Batch, Entry
from reportdesk.report.report import Figures, Report, Value
from reportdesk.report.totals import edit_figures, part_sum


class Doubtful(NamedTuple):
    """A cell that is not taken as it stands; `place` is where it stood in the block."""

    address: Address
    place: str
    raw: str
    doubt: Doubt


class Disagreement(NamedTuple):
    """A pasted total, and what its parts add up to instead."""

    address: Address
    pasted: Value
    added: Value


@dataclass(frozen=True, slots=True)
class Landing:
    """Where cells land. Totals are never written, and doubtful cells not by themselves.

    `size` is how many rows and columns were copied. `start` is the figure from which cells go on
    for want of labels; empty where these led. `can_turn` says that they would also fit the other
    way, `is_turned` that rows became columns.
    """

    size: tuple[int, int]
    figures: Mapping[Address, Value]
    blanks: tuple[Address, ...]
    doubtful: tuple[Doubtful, ...]
    totals: Mapping[Address, Value]
    strange: tuple[Strange, ...]
    start: Address = ""
    can_turn: bool = False
    is_turned: bool = False

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Every figure upon which a cell lands, totals too."""
        doubtful = (one.address for one in self.doubtful)
        return tuple(dict.fromkeys((*self.figures, *self.blanks, *doubtful, *self.totals)))

    @property
    def offers_anything(self) -> bool:
        """Say whether anything in it can be taken, or be compared."""
        proposed = any(one.doubt.proposal is not None for one in self.doubtful)
        return bool(self.figures or self.totals) or proposed

    def change(
        self, form: Form, report: Report, accepted: Collection[Address], *, blanks_too: bool
    ) -> Batch:
        """Return what pasting does to a report: figures, totals that follow, accepted remarks.

        `accepted` are the doubtful cells whose proposal is taken; `blanks_too` lets a blank cell
        blank a figure.
        """
        taken = [one for one in self.doubtful if one.address in accepted]
        edits: dict[Address, Value | None] = {
            **(dict.fromkeys(self.blanks) if blanks_too else {}),
            **self.figures,
            **{one.address: one.doubt.proposal for one in taken},
        }
        remarks = [
            Entry("remarks", one.address, old, one.doubt.remark)
            for one in taken
            if (old := report.remarks.get(one.address)) != one.doubt.remark and one.doubt.remark
        ]
        return Batch((*edit_figures(form, report, edits).changes, *remarks))

    def disagreements(self, form: Form, figures: Figures) -> tuple[Disagreement, ...]:
        """Return the pasted totals that differ from the sums of figures as they would be."""
        found = []
        for address, pasted in self.totals.items():
            added = part_sum(figures, sums(form)[address].left)
            if added is not None and added != pasted:
                found.append(Disagreement(address, pasted, added))
        return tuple(found)

    def waiting(self, form: Form, figures: Figures) -> int:
        """Count the pasted totals that cannot be judged, since a part of them is blank."""
        return sum(part_sum(figures, sums(form)[address].left) is None for address in self.totals)
