"""How the cells of the workbook look: each look is made once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

Look = Mapping[str, Any]

_FACE = {"font_name": "宋体", "font_size": 10}
_CELL = {**_FACE, "border": 1, "align": "center", "valign": "vcenter"}
TITLE: Look = {**_FACE, "font_size": 14, "bold": True, "valign": "vcenter"}
HEADING: Look = {**_FACE, "font_size": 11, "bold": True, "valign": "vcenter"}
CAPTION: Look = {**_CELL, "bold": True, "bg_color": "#DDE3E9"}
HEAD: Look = {**_CELL, "bold": True, "text_wrap": True, "bg_color": "#EEF1F4"}
LABEL: Look = {**_CELL, "text_wrap": True}
ITEM: Look = {**LABEL, "align": "left"}
FIGURE: Look = _CELL
TOTAL: Look = {**_CELL, "bg_color": "#F5F0DC"}
NOTE: Look = {**_FACE, "text_wrap": True, "valign": "top"}


@dataclass(slots=True)
class Looks:
    """The looks that a workbook has so far."""

    book: Workbook
    made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def of(self, look: Look, number: str = "") -> Format:
        """Return a look as the workbook knows it, with a number format if one is given."""
        wanted = {**look, "num_format": number} if number else look
        key = tuple(wanted.items())
        if key not in self.made:
            self.made[key] = self.book.add_format(dict(wanted))
        return self.made[key]
