"""Guidance as a sheet at the foot of the panel: title, text, numbers or topics."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui import fonts
from reportdesk.gui.findings.advice import Advice
from reportdesk.gui.findings.guidance_parts import Numbers, Topics
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import ElidedLabel, Label, WrappedLabel
from reportdesk.gui.widgets.surface import Surface

_MARGINS = (16, 11, 14, 12)
_GAP = 8
_WORDS_GAP = 4
_ICON = 16
_TEXT_LINES = 3


class GuidanceSheet(Surface):
    """Keeps its height while one moves through a table, so that the list above stays still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        self._basis = ElidedLabel("", "secondary", ink="text2")
        self._title = WrappedLabel("", "body", 600)
        self._text = WrappedLabel("", "secondary")
        self._words = QWidget()
        self._numbers = Numbers(_GAP)
        self._topics = Topics()
        self._lay_out()

    def tell(self, advice: Advice) -> None:
        """Show another place."""
        self._basis.setText(advice.guidance.basis)
        self._title.setText(advice.title)
        self._text.setText("\n".join(advice.lines))
        self._words.setMinimumHeight(_room_for_words() if advice.numbers else 0)
        self._numbers.tell(advice.numbers)
        self._topics.tell(advice.topics)

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(_WORDS_GAP)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_GAP)
        column.addLayout(self._head())
        for widget in (self._words, self._numbers, self._topics):
            column.addWidget(widget)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(IconLabel("book-marked", "accent", _ICON))
        row.addWidget(Label("填报说明", "secondary", 600, "accent"))
        row.addStretch(1)
        row.addWidget(self._basis)
        return row


def _room_for_words() -> int:
    title = fonts.metrics("body", 600).lineSpacing()
    text = fonts.metrics("secondary").lineSpacing()
    return title + _WORDS_GAP + _TEXT_LINES * text
