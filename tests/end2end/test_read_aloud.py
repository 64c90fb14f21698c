"""All that the window shows can be read aloud: pages, cells, findings and buttons have names.

Read back over AT-SPI, as a screen reader is told, and compared with what the report says.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportdesk import commands
from reportdesk.checks.pages import page_statuses
from reportdesk.form.definition import Form
from reportdesk.report.report import Report
from tests.end2end.reporter import Reporter
from tests.end2end.thing import TABLE, Thing
from tests.samples.reading import sample, with_figures

PAGE = 5
WRONG = "requests.new.natural_person"
BLANK = "requests.granted.business"
STATES = ("未填", "未完", "有误", "完成", "可不填")
BUTTONS = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "radio button",
    "push button menu",
}
FIELDS = {"text", "entry", "combo box", "spin button", "list", "table", "menu bar", "panel"}


@pytest.fixture
def report() -> Report:
    """Return a whole report with one figure too many and one blank."""
    whole = sample("2021")
    wrong = int(whole.figures[WRONG]) + 1
    return with_figures(whole, {WRONG: wrong, BLANK: None})


@pytest.fixture
def reading(reporter: Reporter, report: Report, tmp_path: Path) -> Iterator[Reporter]:
    """Return somebody who has the report open."""
    draft = tmp_path / "年报.report.json"
    assert commands.save(report, draft) is None
    reporter.starts(draft)
    reporter.finds("frame", report.name, str(report.year))
    yield reporter
    reporter.leaves()


def in_list(reader: Reporter, name: str) -> list[str]:
    """Return the names of the items of a list."""
    (found,) = (thing for thing in reader.reads("list") if thing.name == name)
    return [item.name for item in found.children]


def test_the_outline_says_each_heading_and_its_state(reading: Reporter, report: Report) -> None:
    form = commands.form_of(report)
    headings = ["封面", *(section.heading or section.short for section in form.sections)]
    said = in_list(reading, "目录")
    assert len(said) == len(headings)
    for heading, words in zip(headings, said, strict=True):
        assert words.startswith(f"{heading}，")
        assert words.endswith(STATES)
    statuses = page_statuses(form, commands.check(report), report)
    wrong = [page for page, status in statuses.items() if status.state == "wrong"]
    told = [words for words in said if words.endswith("有误")]
    assert len(told) == len(wrong) == 1
    assert told[0].startswith("三、")


def test_every_cell_says_row_column_and_state(reading: Reporter, report: Report) -> None:
    form = commands.form_of(report)
    table = form.tables["requests"]
    reading.opens(PAGE, next(table.figures()).label)
    (shown,) = reading.reads(TABLE)
    names = [cell.name for cell in shown.children]
    for figure in table.figures():
        (said,) = (name for name in names if name.startswith(f"{figure.label}，"))
        value = report.figures.get(figure.address)
        assert said.startswith(f"{figure.label}，{'未填写' if value is None else value}")
    errors = [found for found in commands.check(report) if found.severity == "error"]
    places = {found.place for found in errors if found.place in form.figures and found.expected}
    for place in places:
        (said,) = (name for name in names if name.startswith(f"{form.figures[place].label}，"))
        assert "，有误：" in said
    assert places


def test_the_findings_are_said_whole(reading: Reporter, report: Report) -> None:
    found = commands.check(report)
    assert len(found) >= 2
    said = " ".join(in_list(reading, "问题清单"))
    for finding in found:
        assert finding.message in said or finding.rule == "A1"


def test_every_button_page_and_panel_has_a_name(reading: Reporter, report: Report) -> None:
    form = commands.form_of(report)
    for number in range(1, len(form.sections) + 2):
        reading.opens(number)
        reading.finds("panel", _title(form, number))
        assert _nameless(reading) == [], f"page {number}"


def test_the_help_has_names_too(reading: Reporter) -> None:
    reading.keyboard.press("F1")
    reading.hears("搜索帮助")
    assert _nameless(reading) == []
    assert "表格" in in_list(reading, "帮助的各篇")
    reading.presses("Down", "Escape")


def _title(form: Form, number: int) -> str:
    if number == 1:
        return "封面"
    section = form.sections[number - 2]
    return section.heading or section.short


def _nameless(reader: Reporter) -> list[tuple[str, str]]:
    """Return the role of everything shown that should have a name and has none, and its path."""
    return [(thing.role, thing.path) for thing in reader.reads_all() if _lacks_a_name(thing)]


def _lacks_a_name(thing: Thing) -> bool:
    return thing.role in BUTTONS | FIELDS and not thing.spoken.strip()
