"""Which faces of the printed report a machine lacks, and what is used instead, said in words."""

from collections.abc import Iterable
from typing import NamedTuple

from reportdesk.documents.faces import face


class StandIn(NamedTuple):
    """A face that is missing, and the family used instead; "" where none is fit."""

    wanted: str
    family: str


def in_words(stand_ins: Iterable[StandIn]) -> str:
    """Return 缺少方正小标宋、仿宋，以宋体代替；缺少黑体，以…代替; "" where none is missing."""
    by_family: dict[str, list[str]] = {}
    for wanted, family in stand_ins:
        by_family.setdefault(face(family).name or "系统字体", []).append(wanted)
    return "；".join(
        f"缺少{_spaced('、'.join(wanted)).rstrip()}，以{_spaced(family)}代替"
        for family, wanted in by_family.items()
    )


def _spaced(name: str) -> str:
    """Set Latin names off from the Chinese around them."""
    before = " " if name[:1].isascii() else ""
    after = " " if name[-1:].isascii() else ""
    return f"{before}{name}{after}"
