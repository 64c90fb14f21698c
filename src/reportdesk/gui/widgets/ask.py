"""Ask the user to choose, or tell them something, in a dialog of the house."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.dialog import FAILURE, QUESTION, Choice, Dialog
from reportdesk.gui.widgets.label import Label, WrappedLabel

UNDERSTOOD = Choice("understood", "知道了", preferred=True)

_FACT_GAPS = (20, 6)
_DETAILS_HEIGHT, _LEAST_DETAILS = 120, 48


@dataclass(frozen=True)
class Message:
    """What a dialog says.

    An error's heading says what happened, its sentence what is not lost and what to do. Facts are
    rows of label and value; details, for whoever helps, stay folded until they are asked for.
    """

    heading: str
    sentence: str
    facts: Sequence[tuple[str, str]] = ()
    details: str = ""


def ask(
    parent: QWidget | None,
    message: Message,
    choices: Sequence[Choice],
    sign: tuple[str, str] = QUESTION,
) -> str:
    """Ask and return the id of what was chosen; Esc and the window's cross are "cancel"."""
    dialog = Dialog(parent, message.heading, message.sentence, choices, sign)
    if message.facts:
        dialog.add(facts_table(message.facts))
    if message.details:
        fold_in(dialog, message.details)
    return dialog.run()


def tell(parent: QWidget | None, message: Message, sign: tuple[str, str] = FAILURE) -> None:
    """Tell what leaves nothing to choose: a failure, unless another sign is given."""
    ask(parent, message, [UNDERSTOOD], sign)


def facts_table(facts: Sequence[tuple[str, str]]) -> QWidget:
    """Return rows of label and value for the body of a dialog."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(_FACT_GAPS[0])
    grid.setVerticalSpacing(_FACT_GAPS[1])
    grid.setColumnStretch(1, 1)
    for row, (label, value) in enumerate(facts):
        grid.addWidget(Label(label, ink="text2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(WrappedLabel(value), row, 1)
    return table


def fold_in(dialog: Dialog, details: str) -> QPlainTextEdit:
    """Add details to a dialog that stay folded until they are asked for; return their field."""
    text = QPlainTextEdit(details)
    text.setReadOnly(True)
    text.setMinimumHeight(_LEAST_DETAILS)
    text.setMaximumHeight(_DETAILS_HEIGHT)
    text.setAccessibleName("技术细节")
    text.hide()
    dialog.add(text)
    fold = Button("技术细节", kind="link", icon="chevron-right")
    fold.setCheckable(True)

    def unfold(shown: bool) -> None:
        text.setVisible(shown)
        fold.set_icon("chevron-down" if shown else "chevron-right")
        dialog.fit()

    fold.toggled.connect(unfold)
    dialog.add_aside(fold)
    return text
