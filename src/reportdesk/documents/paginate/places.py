"""From a spot on paper to its place in the report, and back.

Offsets count the printed characters of a place. Where a place prints as several blocks, as a
paragraph with line breaks does, one character stands between each two of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from reportdesk.documents.paginate.advances import latin_advances
from reportdesk.documents.paginate.paper import Area, Line, Paper, Run, Sheet

_FULL_WIDTH = 1.0


@dataclass(frozen=True, slots=True)
class _Standing:
    """A line on its sheet, with how many characters of its place stand before it."""

    sheet: int
    line: Line
    start: int


def place_at(paper: Paper, sheet: int, x: float, y: float) -> tuple[str, int] | None:
    """Return the place at a spot of a sheet, and before which of its characters.

    A cell's place comes before that of its table; a spot beside a line counts as in it. None where
    nothing stands.
    """
    place = _place(paper.sheets[sheet], x, y)
    if place is None:
        return None
    standing = [each for each in _standing(paper, place) if each.sheet == sheet]
    nearest = min(standing, key=lambda each: _distance(each.line, x, y), default=None)
    return (place, nearest.start + _column(nearest.line, x)) if nearest else (place, 0)


def spot_of(paper: Paper, place: str, offset: int) -> tuple[int, Area] | None:
    """Return the sheet and where on it a caret stands before a character of a place.

    A place without words is found by its area; one that does not print is not found.
    """
    found = None
    for each in _standing(paper, place):
        if found is None or each.start <= offset:
            found = each
    if found is None:
        return _area(paper, place)
    line = found.line
    return found.sheet, Area(_x(line, offset - found.start), line.top, 0, line.height, place)


def _place(sheet: Sheet, x: float, y: float) -> str | None:
    level = [area for area in reversed(sheet.areas) if 0 <= y - area.y < area.height]
    inside = (area.place for area in level if 0 <= x - area.x < area.width)
    return next(inside, level[-1].place if level else None)


def _area(paper: Paper, place: str) -> tuple[int, Area] | None:
    areas = ((number, area) for number, sheet in enumerate(paper.sheets) for area in sheet.areas)
    return next((each for each in areas if each[1].place == place), None)


def _standing(paper: Paper, place: str) -> Iterator[_Standing]:
    """Yield the lines of a place in the order in which they are read."""
    block, before, end = None, 0, -1
    for number, sheet in enumerate(paper.sheets):
        for line in sheet.lines:
            if line.place == place:
                if line.block != block:
                    block, before = line.block, end + 1
                yield _Standing(number, line, before + line.start)
                end = before + line.start + sum(len(run.text) for run in line.runs)


def _distance(line: Line, x: float, y: float) -> tuple[float, float]:
    below = max(line.top - y, y - line.top - line.height, 0)
    return below, abs(x - _x(line, _column(line, x)))


def _column(line: Line, x: float) -> int:
    """Return before how many characters of a line the nearest gap between two lies."""
    return min(enumerate(_gaps(line)), key=lambda gap: abs(gap[1] - x))[0]


def _x(line: Line, column: int) -> float:
    gaps = list(_gaps(line))
    return gaps[min(column, len(gaps) - 1)]


def _gaps(line: Line) -> Iterator[float]:
    """Yield where each character of a line begins, and where the last one ends."""
    for run in line.runs:
        yield from _edges(run)[:-1]
    last = line.runs[-1]
    yield last.x + last.width


def _edges(run: Run) -> list[float]:
    ems = latin_advances("bold" if run.type.bold else "regular")
    widths = [ems.get(character, _FULL_WIDTH) for character in run.text]
    scale = run.width / sum(widths)
    return list(accumulate((width * scale for width in widths), initial=run.x))
