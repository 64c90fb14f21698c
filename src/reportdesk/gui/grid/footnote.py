"""The note that prints under a table."""

import re

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from reportdesk.form.definition import Table
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.report.change import Batch, Entry
from reportdesk.report.cleaning import clean
from reportdesk.report.report import Report

_NAME = "表下注"
_HINT = "印在表格下方；没有可不填。"
_MOST_WIDTH = 560
_PRINTED_HEAD = re.compile(r"^注[：:]\s*")


def _narrow(label: Label) -> Label:
    """Let a label leave to the field all the room that it does not need."""
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


class Footnote(QWidget):
    """A field for the note; `settle` makes what was typed one undo step.

    It stands in one line, or in three where there is room.
    """

    def __init__(self, session: Session, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table.id
        self.field = LineEdit()
        self.field.setMaximumWidth(_MOST_WIDTH)
        self.field.setAccessibleName(_NAME)
        self.field.setAccessibleDescription(_HINT)
        self.field.textEdited.connect(lambda: session.try_change(self._change))
        self.field.editingFinished.connect(self.settle)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._lines.addWidget(_narrow(Label(_NAME, "group", 600)))
        self._lines.addWidget(self.field)
        self._lines.addWidget(_narrow(Label(_HINT, "secondary", ink="text2")))
        session.report_changed.connect(self._follow)
        self._follow()

    @property
    def place(self) -> str:
        """Its name among the places of the report."""
        return f"footnotes.{self._table}"

    @property
    def is_empty(self) -> bool:
        """Say whether the report has no such note."""
        return self._table not in self._session.report.footnotes

    def spread(self, *, widely: bool) -> None:
        """Stand in three lines, or in one."""
        directions = QBoxLayout.Direction
        self._lines.setDirection(directions.TopToBottom if widely else directions.LeftToRight)

    def settle(self) -> None:
        """Make what was typed one undo step."""
        if self.field.isModified():
            self.field.setModified(False)
            self._session.settle(_NAME, self.place)
            self._follow()

    def _change(self, report: Report) -> Batch:
        """Return the change to what stands in the field, but for the 注： that prints by itself."""
        words = _PRINTED_HEAD.sub("", clean(self.field.text()).strip())
        old = report.footnotes.get(self._table)
        same = words == (old or "")
        return Batch(() if same else (Entry("footnotes", self._table, old, words or None),))

    def _follow(self) -> None:
        """Show the note of the report, unless another is being typed."""
        if not self.field.isModified():
            self.field.setText(self._session.report.footnotes.get(self._table, ""))
