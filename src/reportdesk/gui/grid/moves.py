"""Where the keys lead from one figure to the next; labels and heads are passed over.

Arrows reach every figure. Tab and Enter, the keys of those who fill in a table, pass over totals.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import Literal

from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.shape import Shape, Spot

Move = Literal["left", "right", "up", "down", "home", "end", "first", "last"]
Arrow = Literal["left", "right", "up", "down"]


def arrow(shape: Shape, spot: Spot, move: Move) -> Spot:
    """Return where an arrow, Home or End leads; at the edge of the table, nowhere."""
    return shape.spot(_MOVES[move](shape, *_find(shape, spot)))


def edge(shape: Shape, spot: Spot, way: Arrow, is_filled: Callable[[Spot], bool]) -> Spot:
    """Return where an arrow with Ctrl leads, as in spreadsheets.

    That is the end of the block of filled figures, or past blanks the next filled one, or the end
    of the table.
    """
    ahead = list(_ahead(shape, spot, way))
    block = list(takewhile(is_filled, ahead)) if is_filled(spot) else []
    if block:
        return block[-1]
    return next(filter(is_filled, ahead), ahead[-1] if ahead else spot)


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


def _ahead(shape: Shape, spot: Spot, way: Arrow) -> Iterator[Spot]:
    """Yield the figures that lie ahead of one, in the order in which they are passed."""
    r, c = _find(shape, spot)
    row, rows = shape.by_row[r], shape.by_row
    passed = {
        "left": (_sideways(-n) for n in range(1, c + 1)),
        "right": (_sideways(n) for n in range(1, len(row) - c)),
        "up": (_upright(-n) for n in range(1, r + 1)),
        "down": (_upright(n) for n in range(1, len(rows) - r)),
    }
    return (shape.spot(move(shape, r, c)) for move in passed[way])


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
    "first": lambda shape, _r, _c: shape.by_row[0][0],
    "last": lambda shape, _r, _c: shape.by_row[-1][-1],
}
