"""The figure that may be wrong, in a sentence, over the button that changes it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportdesk.checks.finding import Remedy
from reportdesk.form.definition import Form
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import WrappedLabel
from reportdesk.report.numbers import shown

_MOST = 2
_GAP = 8
_INNER_GAP = 5
_KEYS = "Alt+Enter"


def verb(form: Form, remedy: Remedy) -> str:
    """Return what a remedy does, in the words of a button."""
    return f"按推算改为 {shown(remedy.value, form.figures[remedy.address].kind)}"


class RemedyOffers(QWidget):
    """One offer for each remedy of the finding in hand; `wanted(remedy)` when one is taken."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = [_Offer(self) for _ in range(_MOST)]
        self._remedies: Sequence[Remedy] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for number, offer in enumerate(self._offers):
            offer.button.clicked.connect(partial(self._want, number))
            column.addWidget(offer)

    def tell(self, form: Form, remedies: Sequence[Remedy]) -> None:
        """Offer the remedies of another finding."""
        self._remedies = remedies
        for number, offer in enumerate(self._offers):
            offer.setVisible(number < len(remedies))
        for offer, remedy in zip(self._offers, remedies, strict=False):
            offer.tell(remedy.why, verb(form, remedy), form.figures[remedy.address].name)
            offer.button.setToolTip(_KEYS if len(remedies) == 1 else "")
        self.setVisible(bool(remedies))

    def take(self) -> None:
        """Take the only offer, or let the keys choose between several."""
        if len(self._remedies) == 1:
            self._want(0)
        elif self._remedies:
            self._offers[0].button.setFocus()

    def _want(self, number: int) -> None:
        self.wanted.emit(self._remedies[number])


class _Offer(QWidget):
    """A sentence over a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = WrappedLabel("", "secondary", ink="text2")
        self.button = Button("", small=True)
        self.button.setToolTip("只改这一格，总计跟着变；Ctrl+Z 撤回")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_INNER_GAP)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, words: str, verb: str, figure: str) -> None:
        """Say something else; `figure` names to a listener what the button changes."""
        self._words.setText(words)
        self.button.setText(verb)
        self.button.setAccessibleName(f"{verb}：{figure}")
        # A layout hears of its grandchildren too late to answer how high it is.
        self.updateGeometry()
