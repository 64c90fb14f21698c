"""Finds the figure that is to stand where the caret is, with the number selected there in mind."""

import re

from PySide6.QtWidgets import QWidget

from reportdesk.gui.session import Session
from reportdesk.gui.text.figure_dialog import FigureDialog
from reportdesk.gui.text.figure_search import candidates, equal_to
from reportdesk.gui.text.passage import Blocks
from reportdesk.report.text import LiveFigure, Picture

_CARE = "放进句子后始终与表格一致：表里改了，这里跟着变。"
_NUMBER = re.compile(r"\s*[+＋-]?[0-9０-９][0-9０-９,，.．]*\s*")


def ask_for_figure(parent: QWidget, session: Session, selected: Blocks) -> LiveFigure | None:
    """Ask; figures that equal a selected number come first, a selected figure is in hand."""
    piece = _only_piece(selected)
    number = piece if isinstance(piece, str) and _NUMBER.fullmatch(piece) else ""
    found = candidates(session, number)
    dialog = FigureDialog(parent, _sentence(session, number), found)
    if isinstance(piece, LiveFigure):
        dialog.take(piece)
    elif number and not equal_to(session, number):
        dialog.take_none()
    return dialog.ask()


def _only_piece(selected: Blocks) -> str | LiveFigure:
    """Return what is selected where that is one run of words or one figure; else no words."""
    if len(selected) != 1 or isinstance(selected[0], Picture) or len(selected[0].text) != 1:
        return ""
    return selected[0].text[0]


def _sentence(session: Session, number: str) -> str:
    if not number:
        return _CARE
    equal = equal_to(session, number)
    first = f"等于它的 {equal} 个数排在前面" if equal else "表中没有等于它的数"
    return f"选中的是 {number.strip()}，{first}。{_CARE}"
