"""Hands the tags of a page to whoever reads it, one after the other, without a tree."""

import re
from collections.abc import Mapping
from typing import Protocol, cast

_MOST_CHARACTERS = 8_000_000
MOST_BYTES = 4 * _MOST_CHARACTERS
_MOST_MARKS = 200_000
_PIECE = 1 << 16
_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment", re.IGNORECASE
)


class TagReader(Protocol):
    """Takes tags and words in their order; `is_too_much` ends the reading."""

    @property
    def is_too_much(self) -> bool:
        """Say whether the page is more than is read."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, tag: str) -> None:
        """Take the end of an element."""

    def data(self, words: str) -> None:
        """Take words."""

    def close(self) -> None:
        """Take the end of the page."""


def is_too_large(html: str) -> bool:
    """Say whether a page has more characters, or more tags and references, than are read."""
    return len(html) > _MOST_CHARACTERS or html.count("<") + html.count("&") > _MOST_MARKS


def read_tags(html: str, reader: TagReader) -> None:
    """Let a reader take a page, up to where it has too much."""
    from lxml import etree

    # The stubs of lxml want a target that takes bytes too, and comments; lxml does not.
    parser = etree.HTMLParser(target=cast("etree.ParserTarget", reader), encoding="utf-8")
    content = html.replace("\0", "").encode("utf-8", "ignore")
    for start in range(0, len(content), _PIECE):
        parser.feed(content[start : start + _PIECE])
        if reader.is_too_much:
            return
    if content:
        parser.close()


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Say whether an element was not seen where it was copied."""
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
