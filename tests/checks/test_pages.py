"""How far each page is, as the outline says it."""

from dataclasses import replace

import pytest

from reportdesk import commands
from reportdesk.checks.pages import COVER, PageStatus, page_of, page_statuses
from reportdesk.checks.run import run
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Explanation, Report, new_report
from reportdesk.report.text import Heading, Paragraph
from tests.samples.reading import sample, with_figures


def statuses(report: Report) -> dict[str, PageStatus]:
    form = commands.form_of(report)
    return dict(page_statuses(form, commands.check(report), report))


def with_text(section: str, *words: str) -> Report:
    report = sample("2021")
    blocks = tuple(Paragraph((word,)) for word in words)
    return replace(report, texts={**report.texts, section: blocks})


def test_pages_come_in_the_order_of_the_outline() -> None:
    for edition, form in all_forms().items():
        expected = [COVER, *(section.id for section in form.sections)]
        assert list(statuses(sample(edition))) == expected


def test_a_whole_report_is_done_on_every_page() -> None:
    assert {status.state for status in statuses(sample("2021")).values()} == {"done"}


def test_a_new_report_is_unfilled_but_for_what_may_stay_empty() -> None:
    new = statuses(new_report("2019", 2020, "云河市商务局"))
    assert new.pop(COVER) == PageStatus("done")
    assert new.pop("preface") == PageStatus("optional")
    assert new.pop("other_matters") == PageStatus("optional")
    assert set(new.values()) == {PageStatus("blank")}
    assert statuses(new_report("2021", 2024, "x"))["other_matters"] == PageStatus("blank")


def test_a_table_with_blanks_says_how_many_cells_lack() -> None:
    report = with_figures(
        sample("2021"), {"requests.new.business": None, "requests.new.total": None}
    )
    assert statuses(report)["requests"] == PageStatus("partial", "缺 1 格")


def test_errors_beat_blanks() -> None:
    report = with_figures(
        sample("2021"), {"requests.new.business": None, "requests.granted.total": 9}
    )
    assert statuses(report)["requests"] == PageStatus("wrong", "2 处")


def test_an_overview_says_how_many_aspects_lack() -> None:
    report = with_text("overview", "主动公开、依申请公开和监督保障都有进展。")
    assert statuses(report)["overview"] == PageStatus("partial", "缺 2 项")


def test_headings_alone_are_no_text() -> None:
    report = sample("2021")
    texts = {**report.texts, "problems": (Heading(2, ("问题",)),)}
    assert statuses(replace(report, texts=texts))["problems"] == PageStatus("partial", "缺正文")


def test_a_warning_leaves_its_page_unfinished() -> None:
    report = replace(sample("2021"), office={"name": "云河市商务局", "kind": "other"})
    assert statuses(report)["disclosure"] == PageStatus("partial", "1 处待核")


def test_an_aspect_that_is_left_out_for_a_written_reason_leaves_its_page_done() -> None:
    report = with_text("overview", "主动公开、依申请公开、信息管理和监督保障都有进展。")
    (finding,) = commands.check(report)
    reason = Explanation(finding.rule, finding.addresses, "平台由市里统一建设", {})
    explained = replace(report, explanations=(reason,))
    assert statuses(report)["overview"] == PageStatus("partial", "缺 1 项")
    assert statuses(explained)["overview"] == PageStatus("done")


def test_a_hint_leaves_its_page_done() -> None:
    form, report = all_forms()["2021"], sample("2021")
    blank = with_figures(report, {"requests.new.business": None})
    hints = [finding for finding in commands.check(blank) if finding.severity == "hint"]
    assert page_statuses(form, hints, report)["requests"] == PageStatus("done")


def test_an_empty_text_that_an_edition_calls_an_error_is_wrong_and_not_only_blank() -> None:
    form = all_forms()["2021"]
    rules = [replace(r, severity="error") if r.kind == "text_mentions" else r for r in form.rules]
    strict = replace(form, rules=tuple(rules))
    report = replace(sample("2021"), texts={})
    found = page_statuses(strict, run(strict, report), report)
    assert found["other_matters"] == PageStatus("wrong", "1 处")


@pytest.mark.parametrize(
    ("edition", "year", "name", "status"),
    [
        ("2021", 2024, "", PageStatus("wrong", "1 处")),
        ("2019", 2024, "云河市商务局", PageStatus("partial", "1 处待核")),
    ],
)
def test_the_cover_answers_for_name_year_and_edition(
    edition: str, year: int, name: str, status: PageStatus
) -> None:
    report = replace(sample(edition), year=year, office={"name": name})
    assert statuses(report)[COVER] == status


@pytest.mark.parametrize(
    ("place", "page"),
    [
        ("requests.new.total", "requests"),
        ("review.reconsideration.upheld", "review"),
        ("texts.overview", "overview"),
        ("texts.overview.3", "overview"),
        ("footnotes.requests", "requests"),
        ("texts.nowhere", COVER),
        ("footnotes.nowhere", COVER),
        ("office.name", COVER),
        ("year", COVER),
        ("something.unknown", COVER),
    ],
)
def test_every_place_is_on_a_page(place: str, page: str) -> None:
    assert page_of(all_forms()["2021"], place) == page
