"""A small report that has one of everything: what changes in it is likely to matter."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from reportdesk.report.report import Explanation, LastYear, Report
from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from reportdesk.report.unknown import Unknown
from tests.samples.damaged import DAMAGED
from tests.samples.reading import sample

_FEW = 3
Value = TypeVar("Value")


def small(edition: str) -> Report:
    """Return a report that is read as it is written."""
    whole = sample(edition)
    figures = _few(whole.figures)
    first, *others = figures
    words = Paragraph(("收到", LiveFigure(first), "件。"))
    section = next(iter(whole.texts))
    return replace(
        whole,
        texts={section: (Heading(2, ("概述",)), words, Picture(DAMAGED.id, "图 1", 80))},
        figures=figures,
        remarks={first: "补报"},
        explanations=(Explanation("some-rule", tuple(others), "核对过", figures),),
        last_year=LastYear(edition, whole.year - 1, "去年.docx", figures, {section: (words,)}),
        images={DAMAGED.id: DAMAGED},
        unknown=(Unknown(("later",), [1, 2.5, None, {"name": "value"}]),),
    )


def _few(entries: Mapping[str, Value]) -> dict[str, Value]:
    return dict(islice(entries.items(), _FEW))
