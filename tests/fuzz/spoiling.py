"""Spoils a thing or two in JSON and leaves the rest in shape, so that readers look closely."""

import json
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 2, -1, 1.0, 2.5, 1e300, 2025, 10**11, 10**12, 10**400),
    *("", "0", "-0", "134.80", "1e5", ".5", "١٢", "0." + "1" * 41, "9" * 4400),
    *("x" * 3000, "\ud800", "\u202e", "\0", "\n", "\ufeff", "：", "image", "heading", "paragraph"),
    *("2019", "2021", "image/gif", "data", "0001-01-01T00:00:00+14:00", "/dev/zero", "a" * 300),
    *([], {}, [[]], [{}], {"": ""}, {"figure": "x"}, [{"figure": []}], {"kind": "image"}),
)
_DEEP = 2000
Holder = dict[Any, Any] | list[Any]


def spoiled_json(content: bytes, chance: Random) -> bytes | None:
    """Replace, move, double or take away a value or two; None where there is no JSON."""
    try:
        whole = [json.loads(content)]
    except (ValueError, RecursionError):
        return None
    for _ in range(chance.choice((1, 1, 2, 4))):
        places = list(_places(whole))
        if places:
            chance.choice((_replace, _replace, _take_away, _double))(places, chance)
    return _written(whole[0] if whole else None, chance)


def _written(value: object, chance: Random) -> bytes:
    lines = json.dumps(value, ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.02:
        lines = "[" * _DEEP + lines + "]" * _DEEP
    return lines.encode("utf-8", "backslashreplace")


def _places(holder: Holder) -> Iterator[tuple[Holder, Any]]:
    """Yield each value by what holds it and its name or number there."""
    keys = list(holder) if isinstance(holder, dict) else range(len(holder))
    for key in keys:
        yield holder, key
        if isinstance(holder[key], dict | list):
            yield from _places(holder[key])


Places = list[tuple[Holder, Any]]


def _replace(places: Places, chance: Random) -> None:
    holder, key = chance.choice(places)
    holder[key] = _other(places, chance)


def _take_away(places: Places, chance: Random) -> None:
    holder, key = chance.choice(places)
    del holder[key]


def _double(places: Places, chance: Random) -> None:
    """Put something beside what is there, under a name that is known elsewhere or odd."""
    holder, key = chance.choice(places)
    if isinstance(holder, list):
        holder.insert(key, _other(places, chance))
    else:
        holder[str(chance.choice([*(key for _, key in places), *_ODD]))] = _other(places, chance)


def _other(places: Places, chance: Random) -> object:
    """Return a copy of something else in the whole, or something odd."""
    holder, key = chance.choice(places)
    return deepcopy(holder[key] if chance.random() < 0.3 else chance.choice(_ODD))
