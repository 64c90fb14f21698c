"""A character of a text as it is written, and the same one as it is printed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.documents.characters import printed_offset, text_offset
from reportdesk.documents.compose import compose
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, LiveFigure, Paragraph

FORM = all_forms()["2021"]
FIGURE = "requests.new.natural_person"
TEXTS = {
    "overview": (
        Heading(2, ("主动公开",)),
        Paragraph(("　　受理", LiveFigure(FIGURE), "件。")),
        Heading(2, ("依申请公开",)),
    )
}
REPORT = replace(Report("2021", 2024, {"name": "某局"}), texts=TEXTS, figures={FIGURE: 1234})


@pytest.mark.parametrize(
    ("place", "offset", "printed"),
    [
        ("texts.overview.0", 0, 3),
        ("texts.overview.0", 2, 5),
        ("texts.overview.1", 0, 0),
        ("texts.overview.1", 2, 0),
        ("texts.overview.1", 4, 2),
        ("texts.overview.1", 5, 6),
        ("texts.overview.1", 99, 8),
        ("texts.overview.7", 3, 0),
        ("texts.overview", 3, 0),
        ("office.name", 3, 0),
        (FIGURE, 3, 0),
    ],
)
def test_numbers_figures_and_indents_count_as_they_print(
    place: str, offset: int, printed: int
) -> None:
    assert printed_offset(FORM, REPORT, place, offset) == printed


@pytest.mark.parametrize(("printed", "offset"), [(0, 0), (2, 0), (3, 0), (4, 1), (99, 4)])
def test_the_number_of_a_heading_leads_to_its_first_character(printed: int, offset: int) -> None:
    assert text_offset(FORM, REPORT, "texts.overview.0", printed) == offset


def test_inside_a_figure_is_before_it() -> None:
    assert [text_offset(FORM, REPORT, "texts.overview.1", at) for at in (2, 3, 5, 6)] == [
        4,
        4,
        4,
        5,
    ]


def test_what_is_no_text_has_one_place() -> None:
    assert text_offset(FORM, REPORT, "office.name", 7) == 0


@given(st.sampled_from(["texts.overview.0", "texts.overview.1"]), st.integers(0, 20))
def test_there_and_back_is_the_same_place_on_paper(place: str, offset: int) -> None:
    printed = printed_offset(FORM, REPORT, place, offset)
    back = text_offset(FORM, REPORT, place, printed)
    assert printed_offset(FORM, REPORT, place, back) == printed


def test_the_end_of_a_text_is_the_end_of_what_is_printed() -> None:
    printed = {getattr(block, "place", ""): block for block in compose(FORM, REPORT).blocks}
    for place in ("texts.overview.0", "texts.overview.1"):
        assert printed_offset(FORM, REPORT, place, 99) == len(getattr(printed[place], "text", ""))
