"""What can be done with the selected figures, as the menu of a right click."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

_NAME = "这些格"


class CellVerb(NamedTuple):
    """One entry: its words, what it does, and the keys that do the same in the table."""

    words: str
    act: Callable[[], object]
    keys: str = ""
    possible: bool = True


def cell_menu(parent: QWidget, groups: Iterable[Iterable[CellVerb]]) -> QMenu:
    """Make the menu; it goes with its closing."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_NAME)
    for group in groups:
        menu.addSeparator()
        for verb in group:
            action = menu.addAction(f"{verb.words}\t{verb.keys}" if verb.keys else verb.words)
            action.setEnabled(verb.possible)
            action.triggered.connect(verb.act)
    return menu
