"""The editions of the format in few words: all that beginning a report asks, and quick to read.

The window shows them before it has read a whole form.
"""

import json
from functools import cache
from typing import NamedTuple

from reportdesk.form.years import Years
from reportdesk.resource_files import resource


class Edition(NamedTuple):
    """An edition and the years that use it; `office_kinds` are ids with their labels."""

    id: str
    name: str
    basis: str
    years: Years
    office_kinds: tuple[tuple[str, str], ...]


@cache
def editions() -> tuple[Edition, ...]:
    """Return the editions of resources/forms, oldest first."""
    found = []
    for path in resource("forms").glob("*.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        kinds = tuple((kind["id"], kind["label"]) for kind in data["office_kinds"])
        years = Years(data["years"]["first"], data["years"].get("last"))
        found.append(Edition(data["edition"], data["name"], data["basis"], years, kinds))
    return tuple(sorted(found, key=lambda edition: edition.years.first))


def edition_for_year(year: int) -> Edition | None:
    """Return the edition that reports on this calendar year use, or None before the first one."""
    return next((edition for edition in editions() if edition.years.cover(year)), None)
