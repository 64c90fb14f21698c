"""Which header cells of a table speak for which figures, in the words of HTML: scope and headers.

Merged heads and labels reach further than a scope can say, so that each figure names all of its
own: the caption of its part, labels from the outside in, heads from above.
"""

from bisect import bisect_right

from reportdesk.documents.web.row_groups import part_rows
from reportdesk.form.geometry import Cell, Grid

_HEARD = {"caption": 0, "label": 1, "head": 2}


class Headers:
    """The header cells of one table."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._tops = part_rows(grid)
        said = (cell for cell in grid.cells if cell.role in _HEARD and cell.text)
        self._said = sorted(said, key=lambda cell: (_HEARD[cell.role], cell.row, cell.column))

    def id(self, cell: Cell) -> str:
        """Return the name under which figures refer to a header cell."""
        return f"{self._grid.table.id}-{cell.row}-{cell.column}"

    def of(self, figure: Cell) -> str:
        """Return the names of a figure's header cells, as they are best heard."""
        top = self._tops[bisect_right(self._tops, figure.row) - 1]
        found = (cell for cell in self._said if cell.row >= top and _reaches(cell, figure))
        return " ".join(map(self.id, found))

    def scope(self, cell: Cell) -> str:
        """Say what a header cell is the header of.

        A group it is only where one of the table's row groups or column groups is just its own.
        """
        if cell.role == "caption":
            return "rowgroup"
        is_single = bool(self._grid.head_rows)
        if cell.role == "label":
            return "rowgroup" if is_single and cell.column == 0 and cell.row_span > 1 else "row"
        is_group = is_single and cell.column_span > 1 and cell in self.outermost
        return "colgroup" if is_group else "col"

    @property
    def outermost(self) -> list[Cell]:
        """The heads of a table of a single part under which its column groups stand."""
        top = min((cell.row for cell in self._said if cell.role == "head"), default=0)
        heads = (cell for cell in self._said if cell.role == "head" and cell.row == top)
        return list(heads) if self._grid.head_rows else []


def _reaches(header: Cell, figure: Cell) -> bool:
    if header.role == "label":
        return header.row <= figure.row < header.row + header.row_span
    right = header.column + header.column_span
    return header.row < figure.row and header.column <= figure.column < right
