"""Counts words as Word counts them in Chinese: each character one, each run of Latin or digits one.

A live figure counts as one, the number of a heading and the caption of a picture not at all.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportdesk.report.text import Block, Picture

_COUNTED = re.compile(r"[0-9A-Za-z\u00c0-\u024f.,%@:/_'-]*[0-9A-Za-z\u00c0-\u024f][%]?|\S")


def word_count(blocks: Iterable[Block]) -> int:
    """Return how many words blocks have."""
    return sum(map(_count, blocks))


@lru_cache(maxsize=4096)
def _count(block: Block) -> int:
    if isinstance(block, Picture):
        return 0
    return sum(
        len(_COUNTED.findall(piece)) if isinstance(piece, str) else 1 for piece in block.text
    )
