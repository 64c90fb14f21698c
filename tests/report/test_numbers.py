"""What people type into a figure, and what it is taken for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.form.definition import Kind
from reportdesk.form.loader import all_forms
from reportdesk.report.numbers import Reading, Refusal, parse, printed, shown
from reportdesk.report.report import Value

KINDS: list[Kind] = ["count", "signed_count", "amount"]


def unit_of(kind: Kind) -> str:
    return "万元" if kind == "amount" else ""


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("12", "count", 12),
        ("１２", "count", 12),
        (" １，234 ", "count", 1234),
        ("　7　", "count", 7),
        ("007", "count", 7),
        ("11398889", "count", 11398889),
        ("9999999999", "count", 9999999999),
        ("16件", "count", 16),
        ("16 项", "count", 16),
        ("+2", "signed_count", 2),
        ("－3", "signed_count", -3),
        ("增10", "signed_count", 10),
        ("减 4", "signed_count", -4),
        ("增加1项", "signed_count", 1),
        ("减少 2", "signed_count", -2),
        ("0", "signed_count", 0),
        ("134.8", "amount", Decimal("134.8")),
        ("134.8万元", "amount", Decimal("134.8")),
        ("１３４．８０ 万元", "amount", Decimal("134.80")),
        ("96,171.6", "amount", Decimal("96171.6")),
        ("0.000001", "amount", Decimal("0.000001")),
        (".5", "amount", Decimal("0.5")),
        ("5.", "amount", Decimal(5)),
    ],
)
def test_what_can_mean_only_one_thing_is_read(typed: str, kind: Kind, value: Value) -> None:
    reading = parse(typed, kind, unit_of(kind))
    assert reading == Reading(value)
    assert type(reading.value) is type(value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("typed", ["", "   ", "　", "\t\n"])
def test_nothing_typed_is_blank_and_not_zero(typed: str, kind: Kind) -> None:
    assert parse(typed, kind, unit_of(kind)) == Reading(None)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("typed", ["-", "/", "—", "——", "－", "–"])
def test_a_dash_is_blank_and_says_so(typed: str, kind: Kind) -> None:
    dash = "-" if typed == "－" else typed
    said = f"“{dash}”按未填处理；没有请写 0"
    assert parse(typed, kind, unit_of(kind)) == Reading(None, said)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("12abc", "count"),
        ("①", "count"),
        ("四", "count"),
        ("²", "count"),
        ("1e3", "count"),
        ("nan", "amount"),
        ("Infinity", "amount"),
        ("1_000", "count"),
        ("1,23", "count"),
        ("1,234,5", "amount"),
        ("0/0", "signed_count"),
        ("--1", "signed_count"),
        ("增 加3", "signed_count"),
        ("增加3", "count"),
        ("22（其中修订16件）", "count"),
        ("16件件", "count"),
        ("12.3亿元", "amount"),
        ("元", "amount"),
        ("-5元", "amount"),
        ("abc元", "amount"),
    ],
)
def test_what_is_no_number_is_quoted_and_refused(typed: str, kind: Kind) -> None:
    assert parse(typed, kind, unit_of(kind)) == Refusal(f"“{typed}”不是一个数")


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("-1", "count", "件数不能小于 0"),
        ("+1", "count", "件数不带正负号"),
        ("1.5", "count", "件数要写整数，没有小数点"),
        ("3.0", "count", "件数要写整数，没有小数点"),
        ("5.", "count", "件数要写整数，没有小数点"),
        ("10000000000", "count", "数太大了，最多 10 位"),
        ("-99999999999", "signed_count", "数太大了，最多 10 位"),
        ("10000000000", "amount", "数太大了，最多 10 位"),
        ("-0.5", "amount", "金额不能小于 0"),
        ("-0", "amount", "金额不带正负号"),
        ("+5", "amount", "金额不带正负号"),
        ("1.0000001", "amount", "金额以万元计，最多 6 位小数"),
        ("9" * 100, "count", "数太大了，最多 10 位"),
        ("9" * 101, "count", "“999999999999…”太长了，不会是一个数"),
    ],
)
def test_what_is_no_such_figure_is_refused_in_words(typed: str, kind: Kind, words: str) -> None:
    assert parse(typed, kind, unit_of(kind)) == Refusal(words)


def test_yuan_too_few_or_too_many_to_be_written_in_the_unit_are_refused_without_a_proposal() -> (
    None
):
    few, many = "0.00000001元", "100000000000000元"
    assert parse(few, "amount", "万元") == Refusal("这里以万元计")
    assert parse(many, "amount", "万元") == Refusal("这里以万元计")
    assert parse("99999999990000元", "amount", "万元") == Refusal("这里以万元计", "9999999999")


def test_an_edition_may_ask_for_another_unit() -> None:
    assert parse("251000元", "amount", "元") == Reading(Decimal(251000))
    assert parse("251000元", "amount", "亿元") == Refusal("这里以亿元计", "0.00251")


@pytest.mark.parametrize(
    ("typed", "proposal"), [("0元", "0"), ("251000元", "25.1"), ("1,348,000 元", "134.8")]
)
def test_yuan_is_refused_with_the_amount_in_its_unit(typed: str, proposal: str) -> None:
    refusal = parse(typed, "amount", "万元")
    assert refusal == Refusal("这里以万元计", proposal)
    assert parse(proposal, "amount", "万元") == Reading(Decimal(proposal))


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("字" * 14, "count", f"“{'字' * 12}…”不是一个数"),
        ("字" * 14, "amount", f"“{'字' * 12}…”不是一个数"),
        ("字" * 14 + "元", "amount", f"“{'字' * 12}…元”不是一个数"),
    ],
)
def test_what_is_no_number_is_quoted_up_to_what_a_cell_shows(
    typed: str, kind: Kind, words: str
) -> None:
    assert parse(typed, kind, unit_of(kind)) == Refusal(words)


def test_a_long_text_is_quoted_short() -> None:
    refusal = parse("垃圾" * 100_000, "count")
    assert isinstance(refusal, Refusal)
    assert len(refusal.reason) < 40


@given(typed=st.text(), kind=st.sampled_from(KINDS))
def test_whatever_is_typed_is_read_or_refused(typed: str, kind: Kind) -> None:
    reading = parse(typed, kind, unit_of(kind))
    assert isinstance(reading, (Reading, Refusal))
    if isinstance(reading, Refusal):
        assert reading.reason


@given(st.integers(-(10**10) + 1, 10**10 - 1))
def test_a_signed_count_reads_back_as_shown(value: int) -> None:
    assert parse(shown(value, "signed_count"), "signed_count") == Reading(value)


@given(st.decimals(0, 10**9, allow_nan=False, places=6))
def test_an_amount_reads_back_as_shown_to_the_digit(value: Decimal) -> None:
    reading = parse(shown(value, "amount"), "amount", "万元")
    assert isinstance(reading, Reading)
    assert str(reading.value) == f"{value:f}"


def test_figures_are_shown_plain() -> None:
    assert shown(None, "count") == ""
    assert shown(0, "count") == "0"
    assert shown(11398889, "count") == "11398889"
    assert [shown(n, "signed_count") for n in (2, -1, 0)] == ["+2", "-1", "0"]
    assert shown(Decimal("96171.6"), "amount") == "96171.6"


def test_an_amount_prints_its_unit_only_where_the_head_does_not() -> None:
    old, new = (all_forms()[edition].figures for edition in ("2019", "2021"))
    procurement = old["disclosure.procurement.amount"]
    assert printed(Decimal("134.8"), procurement) == "134.8万元"
    assert printed(None, procurement) == ""
    assert printed(3, old["disclosure.penalties.change"]) == "+3"
    assert printed(Decimal("134.8"), new["disclosure.fees.amount"]) == "134.8"
