"""The small parts that both kinds of guidance are made of: numbers under labels, and topics.

They are made once and told other things afterwards, since the place in hand changes all the time.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.findings.advice import Number
from reportdesk.gui.findings.topics import State, Topic
from reportdesk.gui.states import PageState
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label

_MOST_NUMBERS = 3
_ICON = 14
_ICON_GAP = 8
_TOPIC_GAP = 6
_TOPIC_STATES: dict[State, tuple[PageState, str]] = {
    "written": (PageState.DONE, "已写"),
    "bare": (PageState.PARTIAL, "只有标题"),
    "missing": (PageState.BLANK, "未写"),
}


class Numbers(QWidget):
    """Up to three numbers side by side, each under its label."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        self._views = [_NumberView(self) for _ in range(_MOST_NUMBERS)]
        for view in self._views:
            row.addWidget(view, 1)

    def tell(self, numbers: Sequence[Number]) -> None:
        """Show other numbers."""
        for number, view in enumerate(self._views):
            view.setVisible(number < len(numbers))
        for view, told in zip(self._views, numbers, strict=False):
            view.tell(told)
        self.setVisible(bool(numbers))


class Topics(QWidget):
    """Topics below each other, each with icon and word: written, not yet, or a heading alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_ICON_GAP)
        self._grid.setVerticalSpacing(_TOPIC_GAP)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[IconLabel, Label, Label]] = []

    def tell(self, topics: Sequence[Topic]) -> None:
        """Show other topics."""
        while len(self._rows) < len(topics):
            self._add_row()
        for number, row in enumerate(self._rows):
            for widget in row:
                widget.setVisible(number < len(topics))
        for row, topic in zip(self._rows, topics, strict=False):
            _tell_topic(row, topic)
        self.setVisible(bool(topics))

    def _add_row(self) -> None:
        sign = PageState.BLANK.value
        row = (
            IconLabel(sign.icon, sign.ink, _ICON),
            Label("", "secondary"),
            Label("", "secondary", ink="text2"),
        )
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, len(self._rows), column)
        self._rows.append(row)


class _NumberView(QWidget):
    """A number under its label; a word in its place is paler."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = Label("", "secondary", ink="text2")
        self._value = Label("", "group", 600)
        self._word = Label("", "group", ink="text3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._label, self._value, self._word):
            column.addWidget(widget)

    def tell(self, number: Number) -> None:
        """Show another number."""
        self._label.setText(number.label)
        for label, is_shown in ((self._value, not number.is_word), (self._word, number.is_word)):
            label.setText(number.text)
            label.setVisible(is_shown)
        self.setAccessibleName(f"{number.label} {number.text}")


def _tell_topic(row: tuple[IconLabel, Label, Label], topic: Topic) -> None:
    icon, name, word = row
    state, said = _TOPIC_STATES[topic.state]
    sign = state.value
    icon.show_icon(sign.icon, sign.ink)
    name.setText(topic.name)
    word.setText(said)
    name.setAccessibleName(f"{topic.name}：{word.text()}")
