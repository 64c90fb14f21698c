"""Every button in sight teaches by its tool tip: what it does, and the key that does the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.report.report import Report
from tests.gui.desks import program
from tests.samples.reading import sample, with_figures

pytestmark = pytest.mark.usefixtures("app")

WRONG = "requests.new.natural_person"
KEYS = ("Ctrl+Z", "F9", "Ctrl+E")


def silent(part: QWidget) -> list[str]:
    """Return the buttons in sight whose tool tip says nothing, or no more than they do."""
    buttons = [button for button in part.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    return [b.text() for b in buttons if b.toolTip().strip() in {"", b.text()}]


def troubled() -> Report:
    """Return a report with an error, a blank and a warning."""
    report = with_figures(sample("2021"), {WRONG: 1, "requests.granted.business": None})
    return replace(report, year=2019)


def test_the_start_page_teaches(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        assert silent(window) == []


def test_every_page_of_a_report_teaches(qtbot: QtBot, tmp_path: Path) -> None:
    draft = tmp_path / "a.report.json"
    assert commands.save(troubled(), draft) is None
    with program(qtbot, tmp_path, str(draft)) as window:
        qtbot.waitUntil(lambda: window.desk is not None)
        assert window.desk
        for number in range(1, 9):
            window.desk.open_nth(number)
            assert silent(window) == [], f"page {number}"
        for _ in window.desk.session.findings:
            window.desk.step_finding(1)
            assert silent(window) == []


def test_a_tool_tip_names_the_key(qtbot: QtBot, tmp_path: Path) -> None:
    draft = tmp_path / "a.report.json"
    assert commands.save(troubled(), draft) is None
    with program(qtbot, tmp_path, str(draft)) as window:
        qtbot.waitUntil(lambda: window.desk is not None)
        tips = [button.toolTip() for button in window.findChildren(QPushButton)]
    for key in KEYS:
        assert any(tip.endswith(f"（{key}）") for tip in tips), key
