"""The statutory tables on paper: cells, borders, remarks and notes."""

from dataclasses import replace
from itertools import pairwise

import pytest

from reportdesk.documents.layout import official
from reportdesk.documents.paginate.paper import Area, Line, Paper, Rule, Sheet
from reportdesk.form.loader import all_forms
from reportdesk.report.numbers import printed
from reportdesk.report.report import Report
from tests.documents.paginate.papers import on_paper
from tests.documents.rendering import with_text
from tests.samples.reading import EDITIONS, sample

BORDER = official().table.border_pt
REMARK_PT = official().table.remark.size_pt


def cells(paper: Paper, report: Report) -> list[tuple[Sheet, Area]]:
    """Return the areas of figures with the sheets on which they stand."""
    figures = all_forms()[report.form].figures
    return [
        (sheet, area) for sheet in paper.sheets for area in sheet.areas if area.place in figures
    ]


def words(lines: list[Line]) -> str:
    return "".join(run.text for line in lines for run in line.runs)


def lines_at(paper: Paper, place: str) -> list[Line]:
    return [line for sheet in paper.sheets for line in sheet.lines if line.place == place]


def frames(rule: Rule, area: Area) -> bool:
    """Say whether a stroke covers a whole side of an area."""
    left, right, top, bottom = area.x, area.x + area.width, area.y, area.y + area.height
    across = rule.y1 == rule.y2 and rule.x1 <= left + 0.01 and rule.x2 >= right - 0.01
    down = rule.x1 == rule.x2 and rule.y1 <= top + 0.01 and rule.y2 >= bottom - 0.01
    on_a_level = min(abs(rule.y1 - top), abs(rule.y1 - bottom)) < 0.01
    at_a_side = min(abs(rule.x1 - left), abs(rule.x1 - right)) < 0.01
    return (across and on_a_level) or (down and at_a_side)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_figure_stands_in_its_cell(edition: str) -> None:
    report = sample(edition)
    paper, form = on_paper(report), all_forms()[edition]
    for sheet, area in cells(paper, report):
        lines = [line for line in sheet.lines if line.place == area.place]
        figure = printed(report.figures.get(area.place), form.figures[area.place])
        assert words(lines).startswith(figure)
        for line in lines:
            first, last = line.runs[0], line.runs[-1]
            assert area.y <= line.top
            assert line.top + line.height <= area.y + area.height
            assert area.x <= first.x
            assert last.x + last.width <= area.x + area.width


@pytest.mark.parametrize("remark", ["补报", "这一项待核对后再补报，并请业务处室说明理由" * 2])
def test_a_remark_beside_a_blank_figure_stands_alone_in_its_cell(remark: str) -> None:
    report = sample("2021")
    blank = next(iter(report.figures))
    lines = lines_at(
        on_paper(
            replace(
                report,
                figures={a: value for a, value in report.figures.items() if a != blank},
                remarks={blank: remark},
            )
        ),
        blank,
    )
    assert words(lines) == f"（{remark}）"
    assert {run.type.size for line in lines for run in line.runs} == {REMARK_PT}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_cell_has_four_sides(edition: str) -> None:
    report = sample(edition)
    for sheet, area in cells(on_paper(report), report):
        assert sum(frames(rule, area) for rule in sheet.rules) == 4


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_two_strokes_lie_on_each_other(edition: str) -> None:
    for sheet in on_paper(sample(edition)).sheets:
        across = sorted((r.y1, r.x1, r.x2) for r in sheet.rules if r.y1 == r.y2)
        down = sorted((r.x1, r.y1, r.y2) for r in sheet.rules if r.x1 == r.x2)
        assert len(across) + len(down) == len(sheet.rules)
        for strokes in (across, down):
            for (at, _, end), (other, begin, _) in pairwise(strokes):
                assert at != other or end < begin


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_table_of_requests_stands_whole_on_the_page_of_its_heading(edition: str) -> None:
    paper = on_paper(sample(edition))
    standing = [{line.place.split(".")[0] for line in sheet.lines} for sheet in paper.sheets]
    assert sum("requests" in places for places in standing) == 1
    page = next(number for number, places in enumerate(standing) if "requests" in places)
    (heading,) = [mark for mark in paper.marks if mark.text.startswith("三、")]
    assert heading.page == page


def test_a_label_leads_to_the_section_of_its_table() -> None:
    paper = on_paper(with_text())
    (mark,) = [mark for mark in paper.marks if mark.text.startswith("三、")]
    labels = [line for line in paper.sheets[mark.page].lines if line.place == "texts.requests"]
    assert {"自然人", "总计"} <= {words([line]) for line in labels}


def test_a_short_remark_stands_beside_its_figure_and_a_long_one_below() -> None:
    report = with_text()
    figures = all_forms()["2021"].figures
    wide = next(address for address in figures if address.startswith("disclosure"))
    narrow = next(address for address in figures if address.startswith("requests"))
    report = replace(
        report, figures={wide: 8, narrow: 8}, remarks={wide: "其中修订2件", narrow: "其中修订2件"}
    )
    paper = on_paper(report)
    (beside,) = lines_at(paper, wide)
    assert [run.type.size for run in beside.runs][-1] == REMARK_PT
    number, *below = lines_at(paper, narrow)
    assert words([number]) == "8"
    assert words(below) == "（其中修订2件）"
    assert below[0].start == 1


def test_a_note_stands_below_its_table_on_the_same_page() -> None:
    report = replace(with_text(), footnotes={"requests": "数量含上级机关转来的申请。" * 9})
    paper = on_paper(report)
    pages = [
        number
        for number, sheet in enumerate(paper.sheets)
        if any(line.place in {"footnotes.requests", "requests.new.total"} for line in sheet.lines)
        or any(area.place == "requests.new.total" for area in sheet.areas)
    ]
    note = lines_at(paper, "footnotes.requests")
    assert len(set(pages)) == 1
    assert words(note) == f"注：{report.footnotes['requests']}"
    bottom = max(rule.y2 for rule in paper.sheets[pages[0]].rules)
    assert note[0].top >= bottom


def test_a_table_that_no_page_holds_goes_on_with_its_heads() -> None:
    addresses = [a for a in all_forms()["2021"].figures if a.startswith("requests")]
    report = replace(with_text(), remarks=dict.fromkeys(addresses, "其中线上受理的申请若干件"))
    paper = on_paper(report)
    headed = [
        sheet
        for sheet in paper.sheets
        if any(line.place == "texts.requests" and words([line]) == "自然人" for line in sheet.lines)
    ]
    assert len(headed) > 1
    for sheet in headed:
        assert all(rule.y2 < 800 for rule in sheet.rules)
        left = [
            rule for rule in sheet.rules if rule.x1 == rule.x2 == min(r.x1 for r in sheet.rules)
        ]
        assert left


def test_an_edit_of_a_figure_changes_its_page_alone() -> None:
    report = sample("2021")
    last = [*all_forms()["2021"].figures][-1]
    edited = replace(report, figures={**report.figures, last: 1})
    before, after = on_paper(report), on_paper(edited)
    changed = [a is not b for a, b in zip(before.sheets, after.sheets, strict=True)]
    assert sum(changed) == 1
