"""What is fuzzed: a reader of bytes that other programs made, and what it promises for any of them.

It reads or refuses with one plain sentence: no other exception, whatever the bytes are.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from reportdesk.report.refused import MOST_CHARACTERS

Spoil = Callable[[bytes, Random], bytes | None]


@dataclass(frozen=True)
class Target:
    """A reader. `read` takes any bytes, and raises only where the promise is broken.

    `seeds` are bytes as they come in good faith, `words` what may be put in between. `spoil`
    changes one thing and keeps the bytes in shape; None where they have no shape to keep.
    """

    name: str
    read: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: Sequence[str]
    spoil: Spoil | None = None
    most_bytes: int = 8192


def text_of(content: bytes) -> str:
    """Return bytes as a clipboard might hand over words: with lone surrogates, too."""
    return content.decode("utf-8", "surrogateescape")


def expect_sentence(words: str) -> None:
    """Expect words that a user can read: printable, on one line, not without end."""
    assert words, "nothing is said"
    assert words.isprintable(), f"not printable: {words!r}"
    assert len(words) <= MOST_CHARACTERS, f"{len(words)} characters are said"
