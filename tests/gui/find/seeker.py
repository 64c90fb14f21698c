"""Somebody who looks for words in the report, by the keys and the buttons of the bar."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from reportdesk.gui.desk import Desk
from reportdesk.gui.find.bar import FindBar
from reportdesk.gui.find.field import FindField
from reportdesk.gui.robot import keyboard, press, write
from reportdesk.gui.session import Session
from reportdesk.gui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Seeker:
    """The window, and what can be seen of the bar in it."""

    qtbot: QtBot
    window: Window

    @property
    def desk(self) -> Desk:
        """The desk with the report."""
        assert self.window.desk
        return self.window.desk

    @property
    def session(self) -> Session:
        """The session of the report."""
        return self.desk.session

    @property
    def bar(self) -> FindBar | None:
        """The bar, if it is in sight."""
        bar = self.window.findChild(FindBar)
        return bar if bar and bar.isVisible() else None

    def look_for(self, words: str) -> None:
        """Ask for the bar and type words."""
        press(Qt.Key.Key_F, CTRL)
        write(words)

    def ask_to_replace(self, words: str, by: str) -> None:
        """Ask for the bar that replaces, and type both."""
        press(Qt.Key.Key_H, CTRL)
        write(words)
        self.field("替换为").setFocus()
        write(by)

    def field(self, name: str) -> FindField:
        """Return a field of the bar by its name."""
        assert self.bar
        (field,) = [f for f in self.bar.findChildren(FindField) if f.accessibleName() == name]
        return field

    @property
    def said(self) -> str:
        """What the bar says."""
        assert self.bar
        return " ".join(
            label.text()
            for label in self.bar.findChildren(QLabel)
            if label.isVisible() and not label.buddy()
        )

    def button(self, words: str) -> QPushButton:
        """Return the button in sight that begins with words, or is named so."""
        assert self.bar
        found = [
            b
            for b in self.bar.findChildren(QPushButton)
            if b.isVisible() and (b.text() or b.accessibleName()).startswith(words)
        ]
        return max(found, key=lambda b: (b.text() or b.accessibleName()) == words)

    def click(self, words: str) -> None:
        """Click on a button of the bar."""
        self.qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def tick(self, words: str) -> None:
        """Tick or untick an option."""
        assert self.bar
        (box,) = [b for b in self.bar.findChildren(QCheckBox) if b.text() == words]
        self.qtbot.mouseClick(box, Qt.MouseButton.LeftButton)

    def selected(self) -> str:
        """Return what is selected in the text that is shown."""
        return self.editor().textCursor().selectedText()

    def editor(self) -> QTextEdit:
        """Return the text that is shown."""
        (editor,) = [e for e in self.window.findChildren(QTextEdit) if e.isVisible()]
        return editor

    def marked(self) -> list[str]:
        """Return what is marked in the text that is shown."""
        return [m.cursor.selectedText() for m in self.editor().extraSelections()]  # type: ignore[attr-defined]

    def has_keys(self) -> bool:
        """Say whether the keys are in the bar."""
        return bool(self.bar and self.bar.isAncestorOf(keyboard()))

    def rest(self) -> None:
        """Wait until the bar has followed an edit."""
        self.qtbot.wait(250)
