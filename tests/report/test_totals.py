"""Totals that follow their parts, and totals that a hand has overridden."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from reportdesk.report.change import Entry
from reportdesk.report.report import Report, Value, new_report
from reportdesk.report.totals import edit_figures, is_overridden, part_sum

FORM = all_forms()["2021"]
HAND = [address for address in FORM.figures if address not in sums(FORM)]
NEW = "requests.new."
PEOPLE = ["natural_person", "business", "research", "public_interest", "legal_service"]


def edited(report: Report, **values: Value | None) -> Report:
    edits = {NEW + name: value for name, value in values.items()}
    return edit_figures(FORM, report, edits).apply(report)


def filled(value: Value = 0) -> Report:
    report = new_report("2021", 2025, "云河市商务局")
    return edit_figures(FORM, report, dict.fromkeys(HAND, value)).apply(report)


def test_a_total_waits_for_its_last_part() -> None:
    report = new_report("2021", 2025, "云河市商务局")
    report = edited(report, **dict.fromkeys(PEOPLE, 2))
    assert NEW + "total" not in report.figures
    assert edited(report, other_organization=1).figures[NEW + "total"] == 11


def test_a_total_is_blank_again_when_a_part_is_blanked() -> None:
    report = edited(filled(1), business=None)
    assert NEW + "total" not in report.figures


def test_totals_of_totals_follow_too() -> None:
    report = filled(1)
    granted = "requests.granted.business"
    after = edit_figures(FORM, report, {granted: 5}).apply(report)
    assert after.figures["requests.granted.total"] == 10
    assert after.figures["requests.results_total.business"] == 25
    assert after.figures["requests.results_total.total"] == 6 * 21 + 4


def test_an_overridden_total_stays_until_it_is_blanked() -> None:
    report = edited(filled(1), total=99)
    assert is_overridden(FORM, report.figures, NEW + "total")
    report = edited(report, business=7)
    assert report.figures[NEW + "total"] == 99
    report = edited(report, total=None)
    assert report.figures[NEW + "total"] == 12
    assert not is_overridden(FORM, report.figures, NEW + "total")


def test_an_overridden_total_stays_whatever_is_changed_elsewhere() -> None:
    report = edited(filled(1), total=99)
    after = edit_figures(FORM, report, {"requests.granted.business": 5}).apply(report)
    assert after.figures[NEW + "total"] == 99


def test_neither_a_part_nor_a_blank_total_is_overridden() -> None:
    report = filled(1)
    assert not is_overridden(FORM, report.figures, NEW + "business")
    assert not is_overridden(FORM, edited(report, business=None).figures, NEW + "total")


def test_a_total_typed_before_its_parts_is_kept() -> None:
    report = edited(new_report("2021", 2025, "云河市商务局"), total=6)
    report = edited(report, **dict.fromkeys(PEOPLE, 1))
    assert report.figures[NEW + "total"] == 6


def test_an_amount_that_is_spelled_otherwise_is_another_one() -> None:
    fees = "disclosure.fees.amount"
    report = edit_figures(FORM, filled(), {fees: Decimal("134.8")}).apply(filled())
    longer = edit_figures(FORM, report, {fees: Decimal("134.80")})
    assert longer.changes == (Entry("figures", fees, Decimal("134.8"), Decimal("134.80")),)
    assert edit_figures(FORM, report, {fees: Decimal("134.8")}).changes == ()
    assert edit_figures(FORM, filled(1), {NEW + "business": 1}).changes == ()


def test_a_complete_form_with_an_absent_total_fills_it_at_the_next_edit() -> None:
    report = filled(1)
    figures = {a: v for a, v in report.figures.items() if a != NEW + "total"}
    report = Report("2021", 2025, {"name": "云河市商务局"}, figures=figures)
    assert edited(report, business=3).figures[NEW + "total"] == 8


values = st.none() | st.integers(0, 10**6)
edits = st.dictionaries(st.sampled_from(HAND), values, max_size=30)


@given(st.lists(edits, max_size=6))
def test_totals_always_equal_their_complete_parts(batches: list[dict[str, int | None]]) -> None:
    report = filled()
    for batch in batches:
        report = edit_figures(FORM, report, batch).apply(report)
    for total, relation in sums(FORM).items():
        assert report.figures.get(total) == part_sum(report.figures, relation.left)


every_figure = st.dictionaries(st.sampled_from(list(FORM.figures)), values, max_size=40)


@given(st.lists(every_figure, max_size=5))
def test_edits_taken_back_leave_the_report_as_it_was(batches: list[dict[str, int | None]]) -> None:
    first = report = new_report("2021", 2025, "云河市商务局")
    done = []
    for batch in batches:
        done.append(edit_figures(FORM, report, batch))
        report = done[-1].apply(report)
    last = report
    for change in reversed(done):
        report = change.inverse().apply(report)
    assert report == first
    for change in done:
        report = change.apply(report)
    assert report == last
