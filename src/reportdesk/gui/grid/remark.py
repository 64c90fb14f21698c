"""Asks for the remark that prints beside a figure."""

import re

from PySide6.QtWidgets import QWidget

from reportdesk.form.definition import Figure
from reportdesk.gui.findings.place_words import as_printed
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog
from reportdesk.gui.widgets.field_row import FieldRow
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.report.change import Entry
from reportdesk.report.cleaning import clean_line
from reportdesk.report.numbers import printed

_NAME = "备注"
MOST_LETTERS = 60
_LABEL_WIDTH = 28
_KEEP = "keep"
_SIGN = ("message-square", "accent")
_HINT = "印在数后的括号里，如 22（其中修订16件）；清空即删去。"
_BLANK = "这一格还没有填，印出来只有括号里的话。"
_BRACKETED = re.compile(r"[（(]([^（()）]*)[）)]")


class RemarkDialog(Dialog):
    """The figure, and a field for its remark."""

    def __init__(self, session: Session, figure: Figure, parent: QWidget) -> None:
        text = printed(session.report.figures.get(figure.address), figure)
        super().__init__(
            parent,
            as_printed(session.form, figure.address),
            f"填的是 {text}。" if text else _BLANK,
            [Choice(CANCEL, "取消"), Choice(_KEEP, "保存备注", preferred=True)],
            _SIGN,
        )
        self._session = session
        self._figure = figure
        self._old = session.report.remarks.get(figure.address)
        # A dialog is apart from the window, whose undo does not reach into it.
        self._field = LineEdit(own_undo=True)
        self._field.setText(self._old or "")
        self._field.setMaxLength(MOST_LETTERS)
        self._field.setAccessibleName(_NAME)
        self._field.selectAll()
        self.add(FieldRow(_NAME, self._field, _HINT, label_width=_LABEL_WIDTH))
        self._field.setFocus()

    def change(self) -> None:
        """Ask, and write the remark down, or take it away, as one undo step."""
        if self.run() != _KEEP:
            return
        words = _remark(self._field.text()) or None
        if words != self._old:
            verb = "写上备注" if words else "删去备注"
            address = self._figure.address
            change = Entry("remarks", address, self._old, words)
            self._session.apply(change, f"{verb}：{self._figure.name}", address)


def _remark(typed: str) -> str:
    """Return a remark as it is kept: without the brackets, which print by themselves."""
    words = clean_line(typed)
    bracketed = _BRACKETED.fullmatch(words)
    return clean_line(bracketed[1]) if bracketed else words
