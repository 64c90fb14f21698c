"""The prose: what must be written, and what it must speak of."""

from dataclasses import replace

import pytest

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.checks.run import run
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Heading, LiveFigure, Paragraph, Picture
from tests.samples.reading import sample

ASPECTS = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]


def judged(edition: str, section: str, *blocks: Block) -> list[Finding]:
    report = sample(edition)
    texts = {**report.texts, section: blocks}
    return list(commands.check(replace(report, texts=texts)))


def written_but_for(section: str) -> dict[str, tuple[Block, ...]]:
    return {name: blocks for name, blocks in sample("2021").texts.items() if name != section}


def said(*words: str) -> list[Block]:
    return [Paragraph((word,)) for word in words]


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("section", ["overview", "problems"])
def test_an_empty_section_is_unfilled(edition: str, section: str) -> None:
    for blocks in ([], said("", "  "), [Heading(2, ("主动公开",))], [Picture("x", None, 10)]):
        (finding,) = judged(edition, section, *blocks)
        assert (finding.rule, finding.severity, finding.unfilled) == ("S2", "error", True)
        assert finding.place == f"texts.{section}"
        titles = {"overview": "一、总体情况", "problems": "五、存在的主要问题及改进情况"}
        assert finding.message == f"“{titles[section]}”还没有写，这一部分必须有内容。"
        shorts = {"overview": "总体情况", "problems": "问题及改进"}
        assert finding.headline == f"{shorts[section]}未填"


def test_one_finding_names_all_aspects_that_lack() -> None:
    (finding,) = judged("2021", "overview", *said("今年主动公开信息。", "依申请公开办理及时。"))
    assert (finding.rule, finding.severity) == ("S2", "warning")
    assert finding.message == (
        "“一、总体情况”没有写到：政府信息管理、政府信息公开平台建设、监督保障。"
        "总体情况按主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写。"
    )
    assert finding.headline == "总体情况没有写到政府信息管理、政府信息公开平台建设等 3 项"


def test_a_distinguishing_word_in_a_sentence_is_enough() -> None:
    words = "做好主动公开和依申请工作，加强信息管理、平台建设，强化监督保障。"
    assert judged("2021", "overview", Paragraph((words,))) == []


def test_aspects_may_stand_in_headings() -> None:
    headings = [Heading(2, (aspect,)) for aspect in ASPECTS]
    assert judged("2021", "overview", *headings, *said("各项工作都有进展。")) == []


def test_a_caption_is_no_sentence() -> None:
    (finding,) = judged(
        "2021", "overview", *said("、".join(ASPECTS[:4])), Picture("x", "监督保障", 10)
    )
    assert "没有写到：监督保障。" in finding.message


def test_a_live_figure_is_text_too() -> None:
    assert judged("2021", "problems", Paragraph((LiveFigure("requests.new.total"),))) == []


def test_the_old_edition_leaves_the_overview_free() -> None:
    assert judged("2019", "overview", *said("写什么都可以。")) == []


@pytest.mark.parametrize("blocks", [[], said("没有其他事项。")])
def test_the_processing_fee_must_be_spoken_of(blocks: list[Block]) -> None:
    (finding,) = judged("2021", "other_matters", *blocks)
    assert (finding.severity, finding.place) == ("warning", "texts.other_matters")
    assert "信息处理费" in finding.message
    assert not finding.unfilled


def test_what_is_written_can_be_explained_and_an_empty_page_is_to_be_written() -> None:
    (written,) = judged("2021", "other_matters", *said("没有其他事项。"))
    (empty,) = judged("2021", "other_matters", *said("", " "))
    assert (written.explainable, empty.explainable) == (True, False)
    assert written.headline == "其他事项没有写到信息处理费"
    assert empty.headline == "其他事项未填，要写信息处理费"
    assert empty.message == (
        "“六、其他需要报告的事项”还没有写。要写明本年收取信息处理费的情况，没有收取也要写一句。"
    )


def test_of_many_topics_of_an_empty_page_two_are_named_and_all_counted() -> None:
    form = all_forms()["2021"]
    topics = [{"name": name, "words": [name]} for name in ("甲事", "乙事", "丙事")]
    fee = next(r for r in form.rules if r.details.get("section") == "other_matters")
    more = replace(fee, details={**fee.details, "topics": topics})
    demanding = replace(form, rules=tuple(more if r is fee else r for r in form.rules))
    (finding,) = run(demanding, replace(sample("2021"), texts=written_but_for("other_matters")))
    assert finding.headline == "其他事项未填，要写甲事、乙事等 3 项"


def test_the_old_edition_may_leave_other_matters_out() -> None:
    assert judged("2019", "other_matters") == []


def test_the_fee_of_the_table_is_another_fee() -> None:
    report: Report = sample("2021")
    assert report.figures["disclosure.fees.amount"] > 0
    assert commands.check(report) == ()
