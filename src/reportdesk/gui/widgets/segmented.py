"""A row of choices of which exactly one holds."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from reportdesk.gui.widgets.button import Button

_GAP = 4


class Segmented(QWidget):
    """Buttons side by side, the chosen one tinted; arrow keys go from one to the next."""

    chosen = Signal(str)
    """The id of what the user chose."""

    def __init__(self, choices: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for choice, words in choices:
            row.addWidget(self._button(choice, words))
        self._group.buttons()[0].setChecked(True)

    def current(self) -> str:
        """Return the id of the choice that holds."""
        return self._group.checkedButton().objectName()

    def choose(self, choice: str) -> None:
        """Let a choice hold, without telling."""
        for button in self._group.buttons():
            if button.objectName() == choice:
                button.setChecked(True)

    def _button(self, choice: str, words: str) -> Button:
        button = Button(words, kind="quiet")
        button.setObjectName(choice)
        button.setCheckable(True)
        self._group.addButton(button)
        return button

    def _tell(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())
