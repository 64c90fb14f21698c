"""The main window: the start page, or the desk with a report on it."""

import time
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from reportdesk.gui.recent import RecentReports
from reportdesk.gui.start.page import StartPage

if TYPE_CHECKING:
    from reportdesk.gui.desk import Desk
    from reportdesk.gui.files import Files
    from reportdesk.gui.session import Session

NAME = "年报台"
_GEOMETRY = "geometry"
_SIZE = (1366, 728)
_LEAST = (720, 452)
_TITLE_BAR = 40


class Window(QMainWindow):
    """Holds the actions, and shows what files brings; `painted()` once, after the first paint.

    What opens, saves and shows a report is imported when the first one is asked for, so that the
    start page stands at once.
    """

    painted = Signal()

    def __init__(self, settings: QSettings, data: Path | None = None) -> None:
        """Make it; `data` is the folder for what is kept of reports, if not the user's own."""
        super().__init__()
        self._settings, self._data = settings, data
        self.recent = RecentReports(settings)
        self.desk: Desk | None = None
        self.menu_actions: Mapping[str, QAction] = {}
        self.start_page = StartPage(self.recent, _last_full_year())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self.setCentralWidget(self._stack)
        self._was_painted = False
        self._restore()
        self.start_page.new_report.asked.connect(self._begin)
        self.start_page.recent_list.chosen.connect(self._open_named)
        self.start_page.recent_list.other_wanted.connect(self._open_other)
        self._show_start()
        self.start_page.resume()

    @cached_property
    def files(self) -> "Files":
        """What opens and saves reports."""
        from reportdesk.gui.files import Files
        from reportdesk.store.places import data_folder

        files = Files(self, self._settings, self.recent, self._data or data_folder())
        files.settle = lambda: self.desk is None or self.desk.settle()
        files.opened.connect(self._open_report)
        files.closed.connect(self._close_report)
        files.saved.connect(self._follow)
        files.kept.connect(self._follow)
        return files

    def furnish(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions of the menus; their keys work wherever the keyboard stands."""
        from reportdesk.gui.window_keys import WindowKeys

        self.menu_actions = actions
        self.addActions(list(actions.values()))
        self.start_page.recent_list.furnish(actions)
        WindowKeys(self, actions.values())
        _allow(actions, with_report=self.desk is not None)

    def closeEvent(self, event: QCloseEvent) -> None:
        # First: to Qt, what fails here would have agreed.
        event.ignore()
        if self.desk is None or self.files.may_leave():
            event.accept()
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
            self._put_away()
            self.files.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _restore(self) -> None:
        """Stand where it stood the last time; at first no larger than the screen."""
        self.setMinimumSize(*_LEAST)
        room = self.screen().availableSize() - QSize(0, _TITLE_BAR)
        self.resize(QSize(*_SIZE).boundedTo(room))
        known = self._settings.value(_GEOMETRY)
        if isinstance(known, QByteArray):
            self.restoreGeometry(known)

    def _begin(self, edition: str, year: int, name: str, kind: str) -> None:
        self.files.begin(edition, year, name, kind)

    def _open_named(self, name: str) -> None:
        self.files.open_named(name)

    def _open_other(self) -> None:
        self.files.ask_to_open()

    def _open_report(self, session: "Session") -> None:
        from reportdesk.gui.desk import Desk

        self._put_away()
        _allow(self.menu_actions, with_report=True)
        self.desk = Desk(session, self.menu_actions)
        self._stack.addWidget(self.desk)
        self._stack.setCurrentWidget(self.desk)
        session.findings_changed.connect(self._follow)
        session.undo_stack.indexChanged.connect(self._follow)
        self._follow()
        self.desk.resume()

    def _close_report(self) -> None:
        self._show_start()
        self.start_page.begin()

    def _show_start(self) -> None:
        self._put_away()
        _allow(self.menu_actions, with_report=False)
        self.setWindowTitle(NAME)
        self.setWindowModified(False)

    def _put_away(self) -> None:
        if self.desk:
            self._stack.removeWidget(self.desk)
            self.desk.deleteLater()
            self.desk = None

    def _follow(self) -> None:
        """Say whose report this is, how safe it is, and what can be undone."""
        session = self.files.session
        if session is None or self.desk is None:
            return
        report, stack = session.report, session.undo_stack
        mark = "（只读）" if session.is_read_only else ""
        self.setWindowTitle(f"{report.name} {report.year} 年度{mark}[*] — {NAME}")
        self.setWindowModified(not session.is_saved)
        self.desk.say(self.files.state_in_words())
        self.desk.notify(*self.files.notice())
        self._name("undo", "撤销", stack.undoText(), stack.canUndo() or session.is_trying)
        self._name("redo", "重做", stack.redoText(), stack.canRedo() and not session.is_trying)

    def _name(self, verb: str, word: str, step: str, possible: bool) -> None:
        """Let the menu say what would be undone or redone."""
        action = self.menu_actions[verb]
        action.setText(f"{word}：{step}" if step else word)
        action.setEnabled(possible)


def _allow(actions: Mapping[str, QAction], *, with_report: bool) -> None:
    """Enable what can be done; before the first paint there are no actions."""
    for action in actions.values():
        action.setEnabled(with_report or bool(action.data()))


def _last_full_year() -> int:
    return time.localtime().tm_year - 1
