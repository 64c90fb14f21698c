"""The bar of find and replace: what is looked for, where it stands, and what takes its place."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.find.field import FindField
from reportdesk.gui.widgets.button import Button, icon_button
from reportdesk.gui.widgets.check_box import CheckBox
from reportdesk.gui.widgets.label import ElidedLabel, Label
from reportdesk.gui.widgets.surface import Surface
from reportdesk.report.search import Phrase

_MARGINS = (16, 7, 12, 7)
_GAP = 8
_ROW_GAP = 6
_LABEL = 44
_LEAST_FIELD = 150
_MOST_FIELD = 280
_FIELD_SHARE = 5
_ROOMY_IN_FIRST = 840
_ROOMY_IN_SECOND = 700


class FindBar(Surface):
    """Asks for a search with every letter, and says what came of it.

    `searched(phrase)`, `stepped(1 or -1)`, `replace_wanted()` for the place in hand,
    `replace_all_wanted()`, `closed()`.
    """

    help_topic = "text"
    searched = Signal(object)
    stepped = Signal(int)
    replace_wanted = Signal()
    replace_all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "top", parent=parent)
        self.setAccessibleName("查找和替换")
        self.field, self._by = FindField("查找"), FindField("替换为")
        self._said = ElidedLabel("", "secondary", ink="text2")
        self._previous = icon_button("arrow-up", "上一处")
        self._next = icon_button("arrow-down", "下一处")
        self._case = CheckBox("区分大小写")
        self._width = CheckBox("全角半角视为相同")
        self._replace = Button("替换", small=True)
        self._replace_all = Button("", small=True)
        self._close = icon_button("x", "关闭查找（Esc）")
        self._options, self._replacing = QWidget(self), QWidget(self)
        self._rows, self._first_row = QVBoxLayout(self), QHBoxLayout()
        self._second_row = QHBoxLayout(self._replacing)
        self._lay_out()
        self._explain()
        self._connect()
        self.setFocusProxy(self.field)
        self.show_count(0, 0)

    @property
    def phrase(self) -> Phrase:
        """What is looked for, and how exactly."""
        return Phrase(self.field.text(), self._case.isChecked(), self._width.isChecked())

    @property
    def replacement(self) -> str:
        """What is to stand in its place."""
        return self._by.text()

    @property
    def said(self) -> str:
        """What was said last."""
        return self._said.text()

    @property
    def is_replacing(self) -> bool:
        """Say whether the row that replaces is open."""
        return not self._replacing.isHidden()

    def open(self, words: str, *, replacing: bool) -> None:
        """Show the bar, with the keys in it, and words to look for if there are any."""
        if words:
            self.field.setText(words)
        self._replacing.setVisible(replacing)
        self._fit()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def say(self, words: str) -> None:
        """Say how many places there are, and which one is in hand."""
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self.field.setAccessibleDescription(words)

    def show_count(self, found: int, able: int) -> None:
        """Let the buttons say and do only what can be done: in `able` places of those found."""
        self._replace_all.setText(f"全部替换 {able} 处" if able else "全部替换")
        self._replace_all.setEnabled(able > 0)
        for button in (self._previous, self._next, self._replace):
            button.setEnabled(found > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the fields a share of the width, and the options the row that has room for them."""
        for field in (self.field, self._by):
            field.setFixedWidth(max(_LEAST_FIELD, min(_MOST_FIELD, self.width() // _FIELD_SHARE)))
        least = _ROOMY_IN_SECOND if self.is_replacing else _ROOMY_IN_FIRST
        own_row = self.width() < least
        row = self._rows if own_row else self._second_row if self.is_replacing else self._first_row
        for other in (self._rows, self._first_row, self._second_row):
            other.removeWidget(self._options)
        at = row.count() - (row is self._first_row)
        row.insertWidget(at, self._options, 0, Qt.AlignmentFlag.AlignLeft)
        self._options.setContentsMargins(_LABEL + _GAP if own_row else 0, 0, 0, 0)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.entered.connect(self.stepped)
        self._by.entered.connect(lambda _by: self.replace_wanted.emit())
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        for option in (self._case, self._width):
            option.toggled.connect(self._search)
        self._close.clicked.connect(self.closed)
        self._replace.clicked.connect(self.replace_wanted)
        self._replace_all.clicked.connect(self.replace_all_wanted)

    def _search(self) -> None:
        self.searched.emit(self.phrase)

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(*_MARGINS)
        self._rows.setSpacing(_ROW_GAP)
        self._rows.addLayout(self._first_row)
        self._rows.addWidget(self._replacing)
        _fill(self._first_row, "查找", self.field, self._previous, self._next)
        self._first_row.addWidget(self._said, 1)
        self._first_row.addWidget(self._close)
        _fill(self._second_row, "替换为", self._by, self._replace, self._replace_all)
        self._second_row.addStretch(1)
        options = QHBoxLayout(self._options)
        options.setContentsMargins(0, 0, 0, 0)
        options.addWidget(self._case)
        options.addWidget(self._width)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Let Tab come from one field straight to the other: between them nothing is needed."""
        buttons = (self._previous, self._next, self._replace, self._replace_all)
        order = (self.field, self._by, *buttons, self._case, self._width, self._close)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _explain(self) -> None:
        self._next.setToolTip("下一处（Enter、F3）")
        self._previous.setToolTip("上一处（Shift+Enter、Shift+F3）")
        self._replace.setToolTip("替换这一处，再到下一处（Enter）")
        self._width.setToolTip("把１２３和 123 当成一样的")


def _fill(row: QHBoxLayout, words: str, field: FindField, *buttons: Button) -> None:
    """Put a field with its label and its buttons into a row; both rows stand under each other."""
    label = Label(words, ink="text2")
    label.setFixedWidth(_LABEL)
    label.setBuddy(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    row.addWidget(label)
    row.addWidget(field)
    for button in buttons:
        row.addWidget(button)
