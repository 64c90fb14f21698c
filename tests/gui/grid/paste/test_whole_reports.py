"""Two published reports, entered from a spreadsheet by nothing but pasting their tables."""

import json
from pathlib import Path

import pytest

from reportdesk import commands
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Figures, Report, new_report
from tests.documents.seed import figures
from tests.gui.grid.conftest import Open
from tests.gui.grid.paste.preview import Preview, clipboard, entered, pasted
from tests.importers.tables.dialects import DIALECTS, printed_rows, tabbed

REPORTS = ("seed/figures.json", "cases/huaian-2024.json")
every_report = pytest.mark.parametrize("name", REPORTS)


def read(shared: Path, name: str) -> tuple[Report, Figures]:
    """Return a report without figures, and those that it is to have."""
    data = json.loads((shared / name).read_text(encoding="utf-8"))
    return new_report(data["form"], data["year"], data["office"]), figures(data["figures"])


def without_questions(preview: Preview) -> None:
    """Press Enter, after making sure that nothing was doubtful."""
    assert preview.questions == []
    entered(preview)


@every_report
@pytest.mark.parametrize("dialect", ["excel", "wps", "word", "calc", "page", "text"])
def test_a_report_is_entered_table_by_table(
    open_table: Open, shared: Path, name: str, dialect: str
) -> None:
    report, values = read(shared, name)
    form = all_forms()[report.form]
    for table in form.tables:
        if dialect == "text":
            clipboard(tabbed(form, table, values))
        else:
            clipboard("", DIALECTS[dialect](printed_rows(form, table, values)))
        desk = open_table(report, table)
        assert pasted(desk, without_questions)
        report = desk.session.report
        desk.page.window().hide()
    assert report.figures == values


@every_report
def test_a_report_is_entered_by_its_figures_alone(
    open_table: Open, shared: Path, name: str
) -> None:
    report, values = read(shared, name)
    form = all_forms()[report.form]
    for table in form.tables:
        desk = open_table(report, table)
        lines = [
            "\t".join(str(values[cell.figure.address]) for cell in line if cell.figure)
            for line in desk.page.view.shape.by_row
        ]
        clipboard("\r\n".join(lines) + "\r\n")
        assert pasted(desk, without_questions)
        report = desk.session.report
        desk.page.window().hide()
    assert report.figures == values
    unmet = [f for f in commands.check(report) if f.severity == "error" and not f.unfilled]
    assert [f for f in unmet if f.rule.startswith("B")] == []
