"""The families that show a face, of the printed report or the window: resources/styles/faces.json.

Which of them a machine has is for its asker to find out: the window asks Qt, the PDF Typst.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportdesk.resource_files import resource


@dataclass(frozen=True, slots=True)
class Face:
    """A face by the name that people call it; `own` are its families, `instead` its stand-ins."""

    name: str
    own: tuple[str, ...]
    instead: tuple[str, ...]


@cache
def face(wanted: str) -> Face:
    """Return a face by its name or by one of its families; a strange one has no stand-ins."""
    known = _data()["paper"].items()
    return next(
        (
            Face(name, tuple(families["own"]), tuple(families["instead"]))
            for name, families in known
            if wanted in (name, *families["own"])
        ),
        Face(wanted, (wanted,), ()),
    )


@cache
def rich_families() -> tuple[str, ...]:
    """Return families of many characters, best first, for those that a face may lack."""
    return tuple(_data()["rich"])


@cache
def window_families() -> tuple[str, ...]:
    """Return the families of the window, best first."""
    return tuple(_data()["window"])


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(resource("styles", "faces.json").read_text("utf-8"))
    return data
