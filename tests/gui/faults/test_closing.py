"""A fault in the middle of closing leaves the window open, with the work in it."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reportdesk.gui import file_messages
from reportdesk.gui.robot import answered, click, write
from reportdesk.gui.window import Window
from tests.gui.drafts import report_of
from tests.gui.faults.failing import fail


def test_a_window_that_cannot_ask_about_unsaved_work_stays(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("x")
    typed = report_of(window)
    monkeypatch.setattr(file_messages, "ask_to_save", lambda *_: fail())
    with answered(click("go_on")) as said:
        QTimer.singleShot(0, window.close)
        qtbot.waitUntil(lambda: bool(said))
    assert "没有丢失" in said[0]
    assert window.isVisible()
    assert report_of(window) == typed
