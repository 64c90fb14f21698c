"""Reads a line of somebody's prose: a heading by the number before it, or a paragraph.

Numbers of headings print by themselves, so a number that was typed is taken off.
"""

import re

from reportdesk.report.text import Block, Heading, Paragraph, text

_MARKS = {
    2: re.compile(r"\s*[（(]\s*[一二三四五六七八九十百零〇]{1,5}\s*[）)]\s*[、.．]?\s*"),
    3: re.compile(r"\s*[0-9０-９]{1,3}\s*(?:[．、]|\.(?![0-9]))\s*"),
}
_MOST_CHARACTERS = 40
_LISTED = ("；", ";", "，", ",")


def mark_length(words: str) -> int:
    """Return how many characters a typed number takes at the head of a heading; 0 for none."""
    return next((found.end() for mark in _MARKS.values() if (found := mark.match(words))), 0)


def read_line(line: str) -> tuple[Block, ...]:
    """Return the heading or paragraph that a line stands for.

    A heading that runs on into its text becomes a heading up to the first full stop, and a
    paragraph. A numbered line too long for a heading, or one of a list, stays as it is.
    """
    for level, mark in _MARKS.items():
        if found := mark.match(line):
            return _numbered(level, line[found.end() :]) or (Paragraph(text(line)),)
    return (Paragraph(text(line)),)


def _numbered(level: int, words: str) -> tuple[Block, ...]:
    title, _, rest = (part.strip() for part in words.partition("。"))
    if not title or len(title) > _MOST_CHARACTERS or title.endswith(_LISTED):
        return ()
    heading = Heading(level, text(title))
    return (heading, Paragraph(text(rest))) if rest else (heading,)
