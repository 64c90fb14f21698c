"""Reads lines of cells parted by tabs, as spreadsheets put them on the clipboard.

A cell that holds a line end or a tab stands in quotation marks, and its own marks are doubled.
"""

import re
from collections.abc import Iterator

from reportdesk.importers.tables.block import Block, block_of
from reportdesk.importers.tables.limits import MOST_CELLS, MOST_CHARACTERS, MOST_ROWS, too_large
from reportdesk.report.cleaning import clean
from reportdesk.report.refused import Refused

_LONGEST_QUOTED = 1000
_MOST_ENDS_PER_CELL = 10
# A cell that begins with a mark and has no closing one is no quoted cell, but a plain one.
_CELL = re.compile(
    rf'(?:"((?:[^"]|""){{0,{_LONGEST_QUOTED}}})"(?=[\t\n]|\Z)|([^\t\n]*))([\t\n]|\Z)'
)


def read_tabbed(text: str) -> Block | Refused:
    """Cut a text into cells; spreadsheets end their last line too."""
    # A cell may hold line ends of its own, so these say only roughly how many cells there are.
    ends = text.count("\t") + text.count("\n")
    if len(text) > MOST_CHARACTERS or ends > _MOST_ENDS_PER_CELL * MOST_CELLS:
        return too_large()
    lines: list[list[str]] = [[]]
    for number, (content, end) in enumerate(_cells(clean(text))):
        if number >= MOST_CELLS or len(lines) > MOST_ROWS:
            return too_large()
        lines[-1].append(content)
        if end == "\n":
            lines.append([])
    return _within_limits(block_of([line for line in lines if line]))


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """Yield each cell with what ends it: a tab, a line end or nothing."""
    text = text.removesuffix("\n")
    place = 0
    while found := _CELL.match(text, place):
        quoted, plain, end = found.groups()
        yield (plain if quoted is None else quoted.replace('""', '"')).strip(), end
        if not end:
            return
        place = found.end()


def _within_limits(block: Block) -> Block | Refused:
    return too_large() if block.rows * block.columns > MOST_CELLS else block
