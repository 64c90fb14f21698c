"""Blocks that come in by paste or drop, with what they need and what was left behind."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportdesk.gui.text.passage import Blocks
from reportdesk.report.refused import Refused
from reportdesk.report.text import Image, Picture

MOST_PICTURES = 100


@dataclass(frozen=True, slots=True)
class Incoming:
    """Blocks, the images of the pictures among them, and a sentence about what did not come."""

    blocks: Blocks
    images: tuple[Image, ...] = ()
    left_out: str = ""


def gathered(read: Iterable[tuple[Picture, Image] | Refused]) -> Incoming | Refused:
    """Gather pictures; the first that is refused refuses them all."""
    found: list[tuple[Picture, Image]] = []
    for one in read:
        if isinstance(one, Refused):
            return one
        found.append(one)
    return Incoming(tuple(p for p, _ in found), tuple(image for _, image in found))
