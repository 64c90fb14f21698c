"""Another year or edition: what goes along, what has no place, and that it can be undone."""

from dataclasses import replace

from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from reportdesk.report.change import Batch, Change, Whole
from reportdesk.report.edition import change_edition, unplaced
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Paragraph
from reportdesk.report.totals import edit_figures

OLD, NEW = all_forms()["2019"], all_forms()["2021"]


def filled() -> Report:
    """Return a report of the old edition with a 1 in every figure, totals too."""
    report = new_report("2019", 2020, "云河市商务局")
    edits = dict.fromkeys(OLD.figures, 1)
    return edit_figures(OLD, report, edits).apply(report)


def moved(report: Report, year: int = 2021) -> Change:
    return change_edition(OLD, NEW, report, year)


def test_a_report_answers_the_other_edition_and_year() -> None:
    after = moved(new_report("2019", 2020, "云河市商务局")).apply(
        new_report("2019", 2020, "云河市商务局")
    )
    assert (after.form, after.year, after.name) == ("2021", 2021, "云河市商务局")


def test_figures_of_both_editions_go_along() -> None:
    report = filled()
    after = moved(report).apply(report)
    assert after.figures["requests.granted.natural_person"] == 1
    assert after.figures["review.reconsideration.upheld"] == 1


def test_figures_without_a_place_are_named_and_left_behind() -> None:
    report = filled()
    named = unplaced(OLD, NEW, report).figures
    assert "disclosure.licensing.previous_items" in named
    assert "requests.other.business" in named
    assert "requests.granted.business" not in named
    assert not set(named) & set(moved(report).apply(report).figures)


def test_blank_figures_without_a_place_are_not_worth_naming() -> None:
    assert unplaced(OLD, NEW, new_report("2019", 2020, "云河市商务局")).figures == ()


def test_a_total_waits_for_the_rows_that_are_new() -> None:
    report = new_report("2019", 2020, "云河市商务局")
    report = edit_figures(OLD, report, dict.fromkeys(_hand_filled(), 1)).apply(report)
    assert report.figures["requests.results_total.business"] == 19
    after = moved(report).apply(report)
    assert "requests.results_total.business" not in after.figures
    assert after.figures["requests.granted.total"] == 6


def test_a_total_given_by_hand_stays_as_written() -> None:
    report = filled()
    assert report.figures["requests.results_total.business"] == 1
    assert moved(report).apply(report).figures["requests.results_total.business"] == 1


def test_another_year_alone_changes_no_figure() -> None:
    report = filled()
    change = change_edition(OLD, OLD, report, 2019)
    assert change == Batch((Whole("year", 2020, 2019), Whole("form", "2019", "2019")))
    after = change.apply(report)
    assert (after.year, after.figures) == (2019, report.figures)


def test_remarks_and_texts_go_along_where_there_is_a_place() -> None:
    kept, lost = "requests.granted.business", "requests.other.business"
    texts = {"overview": (Paragraph(("正文。",)),), "gone": (Paragraph(("旧节。",)),)}
    report = Report("2019", 2020, {"name": "甲"}, texts, remarks={kept: "一", lost: "二"})
    assert unplaced(OLD, NEW, report).remarks == (lost,)
    assert unplaced(OLD, NEW, report).texts == ("gone",)
    after = moved(report).apply(report)
    assert (dict(after.remarks), list(after.texts)) == ({kept: "一"}, ["overview"])


def test_notes_under_a_table_go_along_if_the_other_edition_has_the_table() -> None:
    report = Report("2019", 2020, {"name": "甲"}, footnotes={"requests": "一", "moon": "二"})
    assert unplaced(OLD, NEW, report).footnotes == ("moon",)
    change = moved(report)
    assert dict(change.apply(report).footnotes) == {"requests": "一"}
    assert change.inverse().apply(change.apply(report)) == report


def test_a_total_given_by_hand_keeps_no_other_from_following() -> None:
    hand = dict.fromkeys(_hand_filled(), 1) | {"requests.results_total.natural_person": 99}
    report = edit_figures(OLD, new_report("2019", 2020, "云河市商务局"), hand)
    before = report.apply(new_report("2019", 2020, "云河市商务局"))
    after = moved(before).apply(before)
    assert after.figures["requests.results_total.natural_person"] == 99
    assert "requests.results_total.business" not in after.figures


def test_a_total_follows_the_parts_that_the_other_edition_gives_it() -> None:
    report = new_report("2021", 2024, "云河市商务局")
    hand = {address: 1 for address in NEW.figures if address not in sums(NEW)}
    report = edit_figures(NEW, report, hand).apply(report)
    parts = ["direct_suit.upheld", "direct_suit.corrected"]
    fewer = [{"left": parts, "right": ["direct_suit.total"]}]
    rules = (
        replace(r, details={**r.details, "relations": fewer}) if r.id == "B4" else r
        for r in NEW.rules
    )
    shorter = replace(NEW, rules=tuple(rules))
    after = change_edition(NEW, shorter, report, 2025).apply(report)
    assert report.figures["review.direct_suit.total"] == 4
    assert after.figures["review.direct_suit.total"] == 2


def test_it_is_taken_back_whole() -> None:
    report = filled()
    change = moved(report)
    assert change.inverse().apply(change.apply(report)) == report


def _hand_filled() -> list[str]:
    return [address for address in OLD.figures if address not in sums(OLD)]
