"""What differs is said in words that hold for both sides."""

from dataclasses import replace

from reportdesk.gui.recovery.difference_words import rows
from reportdesk.report.report import new_report
from reportdesk.report.unknown import Unknown

REPORT = new_report("2021", 2025, "某局")


def test_what_no_page_shows_is_there_or_not() -> None:
    (row,) = rows(replace(REPORT, unknown=(Unknown(("newer",), 1),)), REPORT)
    assert (row.before, row.after) == ("有", "没有")
    assert "只随文件保存" in row.spoken
