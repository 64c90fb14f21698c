"""Replacing: everywhere at once, taken back at once, and never a live figure or a kind of block."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.report.replacing import Replaced, replacing
from reportdesk.report.report import Report
from reportdesk.report.search import Phrase, find
from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from tests.gui.findings.reports import FORM
from tests.report.test_search import NEW, report

MOST = 1000


def replaced(words: str, by: str, most: int = MOST) -> tuple[Replaced, Report]:
    """Replace a phrase everywhere; return what was said of it, and the report after."""
    before = report()
    done = replacing(before, find(FORM, before, Phrase(words)), by, lambda _place: most)
    return done, done.change.apply(before)


def test_every_kind_of_place_is_replaced_in_and_keeps_its_kind() -> None:
    done, after = replaced("公开", "公示")
    assert (done.count, done.too_long) == (9, 0)
    assert after.office["name"] == "云河市公示办"
    assert after.texts["preface"] == (Paragraph(("公示的前言，公示。",)),)
    assert after.texts["overview"][0] == Heading(2, ("主动公示",))
    assert after.texts["overview"][2] == Picture("0" * 64, "公示大厅", 100)
    assert after.remarks[NEW] == "其中公示2件"
    assert after.footnotes["requests"] == "公示数含上年"
    assert after.explanations[0].reason == "公示有据\n已核"
    assert not find(FORM, after, Phrase("公开"))


def test_one_inverse_takes_everything_back() -> None:
    done, after = replaced("公开", "")
    assert done.change.inverse().apply(after) == report()


@pytest.mark.parametrize("words", ["1204", "收1204", "4件"])
def test_live_figures_are_neither_replaced_nor_cut(words: str) -> None:
    done, after = replaced(words, "几")
    assert done.count == 0
    assert after == report()


def test_words_beside_a_live_figure_are_replaced_around_it() -> None:
    _, after = replaced("件，办结 ", "条、")
    figures = LiveFigure(NEW), LiveFigure("nowhere.at.all")
    assert after.texts["overview"][1] == Paragraph(("新收", figures[0], "条、", figures[1], "。"))


def test_what_becomes_empty_is_gone_but_paragraphs_and_the_name_stay() -> None:
    _, after = replaced("公开", "")
    assert "review.direct_suit.total" not in after.remarks
    before = report()
    whole = find(FORM, before, Phrase("公开的前言，公开。"))
    emptied = replacing(before, whole, "", lambda _: MOST).change.apply(before)
    assert emptied.texts["preface"] == (Paragraph(()),)
    name = find(FORM, before, Phrase("云河市公开办"))
    assert replacing(before, name, "", lambda _: MOST).change.apply(before).name == ""


def test_a_place_that_would_grow_too_long_is_left_alone_and_counted() -> None:
    before = report()
    longer = find(FORM, before, Phrase("公开"))
    done = replacing(before, longer, "公开公开", lambda p: 8 if p == "office.name" else MOST)
    assert (done.count, done.too_long) == (9, 0)
    done = replacing(before, longer, "公开公开", lambda p: 7 if p == "office.name" else MOST)
    assert (done.count, done.too_long) == (8, 1)
    assert done.change.apply(before).name == "云河市公开办"


def test_what_no_report_can_hold_does_not_come_in() -> None:
    _, after = replaced("大厅", "厅\n\u200b堂")
    assert after.texts["overview"][2] == Picture("0" * 64, "公开厅 堂", 100)


@given(st.text("公开a", min_size=1, max_size=2), st.text("公示a ", max_size=3))
def test_a_text_becomes_what_plain_replacing_makes_of_it(words: str, by: str) -> None:
    content = "公开a公公开aa开公开"
    before = Report("2021", 2024, {"name": ""}, {"overview": (Paragraph((content,)),)})
    hits = find(FORM, before, Phrase(words, match_case=True))
    after = replacing(before, hits, by, lambda _: MOST).change.apply(before)
    (block,) = after.texts["overview"]
    assert isinstance(block, Paragraph)
    assert "".join(map(str, block.text)) == content.replace(words, by)
