"""What two reports answer differently: figures by their address, texts by their sentences."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

from reportdesk.form.definition import Form
from reportdesk.report.numbers import shown
from reportdesk.report.report import OFFICE_FIELDS, Report
from reportdesk.report.text import Block, Picture, plain

Part = Literal["year", "form", "office", "figure", "text", "remark", "footnote", "reason", "other"]
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+")
_CHIP = "\ufffc"


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer: its kind, its place, and how each report has it; None where one has nothing.

    A text's answer is the sentences that differ, with its live figures as U+FFFC address U+FFFC;
    neither report has one where the words are the same and only their style differs.
    """

    part: Part
    place: str
    before: object
    after: object


class _Sentence(NamedTuple):
    words: str
    block: int


def differences(form: Form, before: Report, after: Report) -> tuple[Difference, ...]:
    """Return what differs, in the order of the form of the report after."""
    return (
        *_on_the_cover(before, after),
        *_in_sections(form, before, after),
        *_rest(before, after),
    )


def _on_the_cover(before: Report, after: Report) -> Iterator[Difference]:
    yield from _if_other("year", "year", before.year, after.year)
    yield from _if_other("form", "form", before.form, after.form)
    for name in OFFICE_FIELDS:
        old, new = before.office.get(name), after.office.get(name)
        yield from _if_other("office", f"office.{name}", old, new)


def _in_sections(form: Form, before: Report, after: Report) -> Iterator[Difference]:
    for section in form.texts:
        yield from _texts(section.id, before, after)
    known = dict.fromkeys([*form.figures, *before.figures, *after.figures])
    yield from _keyed("figure", "", before.figures, after.figures, known)
    yield from _keyed("remark", "", before.remarks, after.remarks, known)
    yield from _keyed("footnote", "footnotes.", before.footnotes, after.footnotes, form.tables)
    others = {*before.texts, *after.texts} - {section.id for section in form.texts}
    for section_id in sorted(others):
        yield from _texts(section_id, before, after)


def _rest(before: Report, after: Report) -> Iterator[Difference]:
    old = {(e.rule, e.addresses): e.reason for e in before.explanations}
    new = {(e.rule, e.addresses): e.reason for e in after.explanations}
    for name in dict.fromkeys([*old, *new]):
        place = name[1][0] if name[1] else "form"
        yield from _if_other("reason", place, old.get(name), new.get(name))
    for reports in zip(_aside(before), _aside(after), strict=True):
        yield from _if_other("other", "form", *reports)


def _aside(report: Report) -> tuple[object, object]:
    """Return what is compared whole: last year's report, and what is unknown to this program."""
    last = report.last_year
    return (last and (last.source, last.year, last.figures)), report.unknown or None


def _keyed(
    part: Part,
    prefix: str,
    before: Mapping[str, object],
    after: Mapping[str, object],
    order: Mapping[str, object],
) -> Iterator[Difference]:
    for name in dict.fromkeys([*order, *before, *after]):
        yield from _if_other(part, prefix + name, before.get(name), after.get(name))


def _if_other(part: Part, place: str, before: object, after: object) -> Iterator[Difference]:
    if before != after:
        yield Difference(part, place, before, after)


def _texts(section: str, before: Report, after: Report) -> Iterator[Difference]:
    blocks, others = before.texts.get(section, ()), after.texts.get(section, ())
    if blocks == others:
        return
    old, new = _sentences(blocks), _sentences(others)
    if [s.words for s in old] == [s.words for s in new]:
        yield Difference("text", f"texts.{section}.0", None, None)
        return
    for start, end, other_start, other_end in _changed([*old], [*new]):
        gone, come = old[start:end], new[other_start:other_end]
        here = come or new[other_start - 1 : other_start] or [_Sentence("", 0)]
        place = f"texts.{section}.{here[0].block}"
        yield Difference("text", place, _joined(gone), _joined(come))


def _changed(old: list[_Sentence], new: list[_Sentence]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of sentences that differ; what is the same at both ends is not compared."""
    words, others = [s.words for s in old], [s.words for s in new]
    pairs = zip_longest(words, others)
    first = next(i for i, (one, other) in enumerate(pairs) if one != other)
    matcher = SequenceMatcher(None, words[first:], others[first:], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            yield start + first, end + first, other_start + first, other_end + first


def _joined(sentences: list[_Sentence]) -> str | None:
    return "".join(sentence.words for sentence in sentences) or None


def _sentences(blocks: tuple[Block, ...]) -> list[_Sentence]:
    return [
        _Sentence(words, index) for index, block in enumerate(blocks) for words in _words_of(block)
    ]


def _words_of(block: Block) -> list[str]:
    if isinstance(block, Picture):
        return [f"〔插图 {block.caption or ''} {block.width_mm} mm {block.image[:4]}〕"]
    return _SENTENCE.findall(plain(block.text, lambda address: f"{_CHIP}{address}{_CHIP}"))


def with_figures(words: str, form: Form, report: Report) -> str:
    """Return sentences of a Difference with the live figures of a report in them."""

    def figure(found: re.Match[str]) -> str:
        known = form.figures.get(found[1])
        return shown(report.figures.get(found[1]), known.kind) if known else ""

    return re.sub(f"{_CHIP}([^{_CHIP}]*){_CHIP}", figure, words)
