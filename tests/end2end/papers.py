"""What lies before somebody who makes a report: words to copy, and a list of figures."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportdesk.form.definition import Figure
from reportdesk.form.loader import all_forms

_TOTALS = {"total", "results_total"}
_SECTION = re.compile(r"([一二三四五六])、")
_TEXTS = {"一", "五", "六"}


@dataclass(frozen=True)
class Papers:
    """An office's figures, by address, as its list has them."""

    form: str
    year: int
    office: str
    values: Mapping[str, int | str]

    def to_type(self, table: str) -> dict[str, str]:
        """Return what is to be typed into a table, by the labels of row and column."""
        return {f.label: str(self.values[f.address]) for f in self._figures(table) if _by_hand(f)}

    def to_read(self, table: str) -> dict[str, str]:
        """Return all that a table is to show, totals too, with the unit that its head lacks."""
        return {
            f.label: f"{self.values[f.address]}{'' if f.unit in f.column.label else f.unit}"
            for f in self._figures(table)
        }

    def _figures(self, table: str) -> list[Figure]:
        return list(all_forms()[self.form].tables[table].figures())


def papers(path: Path) -> Papers:
    """Read a list of figures."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Papers(data["form"], data["year"], data["office"], data["figures"])


def sections(path: Path) -> dict[str, str]:
    """Return the text of each section that has no table, by its number, as copied out of it.

    Marks of pictures are left out; where one stands for a lost percent sign, the sign is written.
    """
    found: dict[str, list[str]] = {}
    number = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if section := _SECTION.match(line):
            number = section[1]
        elif number in _TEXTS and line.strip():
            found.setdefault(number, []).append(_without_marks(line))
    return {number: "\n".join(lines) for number, lines in found.items()}


def _without_marks(line: str) -> str:
    return re.sub(r"\[(image|bookmark): [^\]]+\]", "", line.replace("100[image: ]", "100%"))


def _by_hand(figure: Figure) -> bool:
    return not _TOTALS & set(figure.address.split("."))
