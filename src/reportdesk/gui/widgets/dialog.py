"""The frame of every dialog of the house: what it says, a body, and verbs to choose from."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui import theme
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import WrappedLabel

CANCEL = "cancel"
"""The id of the choice that Esc and the window's cross make."""

QUESTION = ("circle-help", "accent")
WARNING = ("triangle-alert", "warn")
FAILURE = ("octagon-x", "error")

_WIDTH = 520
_TITLE_BAR = 40
_ICON = 28
_MARGIN = 24
_GAP = 16
_LINE_GAP = 8
_FOOTER_MARGINS = (24, 12, 24, 12)
_BUTTON_GAP = 8


@dataclass(frozen=True)
class Choice:
    """One way out of a dialog: its id, and the words of its button, which are a verb.

    The safe and helpful one is preferred: it is filled, stands at the right end, has the focus
    and answers Enter.
    """

    id: str
    words: str
    preferred: bool = False


class Dialog(QDialog):
    """A sign, a heading and a sentence above a body to fill, and the choices below."""

    def __init__(
        self,
        parent: QWidget | None,
        heading: str,
        sentence: str,
        choices: Iterable[Choice],
        sign: tuple[str, str] = QUESTION,
    ) -> None:
        super().__init__(parent)
        self._heading = WrappedLabel("", "page_title", 600)
        self._sentence = WrappedLabel("")
        self.say(heading, sentence)
        self.setMinimumWidth(_WIDTH)
        self._chosen = CANCEL
        self._buttons: dict[str, Button] = {}
        self._body = _column(_GAP)
        self._footer = _Footer(self)
        self._whole = _column(0)
        self.setLayout(self._whole)
        self._whole.addLayout(self._upper(sign), 1)
        self._whole.addWidget(self._footer)
        for choice in sorted(choices, key=lambda choice: choice.preferred):
            self._offer(choice)

    def add(self, widget: QWidget) -> None:
        """Add a widget to the body, under the sentence."""
        self._body.addWidget(widget)

    def say(self, heading: str, sentence: str) -> None:
        """Say something else, since what is asked has changed."""
        self.setWindowTitle(heading)
        self.setAccessibleDescription(sentence)
        self._heading.setText(heading)
        self._sentence.setText(sentence)

    def reword(self, choice: str, words: str, *, possible: bool = True) -> None:
        """Give the button of a choice other words; one that is not `possible` cannot be made."""
        button = self._buttons[choice]
        button.setText(words)
        button.setEnabled(possible)

    def add_aside(self, widget: QWidget) -> None:
        """Add words or a button at the left of the footer, apart from the choices."""
        if isinstance(widget, Button):
            widget.setAutoDefault(False)
        first = self._footer.row.itemAt(0).widget()
        self._footer.row.insertWidget(0, widget)
        if first:
            self.setTabOrder(widget, first)

    def run(self) -> str:
        """Wait until something is chosen; return its id."""
        self.fit()
        self.exec()
        return self._chosen

    def fit(self) -> None:
        """Take the height that the words need at the present width, or one that holds the body.

        What can scroll gives way before the choices leave the screen.
        """
        self._whole.activate()
        width = max(self.width(), self._whole.totalMinimumSize().width())
        screen = self.screen().availableGeometry()
        room = screen.height() - _TITLE_BAR
        self.resize(width, min(self._whole.totalHeightForWidth(width), room))
        if self.isVisible():
            self._stay_on(screen)

    def _stay_on(self, screen: QRect) -> None:
        """Move up where what has unfolded would push the choices off the screen."""
        below = self.frameGeometry().bottom() - screen.bottom()
        if below > 0:
            self.move(self.x(), max(screen.top(), self.y() - below))

    def _upper(self, sign: tuple[str, str]) -> QHBoxLayout:
        words = _column(_LINE_GAP)
        words.addWidget(self._heading)
        words.addWidget(self._sentence)
        beside = _column(_GAP)
        beside.addLayout(words)
        beside.addLayout(self._body)
        beside.addStretch()
        upper = QHBoxLayout()
        upper.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        upper.setSpacing(_GAP)
        upper.addWidget(IconLabel(*sign, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(beside, 1)
        return upper

    def _offer(self, choice: Choice) -> None:
        button = Button(choice.words, kind="primary" if choice.preferred else "normal")
        button.setObjectName(choice.id)
        button.clicked.connect(lambda: self._choose(choice.id))
        self._buttons[choice.id] = button
        self._footer.row.addWidget(button)
        if choice.preferred:
            button.setDefault(True)
            button.setFocus()

    def _choose(self, choice: str) -> None:
        self._chosen = choice
        self.accept()


class _Footer(QWidget):
    """The ground on which the choices stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(*_FOOTER_MARGINS)
        self.row.setSpacing(_BUTTON_GAP)
        self.row.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("ground"))
        painter.fillRect(QRect(0, 0, self.width(), 1), theme.color("line"))
        painter.end()


def _column(gap: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column
