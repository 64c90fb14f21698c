"""Where the keys lead from one figure to the next; labels and heads are passed over.

Arrows reach every figure. Tab and Enter, the keys of those who fill in a table, pass over totals.
"""

from collections.abc import Callable, Iterable
from typing import Literal

from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.shape import Shape, Spot

Move = Literal["left", "right", "up", "down", "home", "end", "top", "bottom", "first", "last"]


def arrow(shape: Shape, spot: Spot, move: Move) -> Spot:
    """Return where an arrow, Home or End leads; at the edge of the table, nowhere."""
    return shape.spot(_MOVES[move](shape, *_find(shape, spot)))


def following(shape: Shape, spot: Spot, *, forward: bool) -> Spot | None:
    """Return the next figure that a hand fills along its row and the rows after, for Tab."""
    return _neighbour(_filled_by_hand(shape), spot, forward=forward)


def below(shape: Shape, spot: Spot, *, forward: bool) -> Spot | None:
    """Return the next figure that a hand fills down its column and the columns after, for Enter.

    Among totals, which are not filled, the next one down.
    """
    if shape.address(spot) in shape.totals:
        return arrow(shape, spot, "down" if forward else "up")
    down_columns = sorted(_filled_by_hand(shape), key=lambda s: (s[1], s[0]))
    return _neighbour(down_columns, spot, forward=forward)


def first(shape: Shape) -> Spot:
    """Return the first figure that a hand fills, or the first of all if there is none."""
    return next(iter(_filled_by_hand(shape)), shape.spot(shape.by_row[0][0]))


def _filled_by_hand(shape: Shape) -> list[Spot]:
    return [spot for address, spot in shape.spots.items() if address not in shape.totals]


def _neighbour(spots: Iterable[Spot], spot: Spot, *, forward: bool) -> Spot | None:
    """Return the spot after, or before, a given one, in the order of the list."""
    order = list(spots)
    if spot in order:
        place = order.index(spot) + (1 if forward else -1)
        return order[place] if 0 <= place < len(order) else None
    if forward:
        return next((s for s in order if s > spot), None)
    return next((s for s in reversed(order) if s < spot), None)


def _find(shape: Shape, spot: Spot) -> tuple[int, int]:
    """Return the figure's row among the rows that hold figures, and its place in it."""
    for r, cells in enumerate(shape.by_row):
        for c, cell in enumerate(cells):
            if shape.spot(cell) == spot:
                return r, c
    return 0, 0


def _sideways(step: int) -> Callable[[Shape, int, int], Cell]:
    def move(shape: Shape, r: int, c: int) -> Cell:
        cells = shape.by_row[r]
        return cells[min(max(c + step, 0), len(cells) - 1)]

    return move


def _upright(step: int) -> Callable[[Shape, int, int], Cell]:
    def move(shape: Shape, r: int, c: int) -> Cell:
        rows = shape.by_row
        row = rows[min(max(r + step, 0), len(rows) - 1)]
        column = rows[r][c].column
        return next(cell for cell in reversed(row) if cell.column <= column)

    return move


_MOVES: dict[Move, Callable[[Shape, int, int], Cell]] = {
    "left": _sideways(-1),
    "right": _sideways(1),
    "up": _upright(-1),
    "down": _upright(1),
    "home": lambda shape, r, _c: shape.by_row[r][0],
    "end": lambda shape, r, _c: shape.by_row[r][-1],
    "top": lambda shape, r, c: _upright(-r)(shape, r, c),
    "bottom": lambda shape, r, c: _upright(len(shape.by_row))(shape, r, c),
    "first": lambda shape, _r, _c: shape.by_row[0][0],
    "last": lambda shape, _r, _c: shape.by_row[-1][-1],
}
