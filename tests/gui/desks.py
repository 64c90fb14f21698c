"""The whole window for a test, and the first things that its user does with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.app import build
from reportdesk.gui.robot import press, write
from reportdesk.gui.window import Window

ROOMY = (1366, 697)
NAME = "云河市工业和信息化局"


@contextmanager
def program(
    qtbot: QtBot, folder: Path, *arguments: str, size: tuple[int, int] = ROOMY
) -> Iterator[Window]:
    """Open the program as at its start, its settings in a folder; unsaved work is given up."""
    _app, window = build(["reportdesk", *arguments], settings_in(folder))
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.menu_actions))
    yield window
    give_up(window)
    window.close()
    window.deleteLater()


def give_up(window: Window) -> None:
    """Count all work as saved."""
    if session := window.files.session:
        session.drop()
        session.undo_stack.setClean()


def begin(window: Window, name: str = NAME, year: int = 2025) -> None:
    """Begin a report by the fields of the start page."""
    fields = window.start_page.new_report
    fields.edition.year_field.setValue(year)
    fields.office.setFocus()
    write(name)
    press(Qt.Key.Key_Return)


def settings_in(folder: Path) -> QSettings:
    """Return settings that are nobody's but the folder's."""
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
