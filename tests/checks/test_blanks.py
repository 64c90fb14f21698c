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


def said_of(*blank: str) -> str:
    """Return what is said when these figures of the sample are blank."""
    (finding,) = blanks(with_figures(sample("2021"), dict.fromkeys(blank)))
    return finding.message


def test_up_to_four_cells_are_named_one_by_one() -> None:
    people = ("natural_person", "business", "research", "public_interest")
    assert said_of(*(f"requests.granted.{person}" for person in people)) == (
        "表三有 4 格未填：予以公开 自然人、予以公开 商业企业、予以公开 科研机构、"
        "予以公开 社会公益组织。没有的数请写 0。"
    )


def test_up_to_six_rows_are_named_and_more_of_them_by_their_columns_in_the_order_of_the_table() -> (
    None
):
    rows = ["new", "carried_in", "granted", "partly_granted", "other.other", "carried_out"]
    column = [f"requests.{row}.business" for row in rows]
    assert said_of(*column) == (
        "表三有 6 格未填：本年新收、上年结转、予以公开、部分公开、其他处理·其他、结转下年度各行。"
        "没有的数请写 0。"
    )
    more = [f"requests.not_processed.repeated.{person}" for person in ("business", "research")]
    assert said_of(*more, "requests.new.natural_person", *column) == (
        "表三有 9 格未填：自然人、商业企业、科研机构各列。没有的数请写 0。"
    )


def test_a_table_of_one_row_is_told_by_its_columns_six_of_them_by_name() -> None:
    ends = ("upheld", "corrected", "other", "pending")
    first = [f"review.reconsideration.{end}" for end in ends]
    second = [f"review.direct_suit.{end}" for end in ends]
    names = "行政复议·结果维持、行政复议·结果纠正、行政复议·其他结果、行政复议·尚未审结"
    assert said_of(*first, *second[:2]) == (
        f"表四有 6 格未填：{names}、直接起诉·结果维持、直接起诉·结果纠正各列。没有的数请写 0。"
    )
    assert said_of(*first, *second[:3]) == (
        f"表四有 7 格未填：{names}、直接起诉·结果维持、直接起诉·结果纠正等 7 列。没有的数请写 0。"
    )


def test_zero_is_no_blank() -> None:
    report = sample("2021")
    zeros = with_figures(report, dict.fromkeys(report.figures, 0))
    assert blanks(zeros) == []
