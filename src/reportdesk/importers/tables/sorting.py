"""Sorts the cells that were found by what becomes of them: taken, blank, doubtful or a total."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.cell_reading import Doubt, read_cell
from reportdesk.importers.tables.found import Found, Placed, Strange, listed
from reportdesk.importers.tables.landing import Doubtful, Landing
from reportdesk.report.report import Value

_UNIT = re.compile(r"(?:[（(]|单位\s*[:：])\s*(亿元|万元|元)")
_SHARED = Doubt("合并的格盖住了几格，不知道是哪一格的数")


def landing(form: Form, blocks: Sequence[Block], found: Sequence[Found]) -> Landing:
    """Return where the cells that were found land; of two for one figure the first holds."""
    sorter = _Sorter(form)
    for one in found:
        sorter.take(one)
    return Landing(
        size=(sum(block.rows for block in blocks), max(block.columns for block in blocks)),
        figures=sorter.figures,
        blanks=tuple(sorter.blanks),
        doubtful=tuple(sorter.doubtful),
        totals=sorter.totals,
        strange=tuple(sorter.strange),
        start=found[0].start,
        is_turned=all(one.is_turned for one in found),
    )


class _Sorter:
    """Gathers the cells of all tables found, each figure once."""

    def __init__(self, form: Form) -> None:
        self.figures: dict[Address, Value] = {}
        self.blanks: list[Address] = []
        self.doubtful: list[Doubtful] = []
        self.totals: dict[Address, Value] = {}
        self.strange: list[Strange] = []
        self._sums = sums(form)
        self._met: set[Address] = set()

    def take(self, found: Found) -> None:
        """Take the cells of one table."""
        self.strange += found.strange
        times = Counter(placed.cell for placed in found.placed if placed.cell.text)
        again = [p.cell.text for p in found.placed if p.figure.address in self._met]
        for placed in found.placed:
            if placed.figure.address not in self._met:
                shared = times[placed.cell] > 1
                outcome = _SHARED if shared else _read(placed)
                self._put(placed, outcome, turned=found.is_turned)
        self._met.update(placed.figure.address for placed in found.placed)
        if figures := [text for text in again if text]:
            line = min(found.lines)
            self.strange.append(Strange("行", line, "", listed(figures), "这张表前面已有"))

    def _put(self, placed: Placed, outcome: Value | Doubt | None, *, turned: bool) -> None:
        address = placed.figure.address
        if address in self._sums:
            if not isinstance(outcome, Doubt | None):
                self.totals[address] = outcome
        elif outcome is None:
            self.blanks.append(address)
        elif isinstance(outcome, Doubt):
            self.doubtful.append(
                Doubtful(address, _place(placed, turned=turned), placed.cell.text, outcome)
            )
            if outcome.is_blank:
                self.blanks.append(address)
        else:
            self.figures[address] = outcome


def _read(placed: Placed) -> Value | Doubt | None:
    return read_cell(placed.cell.text, placed.figure, _unit(placed.labels))


def _unit(labels: Iterable[str]) -> str:
    """Return the unit that the labels of a cell name; the innermost holds."""
    named = [found[1] for label in labels for found in _UNIT.finditer(label)]
    return named[-1] if named else ""


def _place(placed: Placed, *, turned: bool) -> str:
    row, column = placed.cell.row + 1, placed.cell.column + 1
    if turned:
        row, column = column, row
    return f"第 {row} 行第 {column} 列"
