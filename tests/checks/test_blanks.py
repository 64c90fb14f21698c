"""Blank is not 0: every table says once what is left, and where."""

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report, new_report
from tests.samples.reading import sample, with_figures


def blanks(report: Report) -> list[Finding]:
    return [finding for finding in commands.check(report) if finding.rule == "A1"]


def test_a_new_report_misses_every_cell_of_its_three_tables() -> None:
    for edition, form in all_forms().items():
        found = blanks(new_report(edition, form.years.first, "云河市商务局"))
        assert len(found) == 3
        assert [a for f in found for a in f.addresses] == list(form.figures)
        assert all(f.severity == "error" and f.unfilled for f in found)


def test_totals_that_wait_are_told_apart_from_what_a_hand_fills() -> None:
    _, requests, review = blanks(new_report("2021", 2024, "云河市商务局"))
    assert requests.headline == "表三有 144 格未填"
    assert "另有 31 格总计等各项填齐后自动算出" in requests.message
    assert review.headline == "表四有 12 格未填"
    assert review.place == "review.reconsideration.upheld"


def test_a_missing_total_of_complete_parts_must_be_filled() -> None:
    address = "requests.granted.total"
    (finding,) = blanks(with_figures(sample("2021"), {address: None}))
    assert finding.headline == "表三有 1 格未填"
    assert finding.message == "表三有 1 格未填：予以公开 总计。没有的数请写 0。"
    assert finding.place == address


def test_few_cells_are_named_and_many_are_counted_by_row_or_column() -> None:
    report = sample("2021")
    research = {a: None for a in report.figures if a.endswith(".research")}
    (column,) = blanks(with_figures(report, {**research}))
    assert column.message.startswith("表三有 24 格未填：科研机构列。")
    row = {a: None for a in report.figures if ".granted." in a}
    (found,) = blanks(with_figures(report, {**row}))
    assert found.message.startswith("表三有 6 格未填：予以公开行。")


def test_zero_is_no_blank() -> None:
    report = sample("2021")
    zeros = with_figures(report, dict.fromkeys(report.figures, 0))
    assert blanks(zeros) == []
