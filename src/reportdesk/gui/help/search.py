"""Looks words up in a text: all of them must be there, whatever their case."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Hit(NamedTuple):
    """Where a word stands in a text, counted in UTF-16 units, as Qt's documents count."""

    start: int
    length: int


def hits(text: str, wanted: str) -> tuple[Hit, ...]:
    """Return where the wanted words stand, or nothing if one of them is nowhere."""
    found = [tuple(_places(text, word)) for word in wanted.split()]
    if not all(found):
        return ()
    return tuple(sorted(hit for places in found for hit in places))


def _places(text: str, word: str) -> Iterator[Hit]:
    for match in re.finditer(re.escape(word), text, re.IGNORECASE):
        yield Hit(_units(text[: match.start()]), _units(match.group()))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
