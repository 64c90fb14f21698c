"""All that a report says, as plain JSON: a second opinion on how a draft was read."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from reportdesk.report.report import Explanation, Figures, LastYear, Report
from reportdesk.report.text import Block, Heading, Paragraph, Picture, Text

Told = dict[str, Any]


def told(report: Report) -> Told:
    """Return what a report says; amounts are strings, with the places they were written with."""
    return {
        "form": report.form,
        "year": report.year,
        "office": dict(report.office),
        "texts": _texts(report.texts),
        "figures": _figures(report.figures),
        "remarks": dict(report.remarks),
        "footnotes": dict(report.footnotes),
        "explanations": [_explanation(one) for one in report.explanations],
        "last_year": _last_year(report.last_year) if report.last_year else None,
        "images": {image.id: [image.media_type, len(image.data)] for image in _kept(report)},
        "unknown": {unknown.name: unknown.written for unknown in report.unknown},
    }


def _kept(report: Report) -> Iterable[Any]:
    assert all(name == image.id for name, image in report.images.items())
    return report.images.values()


def _texts(texts: Mapping[str, tuple[Block, ...]]) -> dict[str, list[list[object]]]:
    return {section: [_block(block) for block in blocks] for section, blocks in texts.items()}


def _block(block: Block) -> list[object]:
    match block:
        case Heading(level, text):
            return [f"heading {level}", *_pieces(text)]
        case Paragraph(text):
            return ["paragraph", *_pieces(text)]
        case Picture(image, caption, width_mm):
            return [f"picture of {width_mm} mm", image, caption]


def _pieces(text: Text) -> list[str]:
    return [piece if isinstance(piece, str) else f"<{piece.address}>" for piece in text]


def _figures(figures: Figures) -> dict[str, int | str]:
    return {
        a: f"{value:f}" if isinstance(value, Decimal) else value for a, value in figures.items()
    }


def _explanation(one: Explanation) -> Told:
    return {
        "rule": one.rule,
        "addresses": list(one.addresses),
        "reason": one.reason,
        "figures": _figures(one.figures),
    }


def _last_year(last: LastYear) -> Told:
    return {
        "form": last.form,
        "year": last.year,
        "source": last.source,
        "figures": _figures(last.figures),
        "texts": _texts(last.texts),
    }
