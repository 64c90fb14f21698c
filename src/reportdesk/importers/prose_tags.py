"""Takes the tags of a page of prose as they come: lines, pictures and tables, and no look.

There is no tree, so that neither depth nor size can exhaust anything; nothing that a page names is
fetched. Word writes its own marks into `class` and `style`: outline levels, the numbers of lists.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reportdesk.importers.tags import is_hidden

MOST_DEPTH = 400
MOST_WORDS = 1_200_000
MOST_PIECES = 12_000

_UNSEEN = {
    *("head", "title", "style", "script", "template", "noscript", "textarea", "select", "button"),
    *("svg", "math", "object", "iframe", "audio", "video", "canvas", "del", "rt", "rp"),
}
_BLOCKS = {
    *("p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "caption", "pre"),
    *("section", "article", "header", "footer", "main", "nav", "aside", "figure", "figcaption"),
    *("blockquote", "address", "center", "form", "body"),
    *(f"h{rank}" for rank in range(1, 7)),
}
_HEADING = re.compile("h([1-9])")
_OUTLINE = re.compile(r"mso-outline-level\s*:\s*([1-9])", re.IGNORECASE)
_WORD_HEADING = re.compile(r"MsoHeading\s*([1-9])", re.IGNORECASE)
_LEVEL = re.compile("([1-6])")
_LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_COUNTS = re.compile(r"[0-9０-９一二三四五六七八九十①-⑳]")
_WIDE = "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’—…·]"
_BETWEEN_WIDE = re.compile(f"(?<={_WIDE})[ \t]*[\r\n][ \t\r\n]*(?={_WIDE})")
_LINE_ENDS = re.compile("\n[ \t\r\n]*")
_SPACES = re.compile("[ \t\r\n\f\xa0]+")
_ICON_PIXELS, _MOST_PIXELS = 24, 99_999
_LONGEST_CELL = 200
_LEAST_TABLE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on a line of their own; `rank` is 1 to 9 in a heading, else 0."""

    words: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture by what the page gives as its source, shown `pixels` wide; 0 where it is silent."""

    source: str
    pixels: int = 0


@dataclass
class _Table:
    """A table that is being read: where it begins, and its rows by their filled cells."""

    begin: int
    rows: list[int] = field(default_factory=list)
    longest: int = 0

    @property
    def is_one(self) -> bool:
        """Say whether it holds data; pages and letters are often laid out by tables too."""
        wide = sum(1 for filled in self.rows if filled >= _LEAST_TABLE)
        return wide >= _LEAST_TABLE and self.longest <= _LONGEST_CELL


@dataclass
class _Element:
    """An open element: what it makes of the words in it, and where they began."""

    tag: str
    rank: int
    begin: int
    is_mark: bool


class ProseReader:
    """Gathers `pieces` in their order; `tables` counts those that were left out of them.

    `is_too_much` stops the reading.
    """

    def __init__(self) -> None:
        self.pieces: list[Line | Drawing] = []
        self.tables = 0
        self.is_too_much = False
        self._open: list[_Element] = []
        self._tables: list[_Table] = []
        self._words: list[str] = []
        self._written = 0
        self._cell = 0
        self._unseen_from = 0
        self._is_over = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        style = attributes.get("style", "")
        rank = _rank(tag, attributes, style) or (self._open[-1].rank if self._open else 0)
        if tag in _BLOCKS:
            self._end_line()
        is_mark = bool(_LIST_MARK.search(style))
        self._open.append(_Element(tag, rank, len(self._words), is_mark))
        self.is_too_much |= len(self._open) > MOST_DEPTH
        if not self._unseen_from and (tag in _UNSEEN or is_hidden(attributes)):
            self._unseen_from = len(self._open)
        elif not self._unseen_from and not self._is_over:
            self._begin(tag, attributes)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if not self._open:
            return
        if tag in _BLOCKS:
            self._end_line()
        element = self._open.pop()
        if self._unseen_from:
            self._unseen_from = 0 if len(self._open) < self._unseen_from else self._unseen_from
        elif element.is_mark:
            self._end_mark(element.begin)
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "table" and self._tables:
            self._end_table()

    def data(self, words: str) -> None:
        """Take words."""
        if self._unseen_from or self._is_over:
            return
        in_pre = any(element.tag == "pre" for element in self._open)
        first, *others = _LINE_ENDS.split(words) if in_pre else [words]
        self._write(first)
        for line in others:
            self._end_line()
            self._write(line)

    def comment(self, words: str) -> None:
        """Take the marks between which a clipboard holds what was copied."""
        if words == "StartFragment":
            self.pieces.clear()
            self._words.clear()
        elif words == "EndFragment":
            self._end_line()
            self._is_over = True

    def close(self) -> None:
        """Take the end of the page."""
        self._end_line()

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "img" and not _is_icon(attributes):
            self._end_line()
            width = attributes.get("width", "")
            self._add(Drawing(attributes.get("src", ""), int(width) if _is_pixels(width) else 0))
        elif tag == "table":
            self._tables.append(_Table(len(self.pieces)))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append(0)
        elif tag in {"td", "th"}:
            self._words.append(" ")
            self._cell = self._written

    def _write(self, words: str) -> None:
        self._words.append(words)
        self._written += len(words.strip())
        self.is_too_much |= self._written > MOST_WORDS

    def _end_line(self) -> None:
        if not self._words:
            return
        words = _on_one_line("".join(self._words))
        self._words.clear()
        if words:
            self._add(Line(words, self._open[-1].rank if self._open else 0))

    def _add(self, piece: Line | Drawing) -> None:
        self.pieces.append(piece)
        self.is_too_much |= len(self.pieces) > MOST_PIECES

    def _end_mark(self, begin: int) -> None:
        """Keep the number that Word wrote before an item of a list, but no bullet."""
        mark = "".join(self._words[begin:]).strip()
        self._words[begin:] = [mark] if _COUNTS.search(mark) else []

    def _end_cell(self) -> None:
        self._words.append(" ")
        size = self._written - self._cell
        if self._tables and self._tables[-1].rows and size:
            self._tables[-1].rows[-1] += 1
            self._tables[-1].longest = max(self._tables[-1].longest, size)

    def _end_table(self) -> None:
        table = self._tables.pop()
        if table.is_one:
            del self.pieces[table.begin :]
            self.tables += 1


def _rank(tag: str, attributes: Mapping[str, str], style: str) -> int:
    """Return the rank of the heading that an element begins, 0 for none."""
    if not attributes and tag[0] != "h":
        return 0
    word_heading = _WORD_HEADING.fullmatch(attributes.get("class", ""))
    found = _HEADING.fullmatch(tag) or _OUTLINE.search(style) or word_heading
    if not found and attributes.get("role") == "heading":
        found = _LEVEL.fullmatch(attributes.get("aria-level", "2"))
    return int(found[1]) if found else 0


def _is_icon(attributes: Mapping[str, str]) -> bool:
    """Say whether a picture is too small to be one, as the spacers and signs of web pages are."""
    sides = (attributes.get("width", ""), attributes.get("height", ""))
    return any(_is_pixels(side) and int(side) <= _ICON_PIXELS for side in sides)


def _is_pixels(written: str) -> bool:
    return written.isdecimal() and len(written) <= len(str(_MOST_PIXELS))


def _on_one_line(written: str) -> str:
    """Return words as a browser shows them: a line end in the markup is a space, or nothing."""
    return _SPACES.sub(" ", _BETWEEN_WIDE.sub("", written)).strip()
