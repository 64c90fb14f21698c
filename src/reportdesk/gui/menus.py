"""The menus of the window: a bar of four, all four under one button, and few on the start page."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reportdesk.gui.actions import MENUS, SCHEMES, SEPARATOR

_START = ("help", "keys", SEPARATOR, *SCHEMES, SEPARATOR, "about", "leave")


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


def start_menu(actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """Make the menu of the start page: what needs no report, and stands on no button there."""
    menu = QMenu("菜单", parent)
    _fill(menu, _START, actions)
    return menu


def _menus(actions: Mapping[str, QAction], parent: QWidget) -> list[QMenu]:
    made = []
    for title, ids in MENUS:
        menu = QMenu(title, parent)
        _fill(menu, ids, actions)
        made.append(menu)
    return made


def _fill(menu: QMenu, ids: Iterable[str], actions: Mapping[str, QAction]) -> None:
    for id_ in ids:
        if id_ == SEPARATOR:
            menu.addSeparator()
        else:
            menu.addAction(actions[id_])
