"""Sums as formulas of a sheet."""

from collections.abc import Iterable, Sequence

from xlsxwriter.utility import xl_range

from reportdesk.form.geometry import Cell


def sum_of(cells: Iterable[Cell], top: int) -> str:
    """Return the formula that adds up cells of a table whose first row is `top` of the sheet."""
    runs: list[list[Cell]] = []
    for cell in cells:
        if runs and _goes_on(runs[-1], cell):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return f"=SUM({','.join(_range(run, top) for run in runs)})"


def _goes_on(run: Sequence[Cell], cell: Cell) -> bool:
    """Say whether a cell stands just below, or just right of, a run in that direction."""
    first, last = run[0], run[-1]
    is_below = cell.column == last.column == first.column and cell.row == last.row + last.row_span
    right = last.column + last.column_span
    return is_below or (cell.row == last.row == first.row and cell.column == right)


def _range(run: Sequence[Cell], top: int) -> str:
    first, last = run[0], run[-1]
    reference: str = xl_range(top + first.row, first.column, top + last.row, last.column)
    return reference
