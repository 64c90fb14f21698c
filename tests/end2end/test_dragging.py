"""Words and pictures dragged within a text by the mouse, in a real window."""

from dataclasses import replace
from pathlib import Path

from reportdesk import commands
from reportdesk.report.report import Report
from reportdesk.report.text import LiveFigure, Paragraph, Picture, text
from tests.documents.drawing import drawing
from tests.end2end.mouse import Mouse
from tests.end2end.reporter import Reporter
from tests.end2end.waiting import until

FIGURE = LiveFigure("requests.new.total")
FIRST = Paragraph(text("moved 公开", FIGURE, "件"))
CHART = drawing(300, 150)
PICTURE = Picture(CHART.id, None, 60)
LAST = Paragraph(text("here"))
MARK = "\ufffc"


def test_words_and_pictures_are_dragged_and_each_is_one_step(
    reporter: Reporter, tmp_path: Path
) -> None:
    draft = tmp_path / "a.report.json"
    report = commands.new(2024, "云河市商务局")
    assert isinstance(report, Report)
    texts = {"preface": (FIRST, PICTURE, LAST)}
    commands.save(replace(report, texts=texts, images={CHART.id: CHART}), draft)
    mouse = Mouse(reporter.screen)
    reporter.starts(draft)
    reporter.finds("frame", "2024 年度")
    reporter.opens(2, "前言")
    whole = f"moved 公开{MARK}件\n{MARK}\nhere"
    assert reporter.reads_text() == whole

    mouse.click_twice(reporter.sees_letter(2))
    mouse.drag(reporter.sees_letter(2), reporter.sees_letter(len(whole) - 1))
    _reads(reporter, f" 公开{MARK}件\n{MARK}\nhermovede")
    reporter.station("words dragged")
    reporter.keyboard.press("ctrl+z")
    _reads(reporter, whole)

    before, after = (reporter.sees_letter(whole.rindex(MARK) + side) for side in (0, 1))
    picture, first = ((before[0] + after[0]) // 2, before[1]), reporter.sees_letter(0)
    mouse.drag(picture, (first[0], first[1] - 8))
    _reads(reporter, f"{MARK}\nmoved 公开{MARK}件\nhere")
    reporter.station("picture dragged")
    reporter.presses("ctrl+s", "ctrl+1", hears="机关名称")
    reporter.leaves()
    kept = commands.open_draft(draft)
    assert isinstance(kept, Report)
    assert kept.texts == {"preface": (PICTURE, FIRST, LAST)}


def _reads(reporter: Reporter, words: str) -> None:
    until(lambda: reporter.reads_text() == words, repr(words), lambda: repr(reporter.reads_text()))
