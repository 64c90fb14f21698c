"""Pasting as a user does it: what the preview says, and how it is answered."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from reportdesk.gui.grid.paste.dialog import PasteDialog
from reportdesk.gui.grid.paste.question_list import QuestionList
from reportdesk.gui.grid.paste.table import PasteTable
from reportdesk.gui.widgets.check_box import CheckBox
from tests.gui.grid.hands import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
Act = Callable[["Preview"], object]


@dataclass
class Preview:
    """The dialog while it stands on the screen."""

    dialog: PasteDialog

    @property
    def heading(self) -> str:
        """What it says first."""
        return self.dialog.windowTitle()

    @property
    def sentence(self) -> str:
        """What it says under the heading, which stands there as a label."""
        said = self.dialog.accessibleDescription()
        assert said in [label.text() for label in self.dialog.findChildren(QLabel)]
        return said

    @property
    def button(self) -> QPushButton:
        """The button that pastes."""
        found = self.dialog.findChild(QPushButton, "paste")
        assert found
        return found

    @property
    def tables(self) -> list[PasteTable]:
        """The tables, those out of sight too."""
        return self.dialog.findChildren(PasteTable)

    @property
    def lines(self) -> QuestionList:
        """The list of what to look at."""
        found = self.dialog.findChild(QuestionList)
        assert found
        return found

    @property
    def questions(self) -> list[str]:
        """What each line of the list says to a screen reader."""
        model = self.lines.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def heard(self, address: str) -> str:
        """Return what a screen reader is told of a cell."""
        (table,) = [one for one in self.tables if address in one.shape.spots]
        index = table.looks.index(*table.shape.spots[address])
        said: str = index.data(Qt.ItemDataRole.AccessibleTextRole)
        return said

    def tick(self, words: str) -> None:
        """Click the tick with some words."""
        (box,) = [box for box in self.dialog.findChildren(CheckBox) if words in box.text()]
        assert box.isVisible()
        box.click()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.dialog.focusWidget() or self.dialog, key)


def entered(preview: Preview) -> None:
    """Press Enter, as the preview stands."""
    preview.press(Qt.Key.Key_Return)


def escaped(preview: Preview) -> None:
    """Press Esc."""
    preview.press(Qt.Key.Key_Escape)


def clipboard(text: str = "", html: str = "") -> None:
    """Let another program copy something."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def pasted(desk: Desk, act: Act = entered) -> bool:
    """Press Ctrl+V; where the preview opens, act upon it. Return whether it did."""
    opened: list[Preview] = []
    faults: list[Exception] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PasteDialog):
            return
        dialog.activateWindow()
        QApplication.processEvents()
        opened.append(Preview(dialog))
        try:
            act(opened[0])
        except AssertionError as fault:
            faults.append(fault)
        if dialog.isVisible():
            dialog.reject()

    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(answer)
    timer.start(0)
    desk.press(Qt.Key.Key_V, modifiers=CTRL)
    timer.stop()
    desk.back()
    if faults:
        raise faults[0]
    return bool(opened)
