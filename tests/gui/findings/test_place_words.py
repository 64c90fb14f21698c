"""Places are named in the form's own words: in few for the list, as printed for a title."""

from dataclasses import replace

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.gui.findings.place_words import as_printed, in_few_words
from reportdesk.report.text import Heading, LiveFigure, text
from tests.gui.findings.reports import FORM, blameless, with_heading


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("requests.carried_out.natural_person", "三 › 结转下年度 › 自然人"),
        ("requests.refused.state_secret.total", "三 › 不予公开 › 属于国家秘密 › 总计"),
        ("disclosure.rules.issued", "二 › 规章 › 本年制发"),
        ("review.reconsideration.pending", "四 › 行政复议 › 尚未审结"),
        ("office.name", "封面 › 机关名称"),
        ("year", "封面 › 年度与格式"),
        ("texts.preface", "前言"),
        ("texts.overview", "一 › 总体情况"),
        ("texts.overview.0", "一 › 总体情况"),
        ("texts.overview.2", "一 › （一）依申请公开"),
        ("texts.overview.99", "一 › （一）依申请公开"),
        ("figures.strange", "封面"),
    ],
)
def test_a_place_in_few_words(place: str, words: str) -> None:
    assert in_few_words(FORM, with_heading(), place) == words


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("requests.refused.state_secret.total", "（三）不予公开 › 1.属于国家秘密 › 总计"),
        ("requests.other.not_corrected.business", "（六）其他处理 › 逾期不补正 › 商业企业"),
        ("disclosure.fees.amount", "行政事业性收费 › 本年收费金额（单位：万元）"),
        ("requests", "三、收到和处理政府信息公开申请情况"),
        ("office.website", "网站"),
    ],
)
def test_a_place_as_printed(place: str, title: str) -> None:
    assert as_printed(FORM, place) == title


def test_no_two_figures_of_an_edition_have_the_same_name() -> None:
    for form in all_forms().values():
        names = {in_few_words(form, blameless(), address) for address in form.figures}
        assert len(names) == len(form.figures)


def test_a_heading_with_a_figure_that_another_edition_had_is_named_without_it() -> None:
    strange = Heading(2, text("办理", LiveFigure("no.such"), "件"))
    report = replace(blameless(), texts={"overview": (strange,)})
    assert in_few_words(FORM, report, "texts.overview.0") == "一 › （一）办理件"
