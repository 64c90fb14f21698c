"""Figures between programs: lines of cells parted by tabs, and the same as a table in HTML."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QMimeData

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.shape import Shape, Spot
from reportdesk.report.numbers import Refusal, parse
from reportdesk.report.report import Value

Block = Sequence[Sequence[str]]
_TABLE = (
    '<html><head><meta charset="utf-8"></head><body><table border="1" cellspacing="0" '
    'cellpadding="4" style="border-collapse:collapse">{rows}</table></body></html>'
)


@dataclass
class Pasted:
    """What a block holds: figures to enter, and totals, which follow their parts instead."""

    edits: dict[Address, Value | None] = field(default_factory=dict)
    totals: dict[Address, Value] = field(default_factory=dict)

    def take(self, address: Address, value: Value | None, *, is_total: bool) -> None:
        """Take one figure."""
        if not is_total:
            self.edits[address] = value
        elif value is not None:
            self.totals[address] = value


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


def block_of(text: str) -> Block:
    """Cut a text into lines of cells; spreadsheets end their last line too."""
    return [line.split("\t") for line in text.removesuffix("\n").splitlines()]


def read_block(form: Form, shape: Shape, spot: Spot, block: Block) -> Pasted | str:
    """Read a block into the figures from a spot on, or say in a sentence why that cannot be."""
    pasted = Pasted()
    for number, (line, cells) in enumerate(_laid(shape, spot, block), start=1):
        if len(line) > len(cells):
            return _too_large(block)
        for place, (text, cell) in enumerate(zip(line, cells, strict=False), start=1):
            figure = form.figures[shape.address(shape.spot(cell))]
            outcome = parse(text, figure.kind, figure.unit)
            if isinstance(outcome, Refusal):
                return f"没有粘贴：第 {number} 行第 {place} 个，{outcome.reason}"
            is_total = figure.address in shape.totals
            pasted.take(figure.address, outcome.value, is_total=is_total)
    return pasted


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


def _laid(shape: Shape, spot: Spot, block: Block) -> Iterable[tuple[Sequence[str], Sequence[Cell]]]:
    """Pair each line with the figures that it falls on; none where the table has ended."""
    rows = [
        [cell for cell in cells if shape.spot(cell)[1] >= spot[1]]
        for cells in shape.by_row
        if shape.spot(cells[0])[0] >= spot[0]
    ]
    missing = max(0, len(block) - len(rows))
    return zip(block, rows + [[]] * missing, strict=False)


def _too_large(block: Block) -> str:
    columns = max(len(line) for line in block)
    return f"没有粘贴：{len(block)} 行 {columns} 列从这一格起放不下"
