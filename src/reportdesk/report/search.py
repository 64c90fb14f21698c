"""Finds every place where a phrase stands in what an office wrote.

Searched are the office's data, the texts block by block with their captions, remarks, footnotes and
the reasons of warnings. A live figure is read as it shows, and counts as one character.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportdesk.form.definition import Form, Table
from reportdesk.report.numbers import printed
from reportdesk.report.report import OFFICE_FIELDS, Report
from reportdesk.report.text import Block, LiveFigure, Picture, Text

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_CODES = frozenset({"kind"})
"""Facts about the office that are chosen, not written."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is looked for; `any_width` takes full-width and half-width characters for the same."""

    words: str
    match_case: bool = False
    any_width: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase stands: the characters from `start` up to `end` of what is at a place.

    Places are `office.name`, `texts.overview.3`, the address of a remark, `footnotes.requests` and
    `explanations.0`. `is_live`: it reaches into a figure of the tables.
    """

    place: str
    start: int
    end: int
    is_live: bool = False


def find(form: Form, report: Report, phrase: Phrase) -> tuple[Hit, ...]:
    """Return all places of a phrase, page after page; an empty phrase stands nowhere."""
    sought = _folded(phrase.words, phrase)
    if not sought:
        return ()
    return tuple(
        hit
        for place, content in written(form, report)
        for hit in _hits(_reading(form, report, content), place, sought, phrase)
    )


def written(form: Form, report: Report) -> Iterator[tuple[str, Text]]:
    """Yield all that is written in a report with its place, in the order of the pages."""
    for key in OFFICE_FIELDS:
        if key in report.office and key not in _CODES:
            yield f"office.{key}", (report.office[key],)
    for section in form.sections:
        for number, block in enumerate(report.texts.get(section.id, ())):
            yield f"texts.{section.id}.{number}", words_of(block)
        if section.table:
            yield from _beside(section.table, report)
    for number, explanation in enumerate(report.explanations):
        yield f"explanations.{number}", (explanation.reason,)


def _beside(table: Table, report: Report) -> Iterator[tuple[str, Text]]:
    """Yield what is written beside the figures of a table, and under it."""
    for figure in table.figures():
        if figure.address in report.remarks:
            yield figure.address, (report.remarks[figure.address],)
    if table.id in report.footnotes:
        yield f"footnotes.{table.id}", (report.footnotes[table.id],)


def words_of(block: Block) -> Text:
    """Return the words of a block: of a picture its caption."""
    if isinstance(block, Picture):
        return (block.caption,) if block.caption else ()
    return block.text


def order(form: Form, place: str) -> tuple[int, int]:
    """Return where a place stands among all: the number of its page, and its number on that."""
    return _order_of_figures(form).get(place) or _order_of_name(form, place)


def _order_of_name(form: Form, place: str) -> tuple[int, int]:
    kind, _, rest = place.partition(".")
    name, _, number = rest.partition(".")
    if kind == "explanations":
        return len(form.sections) + 1, int(name or 0)
    for page, section in enumerate(form.sections, start=1):
        if kind == "texts" and section.id == name:
            return page, int(number or 0)
        if section.id == place or (
            kind == "footnotes" and section.table and section.table.id == name
        ):
            return page, len(form.figures) if kind == "footnotes" else 0
    return 0, OFFICE_FIELDS.index(name) if name in OFFICE_FIELDS else 0


@cache
def _order_of_figures(form: Form) -> dict[str, tuple[int, int]]:
    return {
        figure.address: (page, number)
        for page, section in enumerate(form.sections, start=1)
        if section.table
        for number, figure in enumerate(section.table.figures())
    }


def _hits(reading: "_Reading", place: str, sought: str, phrase: Phrase) -> Iterator[Hit]:
    folded = _folded(reading.words, phrase)
    start = folded.find(sought)
    while start >= 0:
        end = start + len(sought)
        yield reading.hit(place, start, end)
        start = folded.find(sought, end)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text as it shows; `figures` are the live ones: from where to where, and which character."""

    words: str
    figures: tuple[tuple[int, int, int], ...]

    def hit(self, place: str, start: int, end: int) -> Hit:
        """Return a hit by the letters from `start` up to `end`."""
        is_live = any(first < end and start < after for first, after, _ in self.figures)
        return Hit(place, self._character(start), self._character(end - 1) + 1, is_live)

    def _character(self, letter: int) -> int:
        """Return the number of the character that a letter belongs to."""
        number = letter
        for first, after, character in self.figures:
            if letter >= after:
                number = character + 1 + letter - after
            elif letter >= first:
                number = character
        return number


def _reading(form: Form, report: Report, content: Text) -> _Reading:
    words, figures, characters = "", [], 0
    for piece in content:
        if isinstance(piece, LiveFigure):
            shown = _shown(form, report, piece)
            figures.append((len(words), len(words) + len(shown), characters))
            words, characters = words + shown, characters + 1
        else:
            words, characters = words + piece, characters + len(piece)
    return _Reading(words, tuple(figures))


def _shown(form: Form, report: Report, live: LiveFigure) -> str:
    figure = form.figures.get(live.address)
    return printed(report.figures.get(live.address), figure) if figure else ""


def _folded(words: str, phrase: Phrase) -> str:
    """Return words in which what counts as the same is the same, letter by letter."""
    if phrase.any_width:
        words = words.translate(_FULL_WIDTH)
    if phrase.match_case:
        return words
    lowered = words.lower()
    return lowered if len(lowered) == len(words) else "".join(map(_lowered, words))


def _lowered(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter
