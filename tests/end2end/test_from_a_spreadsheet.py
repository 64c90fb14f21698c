"""The three tables come out of an office's spreadsheet: copied there whole, pasted here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportdesk.form.definition import Table
from reportdesk.form.loader import all_forms
from tests.end2end.papers import Papers, papers
from tests.end2end.reporter import ROOT, Reporter

PAGES = (4, 5, 6)
CASES = {
    "the seed report": "seed/figures.json",
    "a report of today": "cases/huaian-2024.json",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_table_is_pasted_from_a_spreadsheet(
    reporter: Reporter, shared: Path, tmp_path: Path, case: str
) -> None:
    own = papers(shared / case)
    draft = tmp_path / "年报.report.json"

    reporter.starts()
    reporter.begins(own.year, own.office, "设区的市级政府部门")
    for page, table in zip(PAGES, all_forms()[own.form].tables.values(), strict=True):
        _pastes(reporter, page, table, own)
    _takes_back_and_brings_again(reporter)
    reporter.saves(draft)
    reporter.leaves()

    assert json.loads(draft.read_text(encoding="utf-8"))["figures"] == dict(own.values)
    assert not {"A1", "B1", "B2", "B3", "B4"} & _rules_broken(draft)


def _pastes(reporter: Reporter, page: int, table: Table, own: Papers) -> None:
    """Copy a whole sheet elsewhere, paste it onto the first cell, and take what is offered."""
    reporter.copies_sheet(table, own.values)
    reporter.opens(page)
    reporter.presses("ctrl+Home", "ctrl+v", hears=f"粘贴 {len(own.to_type(table.id))} 格")
    reporter.station(f"what pasting {table.id} would do")
    reporter.keyboard.press("Return")
    reporter.hears(next(iter(own.to_read(table.id))))
    expected = own.to_read(table.id)
    assert reporter.reads_table(expected) == expected
    reporter.station(f"{table.id} pasted")


def _takes_back_and_brings_again(reporter: Reporter) -> None:
    """Undo the last paste with one key, and do it again with another."""
    reporter.presses("ctrl+z", hears="未填写")
    reporter.presses("ctrl+y", hears="行政复议，结果维持")


def _rules_broken(draft: Path) -> set[str]:
    command = [sys.executable, "-m", "reportdesk", "check", "--json", str(draft)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return {finding["rule"] for finding in json.loads(done.stdout)}
