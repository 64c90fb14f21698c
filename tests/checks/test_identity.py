"""Whose report it is, of which year and edition, and what in it has no name here."""

from dataclasses import replace

import pytest

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from reportdesk.report.unknown import Unknown
from tests.samples.reading import sample


def only(report: Report) -> Finding:
    (finding,) = commands.check(report)
    return finding


@pytest.mark.parametrize("name", ["", "  ", "　"])
def test_an_office_needs_a_name(name: str) -> None:
    finding = only(replace(sample("2021"), office={"name": name, "kind": "city"}))
    assert (finding.rule, finding.severity, finding.place) == ("A4", "error", "office.name")
    assert finding.headline == "机关名称未填"
    assert finding.message == "还没有写机关名称。报告标题由机关名称和年度组成，名称要写全称。"


def test_a_late_report_in_the_old_edition_is_warned_of() -> None:
    finding = only(replace(sample("2019"), year=2024))
    assert (finding.rule, finding.severity, finding.place) == ("E1", "warning", "year")
    assert finding.message == (
        "2024 年度的报告应当用 2021 年版格式，这份报告用的是 2019 年版格式。"
    )


def test_years_before_any_edition_are_warned_of() -> None:
    finding = only(replace(sample("2019"), year=2015))
    assert finding.headline == "格式与年度不相配"
    assert finding.message == ("2015 年度的报告还没有统一的格式，这份报告用的是 2019 年版格式。")


@pytest.mark.parametrize(("edition", "year"), [("2019", 2019), ("2021", 2021), ("2021", 2099)])
def test_the_edition_in_force_is_right(edition: str, year: int) -> None:
    assert commands.check(replace(sample(edition), year=year)) == ()


def test_all_that_is_unknown_is_named_in_one_warning() -> None:
    report = sample("2021")
    strange = replace(
        report,
        figures={**report.figures, "requests.nowhere.total": 3},
        remarks={**report.remarks, "requests.gone.total": "x"},
        footnotes={**report.footnotes, "moon": "x"},
        texts={**report.texts, "poem": (Paragraph(("x", LiveFigure("requests.lost.total"))),)},
        unknown=(Unknown(("colour",), 1), Unknown(("figures", "a.b\n"), "x")),
    )
    finding = only(strange)
    assert (finding.rule, finding.severity) == ("A3", "warning")
    assert set(finding.addresses) == {
        "colour",
        "a.b\n",
        "requests.nowhere.total",
        "remarks.requests.gone.total",
        "footnotes.moon",
        "texts.poem",
        "requests.lost.total",
    }
    assert finding.place == "colour"
    assert finding.headline == "有 7 项内容不在格式里"
    assert finding.message == (
        r"草稿中有 7 项内容格式里没有：colour、a.b\n、requests.nowhere.total、"
        "remarks.requests.gone.total、footnotes.moon、texts.poem、requests.lost.total。"
        "格式里没有的名称原样保留，但不计入报告，也不印出。"
    )


def test_a_thousand_unknown_names_are_counted_after_the_first() -> None:
    many = tuple(Unknown((f"name{n}",), n) for n in range(1000))
    finding = only(replace(sample("2021"), unknown=many))
    assert len(finding.addresses) == 1000
    assert "、name19等 1000 个。" in finding.message
    assert "name20" not in finding.message


def test_up_to_twenty_unknown_names_are_all_named() -> None:
    twenty = tuple(Unknown((f"name{n}",), n) for n in range(20))
    finding = only(replace(sample("2021"), unknown=(*twenty, twenty[0])))
    assert len(finding.addresses) == 20
    assert "、name19。" in finding.message


def test_a_live_figure_in_a_heading_is_known_by_its_address_and_a_picture_holds_none() -> None:
    blocks = (Heading(2, (LiveFigure("requests.lost.total"),)), Picture("x", None, 10))
    texts = {**sample("2021").texts, "preface": (*blocks, Paragraph(("前言。",)))}
    assert only(replace(sample("2021"), texts=texts)).addresses == ("requests.lost.total",)
