"""Replaces what was found, as one change: kinds of blocks and live figures stay what they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportdesk.report.change import Batch, Change, Entry, Keyed, Splice, Whole
from reportdesk.report.cleaning import clean
from reportdesk.report.report import Report
from reportdesk.report.search import Hit, words_of
from reportdesk.report.text import Block, Picture, Text, cut, size, text

_NAME = "office.name"


@dataclass(frozen=True, slots=True)
class Replaced:
    """The change that replaces; in how many places it does, and in how many words grow too long."""

    change: Batch
    count: int
    too_long: int


def replacing(report: Report, hits: Iterable[Hit], by: str, most: Callable[[str], int]) -> Replaced:
    """Put words into the place of hits, but of those in live figures.

    `most` says how many characters may stand at a place; one that would have more is left alone.
    """
    words = clean(by).replace("\n", " ")
    able = [hit for hit in hits if not hit.is_live]
    after: dict[str, Text] = {}
    count = 0
    for place, group in groupby(able, key=lambda hit: hit.place):
        held = list(group)
        new = _amended(_content(report, place), held, words)
        if size(new) <= most(place):
            after[place] = new
            count += len(held)
    return Replaced(Batch(tuple(_changes(report, after))), count, len(able) - count)


def _amended(content: Text, hits: Sequence[Hit], words: str) -> Text:
    ends = [0, *(hit.end for hit in hits)]
    before = (cut(content, end, hit.start) for end, hit in zip(ends, hits, strict=False))
    pieces = [piece for part in before for piece in (*part, words)]
    return text(*pieces, *cut(content, ends[-1], size(content)))


def _content(report: Report, place: str) -> Text:
    """Return what is written at a place."""
    match place.split("."):
        case ["texts", section, number]:
            return words_of(report.texts[section][int(number)])
        case ["explanations", number]:
            return (report.explanations[int(number)].reason,)
    part, key = _entry(place)
    return (getattr(report, part)[key],)


def _changes(report: Report, after: Mapping[str, Text]) -> Iterator[Change]:
    explanations = list(report.explanations)
    for place, content in after.items():
        match place.split("."):
            case ["texts", section, number]:
                old = report.texts[section][int(number)]
                new = _with_words(old, content)
                yield Splice(section, int(number), (old,), (new,))
            case ["explanations", number]:
                reason = _trimmed(content)
                explanations[int(number)] = replace(explanations[int(number)], reason=reason)
            case _:
                yield _entered(report, place, _trimmed(content))
    if tuple(explanations) != report.explanations:
        yield Whole("explanations", report.explanations, tuple(e for e in explanations if e.reason))


def _with_words(block: Block, content: Text) -> Block:
    if isinstance(block, Picture):
        return replace(block, caption=_trimmed(content) or None)
    return replace(block, text=content)


def _entered(report: Report, place: str, words: str) -> Entry:
    part, key = _entry(place)
    old = getattr(report, part)[key]
    return Entry(part, key, old, words if words or place == _NAME else None)


def _entry(place: str) -> tuple[Keyed, str]:
    """Return in which part of the report a place is, and under which key."""
    kind, _, name = place.partition(".")
    if kind == "office":
        return "office", name
    return ("footnotes", name) if kind == "footnotes" else ("remarks", place)


def _trimmed(content: Text) -> str:
    return "".join(piece for piece in content if isinstance(piece, str)).strip()
