"""From place to place: which hit comes after a position, or before it, round the end."""

from collections.abc import Sequence

from reportdesk.form.definition import Form
from reportdesk.report.search import Hit, order

Position = tuple[tuple[int, int], int]
"""The order of a place among all, and how many of its characters are before."""


def position(form: Form, hit: Hit) -> Position:
    """Return where a hit begins."""
    return order(form, hit.place), hit.start


def step(form: Form, hits: Sequence[Hit], start: Position, by: int) -> tuple[Hit, bool]:
    """Return the first hit from a position on (1) or before it (-1), and whether the end was met.

    There must be a hit.
    """
    if by > 0:
        later = next((hit for hit in hits if position(form, hit) >= start), None)
        return later or hits[0], later is None
    before = next((hit for hit in reversed(hits) if position(form, hit) < start), None)
    return before or hits[-1], before is None
