"""The verdict at one glance: errors before blanks before unexplained warnings."""

from dataclasses import replace

from reportdesk import commands
from reportdesk.checks.reasons import present_values
from reportdesk.checks.verdict import Verdict, verdict
from reportdesk.report.report import Explanation, Report, new_report
from reportdesk.report.totals import edit_figures
from tests.samples.reading import sample, with_figures

BLANK = "requests.granted.business"
WRONG = {"review.reconsideration.total": 999}


def of(report: Report) -> Verdict:
    return verdict(commands.form_of(report), commands.check(report), report)


def warned() -> Report:
    return replace(sample("2021"), office={"name": "云河市商务局", "kind": "other"})


def test_a_whole_report_may_be_final() -> None:
    assert of(sample("2019")) == Verdict("可以定稿", "", "final")
    assert of(sample("2021")) == Verdict("可以定稿", "", "final")


def test_a_new_report_lacks_166_cells_and_two_texts() -> None:
    assert of(new_report("2021", 2024, "某局")) == Verdict(
        "尚有 166 格、2 节未填", "1 处待核", "blank"
    )
    assert of(new_report("2019", 2020, "某局")) == Verdict("尚有 166 格、2 节未填", "", "blank")


def test_errors_come_before_blanks_before_warnings_before_hints() -> None:
    wrong = with_figures(warned(), WRONG)
    assert of(wrong) == Verdict("尚有 1 处错误", "1 处待核", "error")
    blanking = edit_figures(commands.form_of(wrong), warned(), {BLANK: None})
    rest = "1 处待核 · 6 条提示"
    assert of(blanking.apply(warned())) == Verdict("尚有 1 格未填", rest, "blank")
    assert of(blanking.apply(wrong)) == Verdict("尚有 1 处错误", f"1 格未填 · {rest}", "error")


def test_only_texts_can_be_missing() -> None:
    report = sample("2021")
    left = replace(report, texts={**report.texts, "problems": ()})
    assert of(left) == Verdict("尚有 1 节未填", "", "blank")


def test_a_missing_total_keeps_a_report_from_being_final() -> None:
    report = with_figures(sample("2021"), {"requests.granted.total": None})
    assert of(report).headline == "尚有 1 格未填"


def test_an_explained_warning_no_longer_counts() -> None:
    report = warned()
    assert of(report) == Verdict("尚有 1 处待核", "", "warning")
    (finding,) = commands.check(report)
    figures = present_values(report, finding.addresses)
    written = Explanation(finding.rule, finding.addresses, "委托制发", figures)
    assert of(replace(report, explanations=(written,))) == Verdict("可以定稿", "", "final")


def test_a_missing_name_is_an_error() -> None:
    assert of(replace(sample("2021"), office={"name": ""})).headline == "尚有 1 处错误"
