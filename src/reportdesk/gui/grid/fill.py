"""Filling a selection from its first row or column, or one line of it from the one before."""

from collections.abc import Collection, Mapping
from typing import Literal

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.gui.grid import moves
from reportdesk.gui.grid.shape import Shape, Spot
from reportdesk.report.numbers import Refusal, parse, shown
from reportdesk.report.report import Figures, Value

Way = Literal["down", "right"]
Edits = Mapping[Address, Value | None]


def filled(
    form: Form, shape: Shape, figures: Figures, chosen: Collection[Spot], way: Way
) -> Edits | str:
    """Return what a fill enters, totals left out, or say in a sentence why that cannot be."""
    edits: dict[Address, Value | None] = {}
    for target, source in _pairs(shape, chosen, way).items():
        figure = form.figures[shape.address(target)]
        text = shown(figures.get(shape.address(source)), figure.kind)
        outcome = parse(text, figure.kind, figure.unit)
        if isinstance(outcome, Refusal):
            return f"没有填充：{figure.name}，{outcome.reason}"
        edits[figure.address] = outcome.value
    return edits


def _pairs(shape: Shape, chosen: Collection[Spot], way: Way) -> dict[Spot, Spot]:
    """Pair each spot to fill with the one that it is filled from."""
    pairs = _down(shape, chosen) if way == "down" else _right(shape, chosen)
    return {
        target: source
        for target, source in pairs.items()
        if target != source and shape.address(target) not in shape.totals
    }


def _down(shape: Shape, chosen: Collection[Spot]) -> dict[Spot, Spot]:
    first = min(row for row, _ in chosen)
    top = [spot for spot in sorted(chosen) if spot[0] == first]
    if len(top) == len(chosen):
        return {spot: moves.arrow(shape, spot, "up") for spot in chosen}
    return {spot: _over(top, spot) for spot in chosen}


def _over(top: list[Spot], spot: Spot) -> Spot:
    """Return which of a row stands over a spot; rows of one table may be cut differently."""
    return next((above for above in reversed(top) if above[1] <= spot[1]), top[0])


def _right(shape: Shape, chosen: Collection[Spot]) -> dict[Spot, Spot]:
    first = {row: min(s for s in chosen if s[0] == row) for row, _ in chosen}
    if len(first) == len(chosen):
        return {spot: moves.arrow(shape, spot, "left") for spot in chosen}
    return {spot: first[spot[0]] for spot in chosen}
