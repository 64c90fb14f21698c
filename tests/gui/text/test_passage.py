"""Taking out and putting in: what grows together and what stays apart."""

import pytest

from reportdesk.gui.text.passage import EMPTY, Blocks, Span, Spot, between, erase, length, put
from reportdesk.report.text import Picture, cut, text
from tests.gui.text.writers import FIGURE, heading, paragraph

PICTURE = Picture("id", None, 80)


def span(first: int, start: int, last: int, end: int) -> Span:
    return Span(Spot(first, start), Spot(last, end))


def test_a_live_figure_counts_as_one_character() -> None:
    content = text("收到", FIGURE, "件")
    assert length(paragraph("收到", FIGURE, "件")) == 4
    assert cut(content, 1, 3) == text("到", FIGURE)
    assert cut(content, 3, 4) == text("件")


@pytest.mark.parametrize(
    ("blocks", "covered", "left", "caret"),
    [
        (
            (paragraph("公开"), paragraph("情况")),
            span(0, 1, 1, 1),
            (paragraph("公况"),),
            Spot(0, 1),
        ),
        (
            (heading("公开"), paragraph("情况")),
            span(0, 2, 1, 0),
            (heading("公开情况"),),
            Spot(0, 2),
        ),
        ((paragraph(), heading("公开")), span(0, 0, 1, 0), (heading("公开"),), Spot(0, 0)),
        ((heading(""), paragraph("情况")), span(0, 0, 1, 0), (paragraph("情况"),), Spot(0, 0)),
        ((heading("公开"),), span(0, 0, 0, 2), (heading(""),), Spot(0, 0)),
        ((paragraph("公"), PICTURE), span(1, 0, 1, 1), (paragraph("公"),), Spot(0, 1)),
        ((PICTURE,), span(0, 0, 0, 1), (EMPTY,), Spot(0, 0)),
        ((PICTURE, paragraph("况")), span(0, 0, 1, 0), (paragraph("况"),), Spot(0, 0)),
        ((paragraph("公"), PICTURE), span(0, 0, 1, 0), (PICTURE,), Spot(0, 0)),
    ],
)
def test_what_remains_grows_together(
    blocks: Blocks, covered: Span, left: Blocks, caret: Spot
) -> None:
    assert erase(blocks, covered) == (left, caret)


@pytest.mark.parametrize(
    ("new", "expected", "caret"),
    [
        ((paragraph("中"),), (paragraph("公中开"),), Spot(0, 2)),
        ((paragraph("中"), paragraph("间")), (paragraph("公中"), paragraph("间开")), Spot(1, 1)),
        ((heading("中"),), (paragraph("公"), heading("中"), paragraph("开")), Spot(1, 1)),
        ((PICTURE,), (paragraph("公"), PICTURE, paragraph("开")), Spot(1, 1)),
        (
            (paragraph("中"), heading("间")),
            (paragraph("公中"), heading("间"), paragraph("开")),
            Spot(1, 1),
        ),
    ],
)
def test_blocks_are_put_into_the_middle_of_words(
    new: Blocks, expected: Blocks, caret: Spot
) -> None:
    assert put((paragraph("公开"),), span(0, 1, 0, 1), new) == (expected, caret)


def test_blocks_take_the_place_of_an_empty_line() -> None:
    new = (heading("主动公开"), paragraph("情况"))
    assert put((EMPTY,), span(0, 0, 0, 0), new) == (new, Spot(1, 2))


def test_words_go_into_an_empty_heading() -> None:
    after, _ = put((heading(""),), span(0, 0, 0, 0), (paragraph("主动公开"),))
    assert after == (heading("主动公开"),)


def test_words_out_of_one_heading_are_no_heading_any_more() -> None:
    blocks = (heading("主动公开"), paragraph("情况"))
    assert between(blocks, span(0, 0, 0, 4)) == (paragraph("主动公开"),)
    assert between(blocks, span(0, 2, 1, 1)) == (heading("公开"), paragraph("情"))
