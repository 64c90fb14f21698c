"""What every entry of the menus does, by the name of the method that does it."""

from collections.abc import Callable
from functools import partial
from operator import methodcaller

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from reportdesk.gui import appearance
from reportdesk.gui.about import show_about
from reportdesk.gui.actions import PAGE_KEYS, SCHEMES, make_actions
from reportdesk.gui.help.helper import Helper
from reportdesk.gui.window import Window

_PREVIEW = "preview"

Act = Callable[[], object]


def give_verbs(app: QApplication, window: Window, settings: QSettings) -> None:
    """Make the actions of the window, and connect each with what it does."""
    actions = make_actions(window)
    acts = _files(window) | _desk(window) | _program(app, window, settings)
    for verb, act in acts.items():
        actions[verb].triggered.connect(act)
    for number, pressed in enumerate(PAGE_KEYS, start=1):
        keys = QShortcut(QKeySequence(pressed), window)
        keys.activated.connect(_on_desk(window, methodcaller("open_nth", number)))
    actions[appearance.chosen(settings)].setChecked(True)
    actions["preview"].setChecked(bool(settings.value(_PREVIEW, False, bool)))
    actions["preview"].triggered.connect(lambda on: settings.setValue(_PREVIEW, on))
    window.furnish(actions)


def _files(window: Window) -> dict[str, Act]:
    asked = {
        "new": "close",
        "open": "ask_to_open",
        "save": "save",
        "save_as": "save_as",
        "history": "show_history",
        "export": "export",
    }
    acts = {verb: _on_files(window, methodcaller(name)) for verb, name in asked.items()}
    return {**acts, "leave": window.close}


def _desk(window: Window) -> dict[str, Act]:
    asked = {
        "undo": methodcaller("undo"),
        "redo": methodcaller("redo"),
        "insert_figure": methodcaller("insert_figure"),
        "preview": methodcaller("toggle_preview"),
        "print": methodcaller("print_report"),
        "fill_with_zero": methodcaller("fill_with_zero"),
        "find": methodcaller("ask_to_find"),
        "replace": methodcaller("ask_to_find", replacing=True),
        "find_next": methodcaller("step_found", 1),
        "find_previous": methodcaller("step_found", -1),
        "next_finding": methodcaller("step_finding", 1),
        "previous_finding": methodcaller("step_finding", -1),
        "next_page": methodcaller("step_page", 1),
        "previous_page": methodcaller("step_page", -1),
        "next_area": methodcaller("step_area", 1),
        "previous_area": methodcaller("step_area", -1),
    }
    return {verb: _on_desk(window, act) for verb, act in asked.items()}


def _program(app: QApplication, window: Window, settings: QSettings) -> dict[str, Act]:
    schemes = {name: partial(appearance.choose, app, settings, name) for name in SCHEMES}
    helper = Helper(window, settings)
    helped = {"help": helper.show_topic_in_hand, "keys": helper.show_keys}
    return {**helped, "about": partial(show_about, window), **schemes}


def _on_files(window: Window, act: methodcaller) -> Act:
    """Return what opens or saves; its modules are imported when it is first done."""
    return lambda: act(window.files)


def _on_desk(window: Window, act: methodcaller) -> Act:
    """Return what does something on the desk, and nothing where there is none."""
    return lambda: act(window.desk) if window.desk else None
