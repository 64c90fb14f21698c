"""The shape of a table on screen: what stays in sight, what scrolls, where each figure stands.

Heads and labels of a one-part table are frozen around its figures. Where several parts stand one
under the other, each has its own heads, so nothing is frozen and these are cells like the figures.
A *spot* is a row and a column of what scrolls, counted from 0.
"""

from collections.abc import Iterator
from functools import cached_property

from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Kind, Table
from reportdesk.form.geometry import Cell, grid
from reportdesk.form.relations import sums

Spot = tuple[int, int]
Key = tuple[int, int]


class Shape:
    """A table's grid, seen from the screen; cells keep the coordinates of the whole grid."""

    def __init__(self, form: Form, table: Table) -> None:
        self.table = table
        self.grid = grid(table)
        self.totals = frozenset(figure.address for figure in table.figures()) & set(sums(form))
        self.frozen_rows = self.grid.head_rows
        self.frozen_columns = self.grid.label_columns if self.frozen_rows else 0
        self.rows = self.grid.rows - self.frozen_rows
        self.columns = self.grid.columns - self.frozen_columns
        self._body = {self.spot(cell): cell for cell in self.grid.cells if self._scrolls(cell)}
        self.spots = {cell.figure.address: spot for spot, cell in self._body.items() if cell.figure}

    def at(self, spot: Spot) -> Cell | None:
        """Return the cell that begins at a spot; None where another one covers it."""
        return self._body.get(spot)

    def address(self, spot: Spot) -> Address:
        """Return the address of the figure at a spot; empty where none is."""
        cell = self._body.get(spot)
        return cell.figure.address if cell and cell.figure else ""

    def spot(self, cell: Cell) -> Spot:
        """Return where a cell begins, counted in what scrolls."""
        return cell.row - self.frozen_rows, cell.column - self.frozen_columns

    def heads(self) -> list[Cell]:
        """Return the heads frozen above the figures."""
        return [c for c in self._frozen() if c.column >= self.frozen_columns]

    def labels(self) -> list[Cell]:
        """Return the labels frozen left of the figures."""
        return [c for c in self._frozen() if c.row >= self.frozen_rows]

    def corner(self) -> list[Cell]:
        """Return what is frozen where heads and labels meet."""
        around = self.heads() + self.labels()
        return [cell for cell in self._frozen() if cell not in around]

    def groups(self, column: int) -> list[Cell]:
        """Return the labels of groups that stand in a column of labels."""
        return [
            cell
            for cell in self.grid.cells
            if cell.role == "label" and cell.column == column and cell.column_span == 1
        ]

    def spanned(self) -> Iterator[tuple[Spot, Cell]]:
        """Yield the cells among the figures that cover more than one spot."""
        for spot, cell in self._body.items():
            if cell.row_span > 1 or cell.column_span > 1:
                yield spot, cell

    @cached_property
    def kinds(self) -> dict[Address, tuple[Kind, str]]:
        """Every figure's kind, and the unit that its cell shows, if any."""
        return {
            figure.address: (
                figure.kind,
                "" if figure.unit in figure.column.label else figure.unit,
            )
            for figure in self.table.figures()
        }

    @cached_property
    def by_row(self) -> list[list[Cell]]:
        """The figures of each row that has any, in printed order."""
        rows: dict[int, list[Cell]] = {}
        for cell in self.grid.cells:
            if cell.figure:
                rows.setdefault(cell.row, []).append(cell)
        return [rows[row] for row in sorted(rows)]

    @cached_property
    def total_rows(self) -> frozenset[int]:
        """The grid rows in which every figure is a total."""
        return frozenset(
            cells[0].row
            for cells in self.by_row
            if all(cell.figure and cell.figure.address in self.totals for cell in cells)
        )

    @cached_property
    def block_ends(self) -> frozenset[int]:
        """The grid rows under which a stronger line stands: where a group or a part ends."""
        ends = set()
        for cell in self.grid.cells:
            if cell.role == "label" and cell.row_span > 1:
                ends |= {cell.row - 1, cell.row + cell.row_span - 1}
            if cell.role == "caption":
                ends.add(cell.row - 1)
        return frozenset(ends - {self.frozen_rows - 1, self.grid.rows - 1})

    def names_of(self, spot: Spot) -> frozenset[Key]:
        """Return the label and the head that name the figure at a spot, by grid row and column."""
        return self._names.get(spot, frozenset())

    @cached_property
    def _names(self) -> dict[Spot, frozenset[Key]]:
        return {
            self.spot(cell): frozenset((c.row, c.column) for c in self._naming(cell))
            for cell in self._body.values()
            if cell.figure
        }

    def _naming(self, figure: Cell) -> Iterator[Cell]:
        """Yield the innermost label beside a figure, and the nearest head above it."""
        labels = [c for c in self.grid.cells if c.role == "label" and _reaches(c, figure)]
        heads = [c for c in self.grid.cells if c.role == "head" and _covers(c, figure)]
        yield from labels[-1:]
        yield from heads[-1:]

    def _scrolls(self, cell: Cell) -> bool:
        return cell.row >= self.frozen_rows and cell.column >= self.frozen_columns

    def _frozen(self) -> Iterator[Cell]:
        return (cell for cell in self.grid.cells if not self._scrolls(cell))


def _reaches(label: Cell, figure: Cell) -> bool:
    return label.row <= figure.row < label.row + label.row_span


def _covers(head: Cell, figure: Cell) -> bool:
    end = head.column + head.column_span
    return head.row < figure.row and head.column <= figure.column < end
