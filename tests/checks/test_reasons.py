"""A warning may be right after all: its written reason counts until its figures change."""

from dataclasses import replace

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.checks.reasons import lapsed_reason, present_values
from reportdesk.report.report import Explanation, Report
from tests.samples.reading import sample, with_figures

ISSUED = "disclosure.rules.issued"
REASON = "受市政府委托制发"


def warned() -> Report:
    return replace(sample("2021"), office={"name": "云河市商务局", "kind": "other"})


def warning(report: Report, rule: str = "C5") -> Finding:
    (finding,) = [finding for finding in commands.check(report) if finding.rule == rule]
    return finding


def explained(report: Report, rule: str = "C5") -> Report:
    finding = warning(report, rule)
    figures = present_values(report, finding.addresses)
    written = Explanation(rule, finding.addresses, REASON, figures)
    return replace(report, explanations=(*report.explanations, written))


def test_a_reason_is_carried_by_its_warning_which_stays_listed() -> None:
    assert warning(warned()).reason is None
    assert warning(explained(warned())).reason == REASON


def test_a_reason_lapses_when_its_figures_change_and_is_remembered() -> None:
    report = with_figures(explained(warned()), {ISSUED: 2})
    assert warning(report).reason is None
    assert lapsed_reason(report, warning(report)) == REASON


def test_a_reason_outlives_changes_elsewhere() -> None:
    report = with_figures(explained(warned()), {"disclosure.licensing.decisions": 1})
    assert warning(report).reason == REASON
    assert lapsed_reason(report, warning(report)) is None


def test_a_reason_comes_back_with_its_figures() -> None:
    report = with_figures(with_figures(explained(warned()), {ISSUED: 2}), {ISSUED: 1})
    assert warning(report).reason == REASON


def test_reasons_for_two_warnings_of_one_rule_do_not_mix() -> None:
    empty = replace(sample("2021"), texts={**sample("2021").texts, "other_matters": ()})
    explanation = Explanation("S2", ("texts.overview",), REASON, {})
    assert warning(replace(empty, explanations=(explanation,)), "S2").reason is None
    assert warning(explained(empty, "S2"), "S2").reason == REASON


def test_the_newest_reason_counts_and_an_empty_one_is_none() -> None:
    report = explained(warned())
    newer = replace(report.explanations[0], reason="另一理由")
    assert warning(replace(report, explanations=(*report.explanations, newer))).reason == "另一理由"
    silent = replace(newer, reason="")
    assert warning(replace(report, explanations=(silent,))).reason is None


def test_no_reason_excuses_an_error() -> None:
    broken = with_figures(sample("2021"), {"review.reconsideration.total": 999})
    (finding,) = commands.check(broken)
    figures = {a: broken.figures[a] for a in finding.addresses}
    excuse = Explanation("B4", finding.addresses, REASON, figures)
    assert [f.reason for f in commands.check(replace(broken, explanations=(excuse,)))] == [None]


def test_the_order_of_addresses_does_not_matter() -> None:
    report = explained(warned())
    turned = replace(report.explanations[0], addresses=report.explanations[0].addresses[::-1])
    assert warning(replace(report, explanations=(turned,))).reason == REASON


def test_a_reason_for_the_edition_lapses_with_the_year() -> None:
    report = explained(replace(sample("2019"), year=2023), "E1")
    assert warning(report, "E1").reason == REASON
    assert warning(replace(report, year=2024), "E1").reason is None


def test_a_reason_for_the_edition_that_was_written_without_the_year_does_not_rest_on_it() -> None:
    late = replace(sample("2019"), year=2024)
    written = Explanation("E1", ("year",), REASON, {})
    assert warning(replace(late, explanations=(written,)), "E1").reason == REASON


def test_a_reason_lapses_when_what_was_blank_then_is_filled() -> None:
    blank = with_figures(warned(), {"disclosure.rules.repealed": None})
    report = explained(blank)
    assert warning(report).reason == REASON
    assert warning(with_figures(report, {"disclosure.rules.repealed": 3})).reason is None
