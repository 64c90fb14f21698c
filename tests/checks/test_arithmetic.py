"""Sums and balances: both sides, the difference, and the one figure that would mend them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.report.report import Report, Value, new_report
from tests.samples.reading import sample, with_figures

REPORT_2019, REPORT_2021 = sample("2019"), sample("2021")
REQUESTS = [address for address in REPORT_2019.figures if address.startswith("requests.")]
PEOPLE = [
    "natural_person",
    "business",
    "research",
    "public_interest",
    "legal_service",
    "other_organization",
]


def judged(report: Report, **edits: Value | None) -> list[Finding]:
    """Check a report with figures changed; a name's double underscores stand for dots."""
    named = {name.replace("__", "."): value for name, value in edits.items()}
    return list(commands.check(with_figures(report, named)))


def test_both_samples_hold() -> None:
    assert commands.check(REPORT_2019) == ()
    assert commands.check(REPORT_2021) == ()


def test_a_column_out_of_balance_shows_both_sides_and_the_difference() -> None:
    zeros = with_figures(REPORT_2019, dict.fromkeys(REQUESTS, 0))
    findings = judged(
        zeros,
        requests__new__natural_person=60,
        requests__results_total__natural_person=61,
        requests__new__other_organization=1,
        requests__new__total=61,
        requests__results_total__total=61,
    )
    natural, other = [finding for finding in findings if finding.rule == "B1"]
    assert natural.headline == "自然人列不平衡，相差 1"
    assert natural.message.startswith(
        "自然人列：本年新收 60 ＋ 上年结转 0 ＝ 60，"
        "但办理结果总计 61 ＋ 结转下年度 0 ＝ 61，相差 1。"
    )
    assert (natural.expected, natural.actual) == (60, 61)
    assert (other.expected, other.actual) == (1, 0)


def test_one_wrong_total_fails_three_relations_and_one_change_mends_them() -> None:
    findings = judged(REPORT_2019, requests__results_total__natural_person=3)
    balance = (
        "自然人列：本年新收 2 ＋ 上年结转 0 ＝ 2，但办理结果总计 3 ＋ 结转下年度 0 ＝ 3，相差 1。"
    )
    column = (
        "自然人列：予以公开 1 ＋ 无法提供·本机关不掌握相关政府信息 1，其余为 0，合计 2，"
        "但办理结果总计 3，相差 1。"
    )
    row = (
        "办理结果总计行：自然人 3 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0"
        " ＋ 法律服务机构 0 ＋ 其他组织 0 ＝ 3，但总计 2，相差 1。"
    )
    mend = "把“办理结果总计 自然人”由 3 改为 2，可使三条关系同时成立。"
    assert [(finding.rule, finding.message) for finding in findings] == [
        ("B1", balance + mend),
        ("B2", column + mend),
        ("B3", row + mend),
    ]


def test_one_wrong_part_is_named_where_its_row_and_column_meet() -> None:
    findings = judged(REPORT_2021, requests__granted__business=23)
    assert [f.rule for f in findings] == ["B2", "B3"]
    mend = "把“予以公开 商业企业”由 23 改为 21，可使两条关系同时成立。"
    assert all(f.message.endswith(mend) for f in findings)


def test_where_no_single_figure_mends_none_is_proposed() -> None:
    findings = judged(REPORT_2021, requests__new__natural_person=3000, requests__new__total=3118)
    assert [finding.rule for finding in findings] == ["B1", "B1"]
    assert not any("改为" in finding.message for finding in findings)


def test_no_figure_below_zero_is_proposed() -> None:
    findings = judged(REPORT_2019, requests__granted__research=-1, requests__new__research=-1)
    assert not any("改为 -" in f.message for f in findings)


def test_long_sums_count_their_parts_instead_of_listing_them() -> None:
    (finding,) = [
        f for f in judged(REPORT_2021, requests__results_total__total=3051) if f.rule == "B2"
    ]
    assert finding.message.startswith("总计列：不为 0 的 ")
    assert "项合计 3050，但办理结果总计 3051，相差 1。" in finding.message
    assert len(finding.message) < 120


def test_a_total_over_nothing_but_zeros_says_so() -> None:
    findings = judged(REPORT_2019, requests__results_total__research=4)
    (finding,) = [f for f in findings if f.rule == "B2"]
    assert finding.message.startswith("科研机构列：各项都是 0，合计 0，但办理结果总计 4，相差 4。")


@pytest.mark.parametrize("block", ["reconsideration", "direct_suit", "suit_after_reconsideration"])
def test_each_block_of_disputes_adds_up_by_itself(block: str) -> None:
    address = f"review.{block}.total"
    total = REPORT_2021.figures[address]
    (finding,) = commands.check(with_figures(REPORT_2021, {address: total + 2}))
    assert (finding.rule, finding.place) == ("B4", address)
    assert (finding.expected, finding.actual) == (total, total + 2)
    assert finding.message.split("：")[1].startswith("结果维持 ")
    assert finding.headline.endswith("合计不符，相差 2")


def test_a_finding_says_where_to_go_and_which_sign_each_figure_has() -> None:
    (finding,) = [f for f in judged(REPORT_2019, requests__new__natural_person=1) if f.rule == "B1"]
    assert finding.place == "requests.carried_out.natural_person"
    assert [(term.sign, term.address.split(".")[1]) for term in finding.terms] == [
        ("", "new"),
        ("＋", "carried_in"),
        ("＝", "results_total"),
        ("＋", "carried_out"),
    ]
    assert finding.addresses == tuple(term.address for term in finding.terms)
    assert finding.difference == 1


def test_a_blank_in_a_sum_is_a_hint_and_no_imbalance() -> None:
    findings = judged(REPORT_2019, requests__new__business=None)
    hints = [f for f in findings if f.severity == "hint"]
    assert [(f.rule, f.message) for f in hints] == [
        ("B1", "暂不能核对：商业企业列的本年新收尚未填写。"),
        ("B3", "暂不能核对：本年新收行的商业企业尚未填写。"),
    ]
    assert all((f.expected, f.actual, f.reason) == (None, None, None) for f in hints)
    assert [f.rule for f in findings if f.severity == "error"] == ["A1"]


@pytest.mark.parametrize(
    ("blank", "names"),
    [(3, "自然人、商业企业、科研机构"), (4, "自然人、商业企业、科研机构等 4 项")],
)
def test_a_hint_names_up_to_three_blanks_and_leads_to_its_relation(blank: int, names: str) -> None:
    row = [f"requests.granted.{name}" for name in PEOPLE]
    report = with_figures(REPORT_2019, dict.fromkeys(row[:blank]))
    (hint,) = [f for f in commands.check(report) if f.rule == "B3"]
    assert hint.headline == "予以公开行暂不能核对"
    assert hint.message == f"暂不能核对：予以公开行的{names}尚未填写。"
    assert hint.addresses == (*row, "requests.granted.total")
    assert [term.address for term in hint.terms] == list(hint.addresses)
    assert [term.sign for term in hint.terms] == ["", *["＋"] * 5, "＝"]


def test_a_sum_of_which_nothing_is_filled_is_silent() -> None:
    report = new_report("2021", 2024, "云河市商务局")
    assert {f.rule for f in commands.check(report)} == {"A1", "S2"}


@given(st.lists(st.integers(-3, 9), min_size=7, max_size=7))
def test_a_row_is_accused_exactly_when_it_does_not_add_up(values: list[int]) -> None:
    row = dict(zip([*PEOPLE, "total"], values, strict=True))
    edits: dict[str, Value | None] = {f"requests.granted.{name}": v for name, v in row.items()}
    findings = commands.check(with_figures(REPORT_2021, edits))
    accused = [f for f in findings if f.rule == "B3" and f.place == "requests.granted.total"]
    wrong = sum(values[:-1]) != values[-1]
    assert [(f.expected, f.actual) for f in accused] == [(sum(values[:-1]), values[-1])] * wrong
