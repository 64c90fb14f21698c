"""A statutory table on the web page: merged as printed, and told to those who cannot see it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.line_breaks import balanced
from reportdesk.documents.web.headers import Headers
from reportdesk.documents.web.markup import element, escaped, void
from reportdesk.documents.web.row_groups import row_groups
from reportdesk.form.address import Address
from reportdesk.form.geometry import Cell, Grid

_LEAST_COLUMN_REM = 3.2  # narrower than this, a table scrolls
_LEAST_COLUMN_EM = 3  # so many characters stand in it side by side


def table(block: TableBlock, heading: str) -> str:
    """Return a table in a region that scrolls, and its note; `heading` is the id above it."""
    grid, headers = block.grid, Headers(block.grid)
    name = grid.table.id
    caption, note = f"{name}-caption", f"{name}-note" if block.footnote else ""
    parts = (
        element("caption", escaped(grid.table.name), id=caption),
        *_columns(grid, headers),
        *_row_groups(block, _rows(block, headers)),
    )
    widths = [right - left for left, right in pairwise(_edges(grid))]
    room = f"min-width:{_LEAST_COLUMN_REM * sum(widths) / min(widths):.0f}rem"
    lines = (f"{part}\n" for part in parts)
    whole = element("table", "\n", *lines, style=room, aria_describedby=note)
    named = f"{heading} {caption}".strip()
    region = element("div", whole, class_="table", role="region", aria_labelledby=named, tabindex=0)
    below = element("p", escaped(block.footnote), class_="note", id=note) if note else ""
    return region + below


def _columns(grid: Grid, headers: Headers) -> Iterator[str]:
    """Yield groups of columns: the labels, and what stands under each outermost head."""
    edges = _edges(grid)
    starts = {0, grid.label_columns, *(cell.column for cell in headers.outermost), grid.columns}
    groups = [_place(grid, column) for column in sorted(starts)]
    for left, right in pairwise(groups):
        widths = (after - before for before, after in pairwise(edges[left : right + 1]))
        shares = (f"width:{100 * width / edges[-1]:.2f}%" for width in widths)
        yield element("colgroup", *(void("col", style=share) for share in shares))


def _begun(grid: Grid) -> list[int]:
    """Return the grid columns in which a cell begins: HTML has no others."""
    return sorted({cell.column for cell in grid.cells})


def _edges(grid: Grid) -> list[int]:
    """Return where the columns of the page begin, and the last one ends, in the grid's widths."""
    return [sum(grid.widths[:column]) for column in (*_begun(grid), grid.columns)]


def _place(grid: Grid, column: int) -> int:
    """Return which column of the page a grid column is."""
    return bisect_left(_begun(grid), column)


def _row_groups(block: TableBlock, rows: Sequence[str]) -> Iterator[str]:
    for top, end in row_groups(block.grid):
        tag = "thead" if end <= block.grid.head_rows else "tbody"
        yield element(tag, "\n", *(f"{row}\n" for row in rows[top:end]))


def _rows(block: TableBlock, headers: Headers) -> list[str]:
    cells = sorted(block.grid.cells, key=attrgetter("row", "column"))
    rows = {row: list(group) for row, group in groupby(cells, key=attrgetter("row"))}
    return [
        element("tr", *(_cell(block, headers, cell) for cell in rows.get(row, ())))
        for row in range(block.grid.rows)
    ]


def _cell(block: TableBlock, headers: Headers, cell: Cell) -> str:
    right = _place(block.grid, cell.column + cell.column_span)
    width = right - _place(block.grid, cell.column)
    reach = (("colspan", width), ("rowspan", cell.row_span))
    spans = {name: span for name, span in reach if span > 1}
    if cell.figure:
        inside = _figure(block, cell.figure.address)
        return element("td", inside, headers=headers.of(cell), **spans)
    if not cell.text:
        return element("td", **spans)
    is_item = block.grid.reads_on(cell)
    inside = escaped(cell.text) if is_item else _balanced(block.grid, cell)
    look = "item" if is_item else ""
    named = {"id": headers.id(cell), "scope": headers.scope(cell), "class_": look}
    return element("th", inside, **named, **spans)


def _balanced(grid: Grid, cell: Cell) -> str:
    """Return a centred text with the places where it breaks well when its column is narrow."""
    right = cell.column + cell.column_span
    share = sum(grid.widths[cell.column : right]) / min(grid.widths)
    return void("wbr").join(map(escaped, balanced(cell.text, _LEAST_COLUMN_EM * share)))


def _figure(block: TableBlock, address: Address) -> str:
    remark = block.remarks.get(address, "")
    return escaped(block.printed[address]) + (element("small", escaped(remark)) if remark else "")
