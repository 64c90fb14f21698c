"""Finds in a draft what this program does not know, so that nothing is lost when it is saved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportdesk.form.definition import Form
from reportdesk.report.report import OFFICE_FIELDS, Report
from reportdesk.report.unknown import Unknown
from reportdesk.store.keys import BLOCK_KEYS, EXPLANATION_KEYS, IMAGE_KEYS, LAST_YEAR_KEYS, TOP_KEYS

Data = Mapping[str, Any]
Path = tuple[str, ...]


def strangers(form: Form, data: Data, report: Report) -> Report:
    """Return the report with everything of its draft that has no place in it."""
    return replace(report, unknown=tuple(_found(form, data, report)))


def _found(form: Form, data: Data, report: Report) -> Iterator[Unknown]:
    yield from _entries((), data, TOP_KEYS)
    yield from _entries(("office",), data["office"], OFFICE_FIELDS)
    yield from _entries(("figures",), data.get("figures", {}), form.figures)
    for section, blocks in data.get("texts", {}).items():
        for owner, path, block in _placed(report.texts.get(section, ()), blocks):
            yield from _owned(("texts", section, path), owner, block, _in_block(block))
    for owner, path, entry in _placed(report.explanations, data.get("explanations", [])):
        yield from _owned(("explanations", path), owner, entry, _beside(entry, EXPLANATION_KEYS))
    for name, entry in data.get("images", {}).items():
        image = report.images[name]
        yield from _owned(("images", name), image, entry, _beside(entry, IMAGE_KEYS))
    if report.last_year:
        last = data["last_year"]
        yield from _owned(("last_year",), report.last_year, last, _in_last_year(last))


def _entries(
    path: Path, written: Data, known: Sequence[str] | Mapping[str, object]
) -> Iterator[Unknown]:
    for name, value in written.items():
        if name not in known:
            yield Unknown((*path, name), value)


def _placed(
    owners: Sequence[object], written: Sequence[Data]
) -> Iterator[tuple[object, str, Data]]:
    for index, (owner, entry) in enumerate(zip(owners, written, strict=True)):
        yield owner, str(index), entry


def _owned(path: Path, owner: object, written: Data, names: Iterator[Path]) -> Iterator[Unknown]:
    for name in names:
        yield Unknown((*path, *name), written, owner)


def _beside(written: Data, known: Sequence[str]) -> Iterator[Path]:
    return ((name,) for name in written if name not in known)


def _in_block(block: Data) -> Iterator[Path]:
    known = BLOCK_KEYS[block["kind"]]
    yield from _beside(block, known)
    text = block["text"] if "text" in known else ()
    for index, piece in enumerate(text if isinstance(text, list) else ()):
        if not isinstance(piece, str):
            yield from (("text", str(index), name) for name in piece if name != "figure")


def _in_last_year(last_year: Data) -> Iterator[Path]:
    yield from _beside(last_year, LAST_YEAR_KEYS)
    for section, blocks in last_year.get("texts", {}).items():
        for index, block in enumerate(blocks):
            yield from (("texts", section, str(index), *path) for path in _in_block(block))
