"""The preview on a real screen: seen beside the page, and read aloud sheet by sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportdesk import commands
from tests.end2end.reporter import Reporter
from tests.samples.reading import sample

DOCUMENT = "document"


@pytest.fixture
def reading(reporter: Reporter, tmp_path: Path) -> Iterator[Reporter]:
    """Return somebody who has a whole report open, on its first text."""
    whole = sample("2021")
    draft = tmp_path / "年报.report.json"
    assert commands.save(whole, draft) is None
    reporter.starts(draft)
    reporter.finds("frame", whole.name, str(whole.year))
    reporter.opens(3, "一、")
    yield reporter
    reporter.leaves()


def test_the_report_is_read_on_paper_and_gone_back_to(reading: Reporter) -> None:
    reading.presses("F9", hears="一、")
    paper = reading.finds(DOCUMENT, "打印预览，第 1 页，共 ")
    count = int(paper.name.split("共 ")[1].removesuffix(" 页"))
    assert count > 1
    reading.presses("F6", hears="打印预览，第 1 页")
    assert sample("2021").name in reading.hears("政府信息公开工作年度报告")
    reading.station("preview")
    reading.keyboard.press("End")
    reading.is_told(f"第 {count} 页，共 {count} 页")
    reading.hears(f"打印预览，第 {count} 页", "六、")
    reading.presses("Home", "Return", hears="机关名称")
    reading.presses("F6", hears="打印预览，第 1 页")
    reading.presses("Escape", hears="机关名称")
    assert reading.reads(DOCUMENT) == []
