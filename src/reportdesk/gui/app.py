"""Wires the window together: the one place that knows all its parts.

What is not on the start page is made and imported after its first paint.
"""

import gc
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reportdesk.gui.window import Window


_PROGRAM = "reportdesk"
_SWEEP_MS = 1500
_RECORD_MS = 500


def run(argv: Sequence[str]) -> int:
    """Run the window until it is closed; return the exit code."""
    from reportdesk.gui.faults.teller import Teller
    from reportdesk.gui.faults.watch import watching

    try:
        _app, window = build(argv)
    except Exception as error:
        _tell_not_started(error)
        raise
    teller = Teller(window)
    with watching(teller.take, teller.complain):
        QTimer.singleShot(_RECORD_MS, teller.begin)
        window.show()
        code = QApplication.exec()
    teller.end()
    return code


def build(
    argv: Sequence[str], settings: QSettings | None = None, data: Path | None = None
) -> tuple[QApplication, "Window"]:
    """Make the program and its window; a file named in argv is read after the first paint.

    `settings` and the folder `data`, for what is kept of reports, are the user's own by default.
    """
    # Nothing of the start is garbage: looking for it would take a tenth of the time.
    gc.disable()
    from reportdesk.gui import appearance, theme
    from reportdesk.gui.settings import user_settings
    from reportdesk.gui.window import Window

    app = _application(argv)
    settings = settings or user_settings(_PROGRAM)
    theme.apply(app)
    appearance.wear_chosen(app, settings)
    window = Window(settings, data)
    window.painted.connect(partial(_complete, app, window, settings, argv[1:2]))
    return app, window


def _application(argv: Sequence[str]) -> QApplication:
    """Return the one application, which a test may have made already."""
    from reportdesk.gui.chinese import install_chinese
    from reportdesk.gui.input_method import choose_input_method
    from reportdesk.gui.window import NAME

    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    choose_input_method()
    app = QApplication([*argv[:1], "-style", "Fusion"])
    app.setApplicationName(_PROGRAM)
    app.setOrganizationName(_PROGRAM)
    app.setApplicationDisplayName(NAME)
    install_chinese(app)
    return app


def _complete(
    app: QApplication, window: "Window", settings: QSettings, names: Sequence[str]
) -> None:
    """Make what can wait until the start page is painted, and open the file that was named."""
    gc.enable()
    from reportdesk.gui.icon_engine import icon
    from reportdesk.gui.spoken_items import speak_items
    from reportdesk.gui.spoken_panels import speak_panels
    from reportdesk.gui.verbs import give_verbs

    app.setWindowIcon(icon("stamp", "accent"))
    speak_items(app)
    speak_panels()
    give_verbs(app, window, settings)
    for name in names:
        window.files.open_named(name)
    if not names:
        window.files.recover()
    QTimer.singleShot(_SWEEP_MS, window.files.sweep)


def _tell_not_started(error: Exception) -> None:
    from reportdesk.gui.faults.plain import tell_not_started
    from reportdesk.log.fault import fault_of

    tell_not_started(fault_of(error))
