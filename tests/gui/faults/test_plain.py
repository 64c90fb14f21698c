"""Where the house's own dialog cannot tell of a fault, Qt's tells of it legibly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from reportdesk.gui.faults.plain import tell_not_started
from reportdesk.gui.robot import answered, escape
from reportdesk.log.fault import Fault

pytestmark = pytest.mark.usefixtures("app")


def test_it_stands_in_lines_and_says_that_the_details_are_copied() -> None:
    lines: list[int] = []

    def copy(dialog: QDialog) -> None:
        sentence = next(x for x in dialog.findChildren(QLabel) if "差错" in x.text())
        lines.append(sentence.height() // sentence.fontMetrics().height())
        button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "复制详情")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    with answered(copy, escape) as said:
        tell_not_started(Fault("place", "details"))
    assert lines[0] <= 2
    assert "已复制" in said[1]
    assert QApplication.clipboard().text() == "details"
