"""How wide the columns and how high the rows of a sheet are: spreadsheets do not fit merged cells.

Widths are characters of the sheet's standard type, heights are points.
"""

from math import ceil

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.line_breaks import line_count, width
from reportdesk.form.geometry import Cell

LINE_PT = 14.0
_AROUND_PT = 6.0
_TWIPS_PER_CHARACTER = 100
_AROUND = 2
_CHARACTERS_PER_EM = 2


def column_widths(block: TableBlock) -> list[float]:
    """Return the widths in the table's own proportions, wider where a figure needs it."""
    widths = [twips / _TWIPS_PER_CHARACTER for twips in block.grid.widths]
    for cell in block.grid.cells:
        if cell.figure:
            longest = _CHARACTERS_PER_EM * width(block.printed[cell.figure.address]) + _AROUND
            for column in range(cell.column, cell.column + cell.column_span):
                widths[column] = max(widths[column], ceil(longest / cell.column_span))
    return widths


def row_heights(block: TableBlock, widths: list[float]) -> list[float]:
    """Return heights in which every head and label is seen whole."""
    heights = [LINE_PT + _AROUND_PT] * block.grid.rows
    for cell in block.grid.cells:
        needed = (_lines(cell, widths) * LINE_PT + _AROUND_PT) / cell.row_span
        for row in range(cell.row, cell.row + cell.row_span):
            heights[row] = max(heights[row], needed)
    return heights


def ems(characters: float) -> int:
    """Return how many full-width characters stand in a line this wide."""
    return max(1, int((characters - 1) / _CHARACTERS_PER_EM))


def _lines(cell: Cell, widths: list[float]) -> int:
    return line_count(cell.text, ems(sum(widths[cell.column : cell.column + cell.column_span])))
