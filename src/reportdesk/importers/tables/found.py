"""What a block was found to hold: which of its cells are figures, and which of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reportdesk.form.address import Address
from reportdesk.form.definition import Figure
from reportdesk.importers.tables.block import Block, Cell
from reportdesk.importers.tables.cell_reading import is_meant, is_words
from reportdesk.importers.tables.label_names import Path
from reportdesk.report.quoting import quoted

_MOST_LISTED = 6


class Placed(NamedTuple):
    """A cell and the figure that it is for; `labels` are the words that say so."""

    cell: Cell
    figure: Figure
    labels: Path = ()


class Strange(NamedTuple):
    """Figures of a line of the block that has no place in the form: which, and why.

    `axis` is what the line is called, `number` counts from 0, `name` is its label, if any.
    """

    axis: Literal["行", "列"]
    number: int
    name: str
    raw: str
    reason: str

    @property
    def place(self) -> str:
        """Where the line stands, in words."""
        return f"第 {self.number + 1} {self.axis}" + (f"“{quoted(self.name)}”" if self.name else "")

    def turned(self) -> "Strange":
        """Return it where rows are columns."""
        return self._replace(axis="列" if self.axis == "行" else "行")


def listed(figures: Sequence[str]) -> str:
    """Return figures on one line, no more of them than the eye takes in."""
    more = "…" if len(figures) > _MOST_LISTED else ""
    return quoted("、".join(figures[:_MOST_LISTED]) + more)


@dataclass(frozen=True, slots=True)
class Found:
    """The figures of one table in a block; `lines` are the rows of the block that they come from.

    `named` counts the labels that were recognised; `is_sure` says that they name rows as well as
    columns. Without any, the figures go on from `start`.
    """

    table: str
    block: Block
    placed: tuple[Placed, ...]
    lines: frozenset[int] = frozenset()
    strange: tuple[Strange, ...] = ()
    named: int = 0
    is_sure: bool = False
    start: Address = ""
    is_turned: bool = False

    @property
    def weight(self) -> int:
        """How much there is to say for it: cells that are meant as figures, less mere words."""
        texts = [placed.cell.text for placed in self.placed]
        return sum(map(is_meant, texts)) - sum(map(is_words, texts))
