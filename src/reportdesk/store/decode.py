"""From the JSON of a draft in which nothing is wrong to the report that it holds."""

from collections.abc import Iterable, Mapping
from typing import Any

from reportdesk.form.definition import Form
from reportdesk.report import text as prose
from reportdesk.report.cleaning import clean
from reportdesk.report.report import OFFICE_FIELDS, Explanation, Figures, LastYear, Report
from reportdesk.report.text import Block, Heading, Image, LiveFigure, Paragraph, Picture, Text
from reportdesk.store.figures import value_of
from reportdesk.store.strangers import strangers

Data = Mapping[str, Any]


def decode(form: Form, data: Data, images: Mapping[str, Image]) -> Report:
    """Return the report of a draft; text is cleaned here, once."""
    figures = data.get("figures", {})
    report = Report(
        form=form.edition,
        year=data["year"],
        office={
            name: clean(data["office"][name]) for name in OFFICE_FIELDS if name in data["office"]
        },
        texts=_texts(data.get("texts", {})),
        figures=_figures(
            {address: figures[address] for address in form.figures if address in figures}
        ),
        remarks=_cleaned(data.get("remarks", {})),
        footnotes=_cleaned(data.get("footnotes", {})),
        explanations=tuple(_explanation(entry) for entry in data.get("explanations", [])),
        last_year=_last_year(data["last_year"]) if "last_year" in data else None,
        images=images,
    )
    return strangers(form, data, report)


def _cleaned(words: Mapping[str, str]) -> dict[str, str]:
    return {name: clean(text) for name, text in words.items()}


def _figures(written: Data) -> Figures:
    return {address: value_of(figure) for address, figure in written.items()}


def _texts(written: Mapping[str, list[Data]]) -> dict[str, tuple[Block, ...]]:
    return {name: tuple(map(_block, blocks)) for name, blocks in written.items() if blocks}


def _block(written: Data) -> Block:
    match written["kind"]:
        case "heading":
            return Heading(written["level"], _text(written["text"]))
        case "paragraph":
            return Paragraph(_text(written["text"]))
    caption = written.get("caption")
    cleaned = None if caption is None else clean(caption)
    return Picture(written["image"], cleaned, written["width_mm"])


def _text(written: str | Iterable[str | Data]) -> Text:
    pieces = [written] if isinstance(written, str) else written
    return prose.text(
        *(clean(p) if isinstance(p, str) else LiveFigure(p["figure"]) for p in pieces)
    )


def _explanation(written: Data) -> Explanation:
    return Explanation(
        rule=written["rule"],
        addresses=tuple(written["addresses"]),
        reason=clean(written["reason"]),
        figures=_figures(written["figures"]),
    )


def _last_year(written: Data) -> LastYear:
    return LastYear(
        form=written["form"],
        year=written["year"],
        source=clean(written["source"]),
        figures=_figures(written["figures"]),
        texts=_texts(written.get("texts", {})),
    )
