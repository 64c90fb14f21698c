"""The panel beside a page, seen and used as a person, a screen reader or a test robot would."""

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reportdesk.checks.finding import Finding
from reportdesk.gui.findings.panel import FindingsPanel
from reportdesk.gui.session import Session
from reportdesk.report.report import Report
from tests.gui.pictures import show

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def open_scene(qtbot: QtBot, report: Report, height: int = 600) -> "Scene":
    """Show a panel as wide as in the window, beside a page in which the keyboard stands."""
    window, page, session = QWidget(), QLineEdit(), Session(report)
    panel = FindingsPanel(session, window)
    panel.setFixedSize(300, height)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(page)
    row.addWidget(panel)
    page.setFocus()
    show(qtbot, window)
    return Scene(qtbot, window, page, panel, session)


@dataclass
class Scene:
    """The panel, its session, and what it told."""

    qtbot: QtBot
    window: QWidget
    page: QLineEdit
    panel: FindingsPanel
    session: Session
    chosen: list[Finding] = field(default_factory=list)
    lit: list[Finding | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.panel.chosen.connect(self.chosen.append)
        self.panel.lit.connect(self.lit.append)

    @property
    def view(self) -> QListView:
        """The list."""
        view = self.panel.findChild(QListView)
        assert view
        return view

    def spoken(self) -> list[str]:
        """Return the accessible names of all rows, from above."""
        interface = QAccessible.queryAccessibleInterface(self.view)
        rows = (interface.child(number) for number in range(interface.childCount()))
        return [row.text(QAccessible.Text.Name) for row in rows]

    def row(self, words: str) -> QModelIndex:
        """Return the row whose name holds these words."""
        model = self.view.model()
        rows = (model.index(number, 0) for number in range(model.rowCount()))
        return next(row for row in rows if words in row.data(_SPOKEN))

    def lay_out(self) -> None:
        """Let the list take the heights of its rows, as it does before it is painted."""
        self.view.visualRect(self.view.model().index(0, 0))

    def in_hand(self) -> str:
        """Return the name of the row in hand; empty if there is none."""
        return str(self.view.currentIndex().data(_SPOKEN) or "")

    def height(self, words: str) -> int:
        """Return the height of the row whose name holds these words, as laid out now."""
        self.lay_out()
        return self.view.visualRect(self.row(words)).height()

    def click(self, words: str) -> None:
        """Click on the row whose name holds these words."""
        self.lay_out()
        at = self.view.visualRect(self.row(words)).topLeft() + QPoint(60, 15)
        self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key wherever the keyboard stands."""
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def press(self, words: str) -> None:
        """Click on the button in sight that says these words."""
        self.lay_out()
        found = [b for b in self.panel.findChildren(QPushButton) if b.text() == words]
        seen = [b for b in found if b.isVisible()]
        assert len(seen) == 1, f"{len(seen)} buttons say {words}"
        self.qtbot.mouseClick(seen[0], Qt.MouseButton.LeftButton)

    def buttons(self) -> list[str]:
        """Return what the buttons in sight say."""
        return [b.text() for b in self.panel.findChildren(QPushButton) if b.isVisible()]

    def words(self) -> list[str]:
        """Return the labels in sight."""
        return [label.text() for label in self.panel.findChildren(QLabel) if label.isVisible()]

    def editor(self) -> QPlainTextEdit:
        """Return where a reason is written."""
        editor = self.panel.findChild(QPlainTextEdit)
        assert editor
        return editor
