"""Single figures: what a number may be, and who may report regulations at all."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report, Value
from tests.samples.reading import sample, with_figures

FEES = "disclosure.fees.amount"
IN_FORCE = "disclosure.rules.in_force"


def of_rule(report: Report, rule: str) -> list[Finding]:
    return [finding for finding in commands.check(report) if finding.rule == rule]


def at_office(kind: str | None) -> Report:
    office = {"name": "云河市商务局"} | ({"kind": kind} if kind is not None else {})
    return replace(sample("2021"), office=office)


@pytest.mark.parametrize(
    ("address", "value", "words"),
    [
        ("disclosure.licensing.decisions", -1, "“行政许可 处理决定”填的是 -1，件数不能小于 0。"),
        (FEES, Decimal("-0.5"), "“行政事业性收费 收费金额”填的是 -0.5，金额不能小于 0。"),
        (
            FEES,
            Decimal("1.1234567"),
            "“行政事业性收费 收费金额”填的是 1.1234567，金额最多 6 位小数。",
        ),
    ],
)
def test_an_improper_number_is_an_error_where_it_stands(
    address: str, value: Value, words: str
) -> None:
    (finding,) = of_rule(with_figures(sample("2021"), {address: value}), "A2")
    assert (finding.message, finding.place, finding.severity) == (words, address, "error")
    name, fault = words.removeprefix("“").split("”")[0], words.rpartition("，")[2]
    assert finding.headline == f"{name}：{fault.removesuffix('。')}"


@pytest.mark.parametrize("value", [Decimal(0), Decimal("1.123456"), Decimal("99999999999.5")])
def test_amounts_of_up_to_six_places_are_proper(value: Decimal) -> None:
    assert of_rule(with_figures(sample("2021"), {FEES: value}), "A2") == []


def test_an_amount_without_a_place_in_the_form_is_no_improper_number() -> None:
    strange = with_figures(sample("2021"), {"disclosure.gone.amount": Decimal("-1.5")})
    assert [finding.rule for finding in commands.check(strange)] == ["A3"]


def test_a_change_may_be_negative() -> None:
    report = with_figures(sample("2019"), {"disclosure.penalties.change": -3})
    assert commands.check(report) == ()


@pytest.mark.parametrize("kind", ["ministry", "province", "city"])
def test_bodies_that_make_regulations_report_them(kind: str) -> None:
    assert of_rule(at_office(kind), "C5") == []


@pytest.mark.parametrize("kind", [None, "", "moon_base"])
def test_a_body_of_no_known_kind_is_not_judged(kind: str | None) -> None:
    assert of_rule(at_office(kind), "C5") == []


@pytest.mark.parametrize("kind", ["county", "township", "city_department", "other"])
def test_other_bodies_are_warned_of_their_regulations(kind: str) -> None:
    (finding,) = of_rule(at_office(kind), "C5")
    assert finding.severity == "warning"
    label = {k.id: k.label for k in all_forms()["2021"].office_kinds}[kind]
    assert finding.message == (
        f"“{label}”填了规章 本年制发 1、规章 现行有效 11。规章只能由国务院部门、省级人民政府、"
        "设区的市和自治州人民政府制定。其他机关填了规章，多半是把规范性文件填错了行。"
    )
    assert finding.headline == "这类机关一般不能制定规章"
    assert finding.place == "disclosure.rules.issued"
    assert IN_FORCE in finding.addresses


def test_no_regulations_are_no_matter_at_any_body() -> None:
    rules = {a: 0 for a in sample("2021").figures if a.startswith("disclosure.rules.")}
    assert of_rule(with_figures(at_office("county"), {**rules}), "C5") == []


def test_blank_regulations_are_blank_and_nothing_else() -> None:
    rules = {a: None for a in sample("2021").figures if a.startswith("disclosure.rules.")}
    assert of_rule(with_figures(at_office("county"), {**rules}), "C5") == []
