"""One page put together: what stands on it is moved to its place."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportdesk.documents.layout import Layout
from reportdesk.documents.paginate.column import column
from reportdesk.documents.paginate.flow import Page
from reportdesk.documents.paginate.page_number import page_number
from reportdesk.documents.paginate.paper import Area, Rule, Sheet
from reportdesk.documents.paginate.strips import Laid, moved_area, moved_figure, moved_line


def sheet(page: Page, blocks: Sequence[Laid], number: int, layout: Layout) -> Sheet:
    """Return a page with its number, which counts from 1."""
    parts = [
        _part(list(placed), blocks[block], layout)
        for block, placed in groupby(page, key=lambda placed: placed.block)
    ]
    lines = [line for part in parts for line in part.lines]
    return Sheet(
        (*lines, page_number(number, layout)),
        tuple(rule for part in parts for rule in part.rules),
        tuple(figure for part in parts for figure in part.figures),
        tuple(area for part in parts for area in part.areas),
    )


def _part(page: Page, block: Laid, layout: Layout) -> Sheet:
    top = column(layout).y
    strips = [(placed.block, top + placed.top, block.strips[placed.strip]) for placed in page]
    return Sheet(
        tuple(
            moved_line(line, y, at, block.place) for at, y, strip in strips for line in strip.lines
        ),
        tuple(_rules(page, block, top)),
        tuple(
            moved_figure(figure, y, at, block.place)
            for at, y, strip in strips
            for figure in strip.figures
        ),
        tuple(_areas(page, block, layout)),
    )


def _rules(page: Page, block: Laid, top: float) -> Iterator[Rule]:
    if block.borders:
        rows = [placed for placed in page if placed.strip < len(block.borders.heights)]
        if rows:
            covered = range(rows[0].strip, rows[-1].strip + 1)
            yield from block.borders.rules(covered, top + rows[0].top)


def _areas(page: Page, block: Laid, layout: Layout) -> Iterator[Area]:
    """Yield what the whole block takes of a page, and what its cells take."""
    space = column(layout)
    first, last = page[0], page[-1]
    height = last.top + block.strips[last.strip].height - first.top
    yield Area(space.x, space.y + first.top, space.width, height, block.place)
    for placed in page:
        for area in block.strips[placed.strip].areas:
            yield moved_area(area, space.y + placed.top, block.place)
