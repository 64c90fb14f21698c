"""Names that the window proposes for files."""

from pathlib import Path

from reportdesk.form.loader import all_forms
from reportdesk.gui.file_names import DRAFT, proposed, with_ending
from reportdesk.report.report import new_report

FORM = all_forms()["2021"]


def test_the_name_is_the_title() -> None:
    report = new_report("2021", 2025, "云河市商务局")
    assert proposed(FORM, report) == "云河市商务局2025年政府信息公开工作年度报告"


def test_what_no_system_allows_is_left_out() -> None:
    report = new_report("2021", 2025, '甲/乙\\丙:*?"<>|\n局')
    assert proposed(FORM, report).startswith("甲乙丙局2025年")


def test_a_very_long_name_still_fits_every_system() -> None:
    report = new_report("2021", 2025, "很长的机关名称" * 20)
    assert len(f"{proposed(FORM, report)}{DRAFT}".encode()) < 255


def test_an_ending_is_added_only_where_it_is_missing() -> None:
    assert with_ending(Path("a/年报"), DRAFT) == Path("a/年报.report.json")
    assert with_ending(Path("a/年报.json"), DRAFT) == Path("a/年报.json.report.json")
    assert with_ending(Path("a/年报.REPORT.JSON"), DRAFT) == Path("a/年报.REPORT.JSON")
