"""Finding a phrase: in all that was written, page after page, and in figures as they show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.report.report import Explanation, Report
from reportdesk.report.search import Hit, Phrase, find, order, written
from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from tests.gui.findings.reports import FORM

NEW = "requests.new.natural_person"


def report() -> Report:
    """Return a report in which 公开 is written in every kind of place."""
    return Report(
        form="2021",
        year=2024,
        office={"name": "云河市公开办", "kind": "city_department", "email": "Gk@Example.cn"},
        texts={
            "preface": (Paragraph(("公开的前言，公开。",)),),
            "overview": (
                Heading(2, ("主动公开",)),
                Paragraph(
                    ("新收", LiveFigure(NEW), "件，办结 ", LiveFigure("nowhere.at.all"), "。")
                ),
                Picture("0" * 64, "公开大厅", 100),
                Picture("0" * 64, None, 100),
            ),
        },
        figures={NEW: 1204},
        remarks={NEW: "其中公开2件", "review.direct_suit.total": "公开"},
        footnotes={"requests": "公开数含上年"},
        explanations=(Explanation("C5", (NEW,), "公开有据\n已核", {}),),
    )


def places(words: str, *, match_case: bool = False, any_width: bool = False) -> list[str]:
    """Return where a phrase is found."""
    return [hit.place for hit in find(FORM, report(), Phrase(words, match_case, any_width))]


def test_a_phrase_is_found_wherever_the_office_wrote_it_in_the_order_of_the_pages() -> None:
    assert places("公开") == [
        "office.name",
        "texts.preface.0",
        "texts.preface.0",
        "texts.overview.0",
        "texts.overview.2",
        NEW,
        "footnotes.requests",
        "review.direct_suit.total",
        "explanations.0",
    ]


def test_a_hit_says_which_characters() -> None:
    first, second, *_ = find(FORM, report(), Phrase("公开"))[1:]
    assert (first.start, first.end) == (0, 2)
    assert (second.start, second.end) == (6, 8)


@pytest.mark.parametrize(
    ("words", "start", "end"), [("1204", 2, 3), ("20", 2, 3), ("收1204件", 1, 4)]
)
def test_a_live_figure_is_found_by_the_number_that_it_shows(
    words: str, start: int, end: int
) -> None:
    assert find(FORM, report(), Phrase(words)) == (
        Hit("texts.overview.1", start, end, is_live=True),
    )


def test_a_second_live_figure_is_found_where_it_stands() -> None:
    total = "requests.new.total"
    words = Paragraph((LiveFigure(NEW), "、共", LiveFigure(total), "件"))
    twice = Report("2021", 2024, {"name": ""}, {"preface": (words,)}, {NEW: 1204, total: 88})
    assert find(FORM, twice, Phrase("88")) == (Hit("texts.preface.0", 3, 4, is_live=True),)
    assert find(FORM, twice, Phrase("件")) == (Hit("texts.preface.0", 4, 5),)


def test_a_live_figure_that_the_form_does_not_know_shows_nothing() -> None:
    assert find(FORM, report(), Phrase("结 。")) == (Hit("texts.overview.1", 6, 10, is_live=True),)


def test_a_live_figure_counts_as_one_character_before_what_follows_it() -> None:
    assert find(FORM, report(), Phrase("件，办")) == (Hit("texts.overview.1", 3, 6),)


def test_letters_are_alike_in_both_cases_unless_asked() -> None:
    assert places("gk@example") == ["office.email"]
    assert places("gk@example", match_case=True) == []
    assert places("Gk@Example", match_case=True) == ["office.email"]


def test_full_width_and_half_width_are_the_same_only_if_asked() -> None:
    assert places("１２０４") == []
    assert places("１２０４", any_width=True) == ["texts.overview.1"]
    assert places("开,公") == []
    assert places("的前言,公开", any_width=True) == ["texts.preface.0"]


def test_letters_that_grow_in_lower_case_do_not_shift_what_follows() -> None:
    odd = Report("2021", 2024, {"name": "İİ公开"})
    assert find(FORM, odd, Phrase("公开")) == (Hit("office.name", 2, 4),)
    mixed = Report("2021", 2024, {"name": "İABC"})
    assert find(FORM, mixed, Phrase("abc")) == (Hit("office.name", 1, 4),)
    assert find(FORM, mixed, Phrase("İA")) == (Hit("office.name", 0, 2),)


def test_letters_that_grow_in_upper_case_hide_nothing_either() -> None:
    odd = Report("2021", 2024, {"name": "Straße 3A"})
    assert find(FORM, odd, Phrase("3a")) == (Hit("office.name", 7, 9),)


def test_nothing_is_found_by_an_empty_phrase_nor_across_paragraphs() -> None:
    assert places("") == []
    assert places("主动公开新收") == []


def test_the_kind_of_an_office_is_no_writing() -> None:
    assert places("department") == []


@given(st.text("公开 aA１1", min_size=1, max_size=3), st.text("公开 aA１1", max_size=12))
def test_hits_are_as_many_as_counting_finds(sought: str, words: str) -> None:
    searched = Report("2021", 2024, {"name": words})
    hits = find(FORM, searched, Phrase(sought, match_case=True))
    assert len(hits) == words.count(sought)
    assert all(words[hit.start : hit.end] == sought for hit in hits)


def test_places_have_an_order_and_hits_come_in_it() -> None:
    ordered = [order(FORM, place) for place, _ in written(FORM, report())]
    assert ordered == sorted(ordered)
    assert len(set(ordered)) == len(ordered)
    assert order(FORM, "year") < order(FORM, "texts.preface") < order(FORM, NEW)


def test_what_belongs_to_a_page_comes_after_its_beginning_and_reasons_come_last() -> None:
    def at(place: str) -> tuple[int, int]:
        return order(FORM, place)

    figures = [a for a in FORM.figures if a.startswith("requests.")]
    rising = ["office.name", "office.kind", "office.website", "texts.preface.0", "texts.preface.7"]
    rising += ["texts.overview.0", *figures, "footnotes.requests", "texts.other_matters.9"]
    rising += ["explanations.0", "explanations.1", "explanations.12"]
    assert [at(place) for place in rising] == sorted({at(place) for place in rising})
    assert at("year") <= at("office.name")
    assert at("overview") == at("texts.overview") == at("texts.overview.0")
    assert at("requests") == at(figures[0])
    assert at("explanations") == at("explanations.0")
