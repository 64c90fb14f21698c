"""Reads the tables of an HTML text, as spreadsheets, word processors and browsers copy them.

The text is only read: nothing that it names is fetched. Tags are taken as they come, without a
tree, so that neither depth nor size can exhaust anything.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.laying import Spanning, laid_out
from reportdesk.importers.tables.limits import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_DEPTH,
    MOST_ROWS,
    MOST_TABLES,
    too_deep,
    too_large,
)
from reportdesk.importers.tags import is_hidden, is_too_large, read_tags
from reportdesk.report.cleaning import clean_line
from reportdesk.report.refused import Refused

_UNSEEN = {"comment", "del", "script", "style", "template", "title"}
_LONGEST_SPAN = 6
_LINE_ENDS = {"br", "div", "li", "p"}
# A long text that only runs on over its blank neighbours.
_RUNS_ON = re.compile(r"mso-ignore\s*:\s*colspan", re.IGNORECASE)


def read_tables(html: str) -> tuple[Block, ...] | Refused:
    """Return the tables of a page in the order in which they end; none if it has none."""
    if is_too_large(html):
        return too_large()
    reader = _Reader()
    read_tags(html, reader)
    return reader.refused or _blocks(reader.finished)


def _blocks(tables: Iterable["_Table"]) -> tuple[Block, ...] | Refused:
    blocks: list[Block] = []
    for table in tables:
        rows = [[cell.spanning for cell in row] for row in table.rows]
        block = laid_out(rows, table.hidden)
        if isinstance(block, Refused):
            return block
        blocks.append(block)
    return tuple(blocks)


@dataclass
class _Open:
    """A cell that is being read."""

    row_span: int
    column_span: int
    pieces: list[str] = field(default_factory=list)

    @property
    def spanning(self) -> Spanning:
        """The cell as it was read, its lines without the spaces of the markup."""
        lines = map(clean_line, "".join(self.pieces).split("\n"))
        text = "\n".join(line for line in lines if line)
        return Spanning(text, self.row_span, self.column_span)


@dataclass
class _Table:
    """A table that is being read: its cells, row by row, and the columns that are not seen."""

    rows: list[list[_Open]] = field(default_factory=list)
    hidden: list[bool] = field(default_factory=list)
    cell: _Open | None = None


class _Reader:
    """Takes the tags of a page one after the other; a table inside a cell stands for itself."""

    def __init__(self) -> None:
        self.finished: list[_Table] = []
        self.refused: Refused | None = None
        self._open: list[_Table] = []
        self._depth = 0
        self._unseen_from = 0
        self._places = 0
        self._written = 0

    @property
    def is_too_much(self) -> bool:
        """Say whether the page is more than is read."""
        return self.refused is not None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self._depth += 1
        if self._depth > MOST_DEPTH:
            self.refused = self.refused or too_deep()
        if self._unseen_from or self.refused:
            return
        hidden = is_hidden(attributes)
        if tag == "table":
            self._begin_table()
        elif tag == "col":
            self._note_column(_number(attributes.get("span")), hidden=hidden)
        elif hidden or tag in _UNSEEN:
            self._unseen_from = self._depth
        elif tag == "tr":
            self._begin_row()
        elif tag in {"td", "th"}:
            runs_on = bool(_RUNS_ON.search(attributes.get("style", "")))
            self._begin_cell(attributes, runs_on=runs_on)
        elif tag in _LINE_ENDS:
            self._write("\n")

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._depth == self._unseen_from:
            self._unseen_from = 0
        elif not self._unseen_from and not self.refused:
            self._end(tag)
        self._depth -= 1

    def data(self, text: str) -> None:
        """Take words, whose own line ends are spaces."""
        if not self._unseen_from:
            self._write(" ".join(text.splitlines()) if "\n" in text or "\r" in text else text)

    def close(self) -> None:
        """Take the end of the page."""

    def _end(self, tag: str) -> None:
        table = self._open[-1] if self._open else None
        if tag == "table" and table:
            self.finished.append(self._open.pop())
        elif tag in {"td", "th"} and table:
            table.cell = None
        elif tag in _LINE_ENDS:
            self._write("\n")

    def _begin_table(self) -> None:
        if len(self.finished) + len(self._open) >= MOST_TABLES:
            self.refused = too_large()
        self._open.append(_Table())

    def _note_column(self, span: int, *, hidden: bool) -> None:
        if self._open:
            noted = self._open[-1].hidden
            noted += [hidden] * min(span, MOST_CELLS - len(noted))

    def _begin_row(self) -> None:
        if self._open:
            self._open[-1].rows.append([])
            if len(self._open[-1].rows) > MOST_ROWS:
                self.refused = too_large()

    def _begin_cell(self, attributes: Mapping[str, str], *, runs_on: bool) -> None:
        if not self._open or not self._open[-1].rows:
            return
        table = self._open[-1]
        rows, columns = _number(attributes.get("rowspan")), _number(attributes.get("colspan"))
        blank = columns - 1 if runs_on else 0
        table.cell = _Open(rows, columns - blank)
        table.rows[-1] += [table.cell, *(_Open(rows, 1) for _ in range(min(blank, MOST_CELLS)))]
        self._places += columns
        if self._places > MOST_CELLS:
            self.refused = too_large()

    def _write(self, words: str) -> None:
        if self._open and self._open[-1].cell:
            self._open[-1].cell.pieces.append(words)
            self._written += len(words)
            if self._written > MOST_CHARACTERS:
                self.refused = too_large()


def _number(written: str | None) -> int:
    """Return a span as written, but hardly more than is read; what is no number spans 1."""
    digits = (written or "").strip()[:_LONGEST_SPAN]
    return max(1, int(digits)) if digits.isdecimal() else 1
