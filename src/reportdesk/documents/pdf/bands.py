"""What stands on a sheet, from top to bottom and block by block: lines, pictures, parts of tables.

A band ends where the next one begins, the first begins at the paper's upper edge, and the last
leaves nothing of its page: so, set one below the other, all come to stand where they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from reportdesk.documents.blocks import Block, TableBlock
from reportdesk.documents.paginate.paper import Figure, Line, Sheet

_SLACK = 0.05  # points: more than sums can be off, less than any line that could slip back


@dataclass(frozen=True, slots=True)
class TablePart:
    """What of a table stands on a sheet."""

    table: TableBlock
    lines: tuple[Line, ...]
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Band:
    """Something that takes the page's width from `top` on, with the index of its block; points."""

    block: int
    top: float
    content: Line | Figure | TablePart
    height: float = 0


def bands(sheet: Sheet, blocks: Sequence[Block], page_height: float) -> Iterator[Band]:
    """Yield the bands of a sheet, as they are read."""
    standing = sorted(_found(sheet, blocks), key=attrgetter("block", "top"))
    last = page_height - _SLACK
    top = 0.0
    for band, following in zip(standing, [*standing[1:], None], strict=True):
        end = min(max(following.top, top), last) if following else last
        yield replace(band, top=top, height=end - top)
        top = end


def _found(sheet: Sheet, blocks: Sequence[Block]) -> Iterator[Band]:
    yield from (Band(figure.block, figure.y, figure) for figure in sheet.figures)
    in_tables = set[int]()
    for number, block in enumerate(blocks):
        if isinstance(block, TableBlock) and (lines := _lines_of(block, number, sheet)):
            part = TablePart(block, lines, sheet)
            yield Band(number, min(line.top for line in lines), part)
            in_tables |= set(map(id, lines))
    for line in sheet.lines:
        if line.block is not None and line.runs and id(line) not in in_tables:
            yield Band(line.block, line.top, line)


def _lines_of(table: TableBlock, number: int, sheet: Sheet) -> tuple[Line, ...]:
    """Return the lines inside a table: what stands below its last figures is a note."""
    figures = (area for area in sheet.areas if area.place in table.printed)
    end = max((area.y + area.height for area in figures), default=0)
    inside = (line for line in sheet.lines if line.block == number and line.runs)
    return tuple(line for line in inside if line.baseline <= end)
