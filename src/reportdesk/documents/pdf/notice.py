"""What the user is told of a PDF: which faces stand in for others, and what no face could show."""

from collections.abc import Iterable

from reportdesk.documents.stand_ins import StandIn, in_words

_MOST_SHOWN = 10


def notice(stand_ins: Iterable[StandIn], lacking: str) -> str:
    """Return a sentence about what is not as it should be; "" where all is."""
    faces = in_words(stand_ins)
    parts = (f"本机{faces}" if faces else "", _lacking(lacking))
    said = "；".join(part for part in parts if part)
    return f"{said}。" if said else ""


def _lacking(characters: str) -> str:
    shown = characters[:_MOST_SHOWN]
    count = f"等 {len(characters)} 个字" if len(characters) > _MOST_SHOWN else ""
    return f"没有一种字体能显示“{shown}”{count}，印成了空框" if shown else ""
