"""One cell: what can mean only one thing is read, everything else is told and at most proposed."""

from decimal import Decimal

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.importers.tables.cell_reading import Doubt, is_number, is_words, read_cell
from reportdesk.report.report import Value

COUNT = all_forms()["2021"].figures["requests.new.natural_person"]
SIGNED = all_forms()["2019"].figures["disclosure.licensing.change"]
AMOUNT = all_forms()["2019"].figures["disclosure.procurement.amount"]
FIGURES = {"count": COUNT, "signed": SIGNED, "amount": AMOUNT}


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("count", "１，234", 1234),
        ("count", " 12 件", 12),
        ("count", "3.0", 3),
        ("count", "３．００", 3),
        ("count", "", None),
        ("signed", "+2", 2),
        ("signed", "增10", 10),
        ("signed", "减 4", -4),
        ("signed", "-3.0", -3),
        ("amount", "134.8万元", Decimal("134.8")),
        ("amount", "1,234.50", Decimal("1234.50")),
    ],
)
def test_what_can_mean_only_one_thing_is_read(kind: str, raw: str, value: Value | None) -> None:
    assert read_cell(raw, FIGURES[kind]) == value


@pytest.mark.parametrize(
    ("kind", "raw", "proposal", "remark"),
    [
        ("count", "22（其中修订16件）", 22, "其中修订16件"),
        ("count", "1,022 (其中\n修订 16 件)", 1022, "其中 修订 16 件"),
        ("count", "无", 0, ""),
        ("signed", "0/0", 0, ""),
        ("signed", "3/1", 2, ""),
        ("amount", "251000元", Decimal("25.1"), ""),
        ("amount", "251000元（不含税）", None, ""),
        ("count", "12abc", None, ""),
        ("count", "①", None, ""),
        ("count", "12①", None, ""),
        ("count", "0/0", None, ""),
        ("count", "3.5", None, ""),
        ("count", "-1", None, ""),
        ("count", "5 6", None, ""),
        ("count", "#####", None, ""),
        ("count", "1.2E+05", None, ""),
        ("count", "99999999999", None, ""),
        ("count", "二十", None, ""),
    ],
)
def test_what_needs_a_judgement_is_at_most_proposed(
    kind: str, raw: str, proposal: Value | None, remark: str
) -> None:
    doubt = read_cell(raw, FIGURES[kind])
    assert isinstance(doubt, Doubt)
    assert (doubt.proposal, doubt.remark, doubt.is_blank) == (proposal, remark, False)
    assert doubt.reason


@pytest.mark.parametrize("raw", ["-", "/", "—", "－", "——"])
def test_a_dash_is_blank_and_may_mean_0(raw: str) -> None:
    doubt = read_cell(raw, COUNT)
    assert isinstance(doubt, Doubt)
    assert doubt.is_blank
    assert doubt.proposal == 0


def test_the_unit_of_a_head_holds_for_what_names_none() -> None:
    doubt = read_cell("251000", AMOUNT, "元")
    assert isinstance(doubt, Doubt)
    assert doubt.proposal == Decimal("25.1")
    assert read_cell("25.1", AMOUNT, "万元") == Decimal("25.1")
    assert read_cell("25.1万元", AMOUNT, "元") == Decimal("25.1")


def test_figures_are_told_from_names() -> None:
    assert all(map(is_number, ["5", "１，234", "3.0", "+2", "134.8万元", "251000元"]))
    assert not any(map(is_number, ["", "-", "1.属于国家秘密", "12abc", "无", "①"]))
    assert all(map(is_words, ["自然人", "一、本年新收", "A区"]))
    assert not any(map(is_words, ["", "-", "5", "无", "12abc", "①"]))
