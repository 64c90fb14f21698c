"""From a report to the bytes of its draft: the same report gives the same bytes.

Stable order, two spaces of indent and one figure a line, so that two drafts compare well.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from reportdesk.form.definition import Form
from reportdesk.report.report import OFFICE_FIELDS, Explanation, Figures, LastYear, Report
from reportdesk.store.encode_texts import encode_texts
from reportdesk.store.figures import figure_fault, written_as
from reportdesk.store.images import written_image
from reportdesk.store.keeping import beside, in_place
from reportdesk.store.keys import DRAFT_VERSION, PICTURE_BYTES

Written = dict[str, object]


def encode(form: Form, report: Report) -> bytes:
    """Return the draft of a report, with what is unknown to this program where it was."""
    return _in_utf8(json.dumps(_whole(form, report), ensure_ascii=False, indent=2) + "\n")


def encode_without_pictures(form: Form, report: Report) -> bytes:
    """Return the draft of a report on one line, its images named but without their bytes."""
    bare = {name: replace(image, data=b"") for name, image in report.images.items()}
    whole = _whole(form, replace(report, images=bare))
    return _in_utf8(json.dumps(without_pictures(whole), ensure_ascii=False))


def without_pictures(draft: Mapping[str, Any]) -> Written:
    """Return the JSON of a draft whose images have lost their bytes; what is no image is left."""
    images = draft.get("images")
    if not isinstance(images, dict):
        return dict(draft)
    return {**draft, "images": {name: _without_bytes(entry) for name, entry in images.items()}}


def _without_bytes(entry: object) -> object:
    if not isinstance(entry, dict):
        return entry
    return {key: value for key, value in entry.items() if key != PICTURE_BYTES}


def _in_utf8(lines: str) -> bytes:
    # A lone surrogate can stand in what is unknown: it is written as the escape that it was.
    return lines.encode("utf-8", "backslashreplace")


def _whole(form: Form, report: Report) -> Written:
    first: Written = {
        "draft_version": DRAFT_VERSION,
        "form": report.form,
        "year": report.year,
        "office": _ordered(report.office, OFFICE_FIELDS) | beside(report.unknown, ("office",)),
    }
    parts = {name: part for name, part in _parts(form, report).items() if part}
    return first | parts | beside(report.unknown, ())


def _parts(form: Form, report: Report) -> Written:
    sections = [section.id for section in form.texts]
    return {
        "texts": encode_texts(report.texts, sections, report.unknown, ("texts",)),
        "figures": _figures(form, report),
        "remarks": _ordered(report.remarks, form.figures),
        "footnotes": _ordered(report.footnotes, form.tables),
        "explanations": _explanations(report),
        "last_year": _last_year(report),
        "images": _images(report),
    }


def _ordered(entries: Mapping[str, object], order: Iterable[str]) -> Written:
    first = {name: entries[name] for name in order if name in entries}
    return first | dict(entries)


def _figures(form: Form, report: Report) -> Written:
    written: Written = {}
    for address in dict.fromkeys([*form.figures, *report.figures]):
        if address in report.figures:
            figure = form.figures.get(address)
            kind = figure.kind if figure else None
            written[address] = written_as(report.figures[address], kind)
    for address, value in beside(report.unknown, ("figures",)).items():
        figure = form.figures.get(address)
        # Another edition may know the figure by now: what reading would refuse is not written.
        if not (figure and figure_fault(value, figure.kind)):
            written.setdefault(address, value)
    return written


def _explanations(report: Report) -> list[object]:
    written = [_explanation(explanation) for explanation in report.explanations]
    return in_place(written, report.explanations, report.unknown, ("explanations",))


def _explanation(explanation: Explanation) -> Written:
    return {
        "rule": explanation.rule,
        "addresses": list(explanation.addresses),
        "reason": explanation.reason,
        "figures": _plain_figures(explanation.figures),
    }


def _plain_figures(figures: Figures) -> Written:
    return {address: written_as(value, None) for address, value in figures.items()}


def _last_year(report: Report) -> object:
    last = report.last_year
    if last is None:
        return None
    kept = (unknown.written for unknown in report.unknown if unknown.owner == last)
    return next(kept, None) or _written_last_year(last)


def _written_last_year(last: LastYear) -> Written:
    written: Written = {
        "form": last.form,
        "year": last.year,
        "source": last.source,
        "figures": _plain_figures(last.figures),
    }
    texts = encode_texts(last.texts, (), (), ())
    return written | {"texts": texts} if texts else written


def _images(report: Report) -> Written:
    kept = {u.path[1]: u.written for u in report.unknown if u.path[0] == "images"}
    return {name: kept.get(name) or written_image(image) for name, image in report.images.items()}
