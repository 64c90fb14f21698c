"""A draft on the disk, and the first things that its user does with it in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import press, write
from reportdesk.gui.window import Window
from reportdesk.report.report import Report, new_report
from tests.gui.desks import NAME

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DRAFT_NAME = "年报.report.json"


def draft_in(folder: Path, name: str = DRAFT_NAME) -> Path:
    """Write a draft that holds nothing but the office's name."""
    path = folder / name
    assert commands.save(new_report("2021", 2025, NAME), path) is None
    return path


def report_in(path: Path) -> Report:
    """Return the report of a draft."""
    report = commands.open_draft(path)
    assert isinstance(report, Report)
    return report


def wait_until_opened(qtbot: QtBot, window: Window) -> None:
    """Wait until the file that was named at the start is in hand."""
    qtbot.waitUntil(lambda: window.desk is not None)


def report_of(window: Window) -> Report:
    """Return the report in hand."""
    assert window.files.session
    return window.files.session.report


def type_name(name: str = "甲局") -> None:
    """Change the office's name on the cover, without leaving the field."""
    press(Qt.Key.Key_A, CTRL)
    write(name)


def save() -> None:
    """Save by the key for it."""
    press(Qt.Key.Key_S, CTRL)


def save_as() -> None:
    """Save under another name by the keys for it."""
    press(Qt.Key.Key_S, CTRL | SHIFT)
