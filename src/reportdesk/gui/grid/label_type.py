"""How the printed words of a table are set: face, lines and alignment, by what a cell is."""

from reportdesk.form.geometry import Cell
from reportdesk.gui import fonts
from reportdesk.gui.grid.lines import LINE_HEIGHT, broken
from reportdesk.gui.grid.shape import Shape

LEAST_ROW = 19
LEFT_PADDING = 8
_RIGHT_PADDING = 4
_GROUP_PADDING = 7
_HEAD_PADDING = 9
_CORNER_PADDING = 20
_LONG_CORNER = 8


def face(shape: Shape, cell: Cell) -> tuple[fonts.Role, fonts.Weight]:
    """Return the face of a cell's words while it is not in hand."""
    if cell.role == "caption":
        return "body", 600
    if cell.role == "corner" and len(cell.text) > _LONG_CORNER:
        return "rule_id", 400
    return "secondary", 600 if is_total(shape, cell) else 400


def is_total(shape: Shape, cell: Cell) -> bool:
    """Say whether a label names a row of totals."""
    return cell.role == "label" and cell.row_span == 1 and cell.row in shape.total_rows


def is_left_aligned(shape: Shape, cell: Cell) -> bool:
    """Say whether words begin at the left, as the labels of a tree of rows do."""
    labels = shape.grid.label_columns
    return cell.role == "label" and labels > 1 and cell.column + cell.column_span == labels


def is_vertical(shape: Shape, cell: Cell) -> bool:
    """Say whether a group's label is set one character a line.

    So it is where the rows of every group in its column give room for that.
    """
    if cell.role != "label" or cell.column + cell.column_span >= shape.grid.label_columns:
        return False
    return all(
        group.row_span * LEAST_ROW >= len(group.text) * LINE_HEIGHT
        for group in shape.groups(cell.column)
    )


def lines_of(shape: Shape, cell: Cell, width: int) -> tuple[str, ...]:
    """Break the words of a cell into lines, where the cell is so wide (logical pixels)."""
    if is_vertical(shape, cell):
        return tuple(cell.text)
    return broken(cell.text, width - _paddings(shape, cell), *face(shape, cell))


def _paddings(shape: Shape, cell: Cell) -> int:
    if is_left_aligned(shape, cell):
        return LEFT_PADDING + _RIGHT_PADDING
    sides = {"label": _GROUP_PADDING, "corner": _CORNER_PADDING}
    return 2 * sides.get(cell.role, _HEAD_PADDING)
