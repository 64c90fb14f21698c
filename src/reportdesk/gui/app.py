"""Wires the window together: the one place that knows all its parts."""

import sys
from collections.abc import Sequence
from functools import partial
from operator import methodcaller

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from reportdesk.gui import appearance, icons, theme
from reportdesk.gui.actions import SCHEMES
from reportdesk.gui.chinese import install_chinese
from reportdesk.gui.faults import tell_of_fault
from reportdesk.gui.input_method import choose_input_method
from reportdesk.gui.spoken_items import speak_items
from reportdesk.gui.window import NAME, Window

_PROGRAM = "reportdesk"


def run(argv: Sequence[str]) -> int:
    """Run the window until it is closed; return the exit code."""
    _app, window = build(argv)
    sys.excepthook = partial(tell_of_fault, window)
    window.show()
    return QApplication.exec()


def build(argv: Sequence[str], settings: QSettings | None = None) -> tuple[QApplication, Window]:
    """Make the program and its window; a file named in argv is read after the first paint."""
    app = _application(argv)
    settings = settings or QSettings()
    theme.apply(app)
    if appearance.chosen(settings) != appearance.SYSTEM:
        appearance.wear(app, appearance.chosen(settings))
    window = Window(settings)
    _give_verbs(app, window, settings)
    for name in argv[1:2]:
        window.painted.connect(window.on_files(methodcaller("open_named", name)))
    return app, window


def _application(argv: Sequence[str]) -> QApplication:
    """Return the one application, which a test may have made already."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    choose_input_method()
    app = QApplication(list(argv[:1]))
    app.setApplicationName(_PROGRAM)
    app.setOrganizationName(_PROGRAM)
    app.setApplicationDisplayName(NAME)
    app.setWindowIcon(icons.icon("stamp", "accent"))
    install_chinese(app)
    speak_items(app)
    return app


def _give_verbs(app: QApplication, window: Window, settings: QSettings) -> None:
    """Say what every verb of the menus does."""
    on_desk, on_files = window.on_desk, window.on_files
    window.do("new", on_files(lambda files: files.close()))
    window.do("open", on_files(lambda files: files.ask_to_open()))
    window.do("save", on_files(lambda files: files.save()))
    window.do("save_as", on_files(lambda files: files.save_as()))
    window.do("export", on_files(lambda files: files.export()))
    window.do("leave", window.close)
    window.do("undo", on_desk(lambda desk: desk.undo()))
    window.do("redo", on_desk(lambda desk: desk.redo()))
    window.do("next_finding", on_desk(lambda desk: desk.step_finding(1)))
    window.do("previous_finding", on_desk(lambda desk: desk.step_finding(-1)))
    window.do("next_page", on_desk(lambda desk: desk.step_page(1)))
    window.do("previous_page", on_desk(lambda desk: desk.step_page(-1)))
    window.do("next_area", on_desk(lambda desk: desk.step_area(1)))
    window.do("previous_area", on_desk(lambda desk: desk.step_area(-1)))
    window.do("keys", partial(_show_keys, window))
    window.do("about", partial(_show_about, window))
    for scheme in SCHEMES:
        window.do(scheme, partial(appearance.choose, app, settings, scheme))
    window.menu_actions[appearance.chosen(settings)].setChecked(True)


def _show_keys(window: Window) -> None:
    from reportdesk.gui.help_pages import show_keys

    show_keys(window)


def _show_about(window: Window) -> None:
    from reportdesk.gui.help_pages import show_about

    show_about(window)
