"""The menus of the window: a bar of four, or all four under one button where room is short."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reportdesk.gui.actions import MENUS, SEPARATOR


def menu_bar(actions: Mapping[str, QAction], parent: QWidget) -> QMenuBar:
    """Make the bar, inside the window on every system."""
    bar = QMenuBar(parent)
    bar.setNativeMenuBar(False)
    bar.setAccessibleName("菜单")
    for menu in _menus(actions, bar):
        bar.addMenu(menu)
    return bar


def all_in_one(actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """Make one menu that holds the four."""
    whole = QMenu("菜单", parent)
    for menu in _menus(actions, whole):
        whole.addMenu(menu)
    return whole


def _menus(actions: Mapping[str, QAction], parent: QWidget) -> list[QMenu]:
    made = []
    for name, title, ids in MENUS:
        menu = QMenu(title, parent)
        menu.menuAction().setObjectName(name)
        for id_ in ids:
            if id_ == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(actions[id_])
        made.append(menu)
    return made
