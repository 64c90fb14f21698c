"""Chinese typed as officials type it, with pinyin, in every kind of field of a real window."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportdesk import commands
from reportdesk.report.report import Report
from reportdesk.report.text import Paragraph, text
from tests.end2end.pinyin import give_pinyin, missing_input_method
from tests.end2end.reporter import Reporter
from tests.end2end.waiting import until
from tests.lacking import do_without

OFFICE = "云河市商务局"
WRITTEN = "我局全年"
GOVERNMENT, OPENNESS = "zhengfu", "gongkai"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a draft with a name and a sentence."""
    report = commands.new(2024, OFFICE)
    assert isinstance(report, Report)
    path = tmp_path / "a.report.json"
    written = {"preface": (Paragraph(text(WRITTEN)),)}
    assert commands.save(replace(report, texts=written), path) is None
    return path


def types_pinyin(reporter: Reporter, *letters: str) -> None:
    """Type pinyin, and take what is proposed first."""
    for word in letters:
        reporter.keyboard.type(f"{word} ")


def reads(reporter: Reporter, words: str) -> None:
    """Wait until this is written where the keyboard is."""
    until(lambda: reporter.reads_text() == words, words, reporter.reads_text)


def gives_up_composing_over(reporter: Reporter, words: str) -> None:
    """Type pinyin over all that is written, and think better of it."""
    reporter.keyboard.press("ctrl+a")
    reporter.keyboard.type(GOVERNMENT)
    reads(reporter, "")
    reporter.station(f"composing over {words}")
    reporter.keyboard.press("Escape")
    reads(reporter, words)


def test_chinese_is_typed_in_every_field_and_refused_in_a_cell(
    reporter: Reporter, draft: Path
) -> None:
    if missing := missing_input_method():
        do_without(f"no {', '.join(missing)} here")
    give_pinyin(reporter.screen)
    reporter.starts(draft)
    reporter.finds("frame", OFFICE, "2024 年度")

    reporter.opens(1, "机关名称")
    gives_up_composing_over(reporter, OFFICE)
    types_pinyin(reporter, GOVERNMENT)
    reads(reporter, "政府")

    reporter.opens(2, "前言")
    gives_up_composing_over(reporter, WRITTEN)
    reporter.keyboard.press("ctrl+End")
    types_pinyin(reporter, GOVERNMENT, OPENNESS)
    reads(reporter, f"{WRITTEN}政府公开")

    reporter.opens(6, "行政复议")
    reporter.seeks("Tab", "表下注")
    types_pinyin(reporter, OPENNESS)
    reads(reporter, "公开")

    _is_told_that_words_are_no_number(reporter)
    reporter.presses("ctrl+s", "ctrl+1", hears="机关名称")
    reporter.leaves()
    kept = commands.open_draft(draft)
    assert isinstance(kept, Report)
    assert kept.name == "政府"
    assert kept.texts == {"preface": (Paragraph(text(f"{WRITTEN}政府公开")),)}
    assert kept.footnotes == {"review": "公开"}
    assert kept.figures == {}


def _is_told_that_words_are_no_number(reporter: Reporter) -> None:
    """Type Chinese into a cell: it is explained, and Esc takes it back; digits pass unchanged."""
    reporter.opens(5, "自然人")
    types_pinyin(reporter, OPENNESS)
    reporter.keyboard.press("Return")
    reporter.hears("自然人", "不是一个数")
    reporter.station("words in a cell")
    reporter.presses("Escape", hears="自然人，未填")
