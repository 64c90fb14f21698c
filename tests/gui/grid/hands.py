"""What a user does with a table, and what is to be seen of it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.gui.grid.cell_note import CellNote
from reportdesk.gui.grid.page import GridPage
from reportdesk.gui.session import Session
from reportdesk.report.report import Report, Value, new_report
from reportdesk.report.totals import edit_figures
from tests.gui.pictures import show

ROOM = (870, 645)
NONE = Qt.KeyboardModifier.NoModifier


def filled(edition: str, edits: Mapping[str, Value | None] | None = None) -> Report:
    """Return a report with some figures typed and their totals following."""
    report = new_report(edition, 2020 if edition == "2019" else 2025, "云河市工业和信息化局")
    return edit_figures(all_forms()[edition], report, edits or {}).apply(report)


def zeros(form: Form, table: str) -> dict[str, Value | None]:
    """Return a 0 for every figure of a table."""
    return {f.address: 0 for f in form.tables[table].figures()}


class Desk:
    """One table on screen, with the keyboard in it."""

    def __init__(self, qtbot: QtBot, report: Report, section: str, room: tuple[int, int]) -> None:
        self.session = Session(report)
        found = next(s for s in self.session.form.sections if s.id == section)
        self.page = GridPage(self.session, found)
        self.page.resize(*room)
        self.handed: list[str] = []
        self.page.handed.connect(self.handed.append)
        show(qtbot, self.page)
        self.page.resume()

    @property
    def keyboard(self) -> QWidget:
        """The widget that has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused
        return focused

    @property
    def editor(self) -> QLineEdit | None:
        """The open editor, if the keyboard is in one."""
        focused = QApplication.focusWidget()
        in_cell = isinstance(focused, QLineEdit) and self.page.view.isAncestorOf(focused)
        return focused if isinstance(focused, QLineEdit) and in_cell else None

    @property
    def written(self) -> str | None:
        """What stands in the open editor, or None while none has the keyboard."""
        return self.editor.text() if self.editor else None

    @property
    def note(self) -> str:
        """The words of the note beside a cell, if one is shown."""
        notes = self.page.findChildren(CellNote)
        return next((note.accessibleName() for note in notes if note.isVisible()), "")

    @property
    def hand(self) -> str:
        """The address of the figure in hand."""
        return self.page.view.shape.address(self.page.view.hand)

    def at(self, place: str) -> "Desk":
        """Go to a place."""
        self.page.go_to(place)
        return self

    def type(self, text: str) -> "Desk":
        """Type where the keyboard is; what no key has comes from an input method."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.keyboard, letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                QApplication.sendEvent(self.keyboard, composed)
        return self

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> "Desk":
        """Press keys, one after the other."""
        for key in keys:
            QTest.keyClick(self.keyboard, key, modifiers)
        QApplication.processEvents()
        return self

    def back(self) -> "Desk":
        """Come back to the window after a dialog, as a window manager sees to."""
        self.page.window().activateWindow()
        return self.press()

    def click(self, place: str, *, twice: bool = False) -> "Desk":
        """Click the cell of a figure, where it stands on the screen."""
        view = self.page.view
        centre = view.visualRect(view.figures.place(place)).center()
        self.click_at(centre)
        if twice:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, centre)
        return self.press()

    def click_at(self, point: QPoint) -> "Desk":
        """Click into what scrolls of the table."""
        QTest.mouseClick(self.page.view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
        return self.press()

    def figure(self, place: str) -> Value | None:
        """Return a figure of the report."""
        return self.session.report.figures.get(place)

    def shown(self, place: str) -> str:
        """Return the digits that a cell shows."""
        return self.page.view.figures.place(place).data() or ""

    def heard(self, place: str) -> str:
        """Return what a screen reader is told of a cell, through Qt's own interface."""
        table = QAccessible.queryAccessibleInterface(self.page.view)
        view = self.page.view
        centre = view.visualRect(view.figures.place(place)).center()
        there: QPoint = view.viewport().mapToGlobal(centre)
        return table.childAt(there.x(), there.y()).text(QAccessible.Text.Name)

    @property
    def words(self) -> list[str]:
        """The labels in sight on the page."""
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons in sight on the page."""
        return [b for b in self.page.findChildren(QPushButton) if b.isVisible()]

    @property
    def steps(self) -> list[str]:
        """The words of the undo steps so far."""
        stack = self.session.undo_stack
        return [stack.text(number) for number in range(stack.index())]
