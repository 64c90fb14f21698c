"""What a draft must mean beyond its schema: figures of their kind, texts within limits."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.report import OFFICE_FIELDS
from reportdesk.store.figures import figure_fault
from reportdesk.store.limits import (
    MOST_BLOCKS,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    MOST_IN_LINE,
    MOST_IN_PARAGRAPH,
    MOST_PIECES,
)
from reportdesk.store.place_words import figure_words, place_words

Data = Mapping[str, Any]
Texts = Mapping[str, list[Data]]


def size_faults(data: Data) -> Iterator[str]:
    """Yield which lists are too long; asked first, since a schema takes long over them."""
    explanations = data.get("explanations")
    if isinstance(explanations, list) and len(explanations) > MOST_ENTRIES:
        yield f"审核说明超过 {MOST_ENTRIES:,} 条"
    last_year = data.get("last_year")
    theirs = last_year.get("texts") if isinstance(last_year, dict) else None
    for texts, whose in ((data.get("texts"), ""), (theirs, "上年报告的")):
        blocks = list(_all_blocks(texts))
        if len(blocks) > MOST_BLOCKS:
            yield f"{whose}正文超过 {MOST_BLOCKS:,} 段"
        elif sum(map(_pieces, blocks)) > MOST_PIECES:
            yield f"{whose}正文里的文字和数分成了超过 {MOST_PIECES:,} 截"


def meaning_faults(form: Form, data: Data, images: Container[str]) -> Iterator[str]:
    """Yield what is wrong in a draft that its schema accepts."""
    for address, written in data.get("figures", {}).items():
        figure = form.figures.get(address)
        fault = figure_fault(written, figure.kind) if figure else ""
        if fault:
            yield f"{figure_words(form, address)}{fault}"
    yield from _office_faults(form, data["office"])
    yield from _length_faults(data.get("texts", {}), "正文")
    yield from _paragraph_faults(form, data.get("texts", {}))
    yield from _picture_faults(form, data.get("texts", {}), images)
    yield from _explanation_faults(form, data.get("explanations", []))
    if "last_year" in data:
        yield from _last_year_faults(form, data["last_year"])


def _all_blocks(texts: object) -> Iterator[object]:
    for blocks in texts.values() if isinstance(texts, dict) else ():
        yield from blocks if isinstance(blocks, list) else ()


def _pieces(block: object) -> int:
    text = block.get("text") if isinstance(block, dict) else None
    return len(text) if isinstance(text, list) else 0


def _office_faults(form: Form, office: Data) -> Iterator[str]:
    """Yield which lines of the cover are too long: one of a megabyte is drawn for seconds."""
    for name in OFFICE_FIELDS:
        if len(office.get(name, "")) > MOST_IN_LINE:
            yield f"{place_words(form, ['office', name])}超过 {MOST_IN_LINE:,} 字"


def _explanation_faults(form: Form, explanations: Iterable[Data]) -> Iterator[str]:
    for index, explanation in enumerate(explanations):
        for address, written in explanation["figures"].items():
            fault = figure_fault(written, None)
            if fault:
                place = place_words(form, ["explanations", index])
                yield f"{place}里{figure_words(form, address)}{fault}"


def _last_year_faults(form: Form, last_year: Data) -> Iterator[str]:
    theirs = all_forms().get(last_year["form"])
    for address, written in last_year["figures"].items():
        figure = theirs.figures.get(address) if theirs else None
        fault = figure_fault(written, figure.kind if figure else None)
        if fault:
            yield f"上年报告里{figure_words(theirs or form, address)}{fault}"
    yield from _length_faults(last_year.get("texts", {}), "上年报告的正文")


def _length_faults(texts: Texts, what: str) -> Iterator[str]:
    blocks = (block for section in texts.values() for block in section)
    if sum(map(_characters, blocks)) > MOST_CHARACTERS:
        yield f"{what}超过 {MOST_CHARACTERS:,} 字"


def _paragraph_faults(form: Form, texts: Texts) -> Iterator[str]:
    for section, blocks in texts.items():
        for index, block in enumerate(blocks):
            if block["kind"] != "image" and _characters(block) > MOST_IN_PARAGRAPH:
                place = place_words(form, ["texts", section, index])
                yield f"{place}超过 {MOST_IN_PARAGRAPH:,} 字"


def _characters(block: Data) -> int:
    text = (block.get("caption") if block["kind"] == "image" else block["text"]) or ""
    pieces = [text] if isinstance(text, str) else text
    return sum(len(piece) for piece in pieces if isinstance(piece, str))


def _picture_faults(form: Form, texts: Texts, images: Container[str]) -> Iterator[str]:
    for section, blocks in texts.items():
        for index, block in enumerate(blocks):
            place = place_words(form, ["texts", section, index])
            if block["kind"] == "image" and block["image"] not in images:
                yield f"{place}的插图不在草稿里"
            elif block["kind"] == "image" and len(block.get("caption") or "") > MOST_IN_LINE:
                yield f"{place}的图题超过 {MOST_IN_LINE:,} 字"
