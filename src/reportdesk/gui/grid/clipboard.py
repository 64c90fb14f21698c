"""Figures between programs: lines of cells parted by tabs, and the same as a table in HTML."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from reportdesk.form.address import Address
from reportdesk.gui.grid.shape import Shape, Spot

Block = Sequence[Sequence[str]]
_TABLE = (
    '<html><head><meta charset="utf-8"></head><body><table border="1" cellspacing="0" '
    'cellpadding="4" style="border-collapse:collapse">{rows}</table></body></html>'
)


def copied(shape: Shape, spots: Iterable[Spot], text_of: Callable[[Address], str]) -> Block:
    """Return the figures at some spots, the rest of their rectangle empty."""
    chosen = set(spots)
    columns = {column for _, column in chosen}
    lines = []
    for row in sorted({row for row, _ in chosen}):
        figures = [(row, column) for column in sorted(columns) if shape.address((row, column))]
        lines.append([text_of(shape.address(spot)) if spot in chosen else "" for spot in figures])
    return lines


def to_other_programs(block: Block) -> QMimeData:
    """Return a block as text, for spreadsheets and editors, and as HTML, for word processors."""
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in block))
    data.setHtml(_html(block))
    return data


def _html(block: Block) -> str:
    """Return a table with visible lines, every row of it equally long."""
    length = max((len(line) for line in block), default=0)
    rows = "".join(
        "<tr>"
        + "".join(f'<td align="right">{escape(text)}</td>' for text in line)
        + "<td></td>" * (length - len(line))
        + "</tr>"
        for line in block
    )
    return _TABLE.format(rows=rows)
