"""Changes: applied, taken back, and refused where they do not fit."""

import pytest

from reportdesk.report.change import (
    Batch,
    Change,
    Entry,
    Splice,
    StaleChangeError,
    Whole,
    joined,
)
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Heading, Paragraph, text

ONE, TWO = Paragraph(text("第一段。")), Paragraph(text("第二段。"))
REPORT = Report(
    "2021",
    2025,
    {"name": "云河市商务局"},
    texts={"overview": (ONE, TWO)},
    figures={"requests.new.business": 3},
)


@pytest.mark.parametrize(
    "change",
    [
        Entry("figures", "requests.new.business", 3, 4),
        Entry("figures", "requests.new.business", 3, None),
        Entry("figures", "requests.new.total", None, 0),
        Entry("office", "telephone", None, "0599-8312068"),
        Whole("year", 2025, 2024),
        Splice("overview", 1, (TWO,), (Heading(2, text("主动公开")), TWO)),
        Splice("overview", 0, (ONE, TWO), ()),
        Splice("problems", 0, (), (ONE,)),
        Batch((Whole("year", 2025, 2020), Whole("form", "2021", "2019"))),
    ],
)
def test_a_change_taken_back_leaves_no_trace(change: Change) -> None:
    after = change.apply(REPORT)
    assert after != REPORT
    assert change.inverse().apply(after) == REPORT
    assert change.inverse().inverse().apply(REPORT) == after


@pytest.mark.parametrize(
    "change",
    [
        Entry("figures", "requests.new.business", 2, 4),
        Whole("year", 2024, 2025),
        Splice("overview", 0, (TWO,), ()),
        Batch((Whole("year", 2025, 2020), Whole("year", 2025, 2021))),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change: Change) -> None:
    with pytest.raises(StaleChangeError):
        change.apply(REPORT)


def test_a_change_that_does_not_fit_says_what_it_found() -> None:
    with pytest.raises(StaleChangeError, match="expected 2024, found 2025"):
        Whole("year", 2024, 2020).apply(REPORT)


def test_a_text_that_was_never_written_cannot_be_replaced() -> None:
    with pytest.raises(StaleChangeError):
        Splice("problems", 0, (ONE,), ()).apply(REPORT)
    assert Splice("problems", 0, (), ()).apply(REPORT) == REPORT


def test_two_changes_elsewhere_or_not_following_each_other_stay_two() -> None:
    one = Splice("overview", 0, (ONE,), (TWO,))
    for later in (
        Splice("problems", 0, (TWO,), (ONE,)),
        Splice("overview", 1, (TWO,), (ONE,)),
        Splice("overview", 0, (TWO, TWO), (ONE,)),
        Whole("year", 2025, 2024),
    ):
        assert joined(one, later) == Batch((one, later))


def test_a_blanked_figure_is_absent() -> None:
    after = Entry("figures", "requests.new.business", 3, None).apply(REPORT)
    assert "requests.new.business" not in after.figures


def test_an_emptied_text_is_absent() -> None:
    after = Splice("overview", 0, (ONE, TWO), ()).apply(REPORT)
    assert "overview" not in after.texts


def test_the_report_before_a_change_is_untouched() -> None:
    before = new_report("2021", 2025, "云河市商务局", "city_department")
    Entry("office", "name", "云河市商务局", "云河市司法局").apply(before)
    assert before.name == "云河市商务局"


def test_two_changes_joined_are_one_and_go_back_as_one() -> None:
    report = new_report("2021", 2024, "某局")
    one = Splice("overview", 0, (), (Paragraph(text("收")),))
    more = Splice("overview", 0, one.new, (Paragraph(text("收到")),))
    elsewhere = Splice("problems", 0, (), one.new)
    assert joined(one, more) == Splice("overview", 0, (), more.new)
    both = joined(one, elsewhere)
    after = both.apply(report)
    assert after.texts == {"overview": one.new, "problems": one.new}
    assert both.inverse().apply(after) == report
