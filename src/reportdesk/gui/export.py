"""Writes the report in hand as a file of another kind, and shows the way to it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reportdesk import commands
from reportdesk.checks.verdict import verdict
from reportdesk.gui import file_messages as messages
from reportdesk.gui.file_dialogs import FileDialogs
from reportdesk.gui.file_names import proposed
from reportdesk.gui.session import Session
from reportdesk.report.refused import Refused
from reportdesk.store.patience import silent


class Export:
    """Asks where to, writes, and offers to open what was written."""

    def __init__(self, window: QWidget, dialogs: FileDialogs) -> None:
        self._window, self._dialogs = window, dialogs

    def run(self, session: Session) -> None:
        """Export the session's report as it stands, errors or not."""
        path = self._dialogs.to_export(proposed(session.form, session.report))
        if path:
            self._write(session, path)

    def _write(self, session: Session, path: Path) -> None:
        exported = silent(path, "没有写成") or commands.export(session.report, path)
        if not isinstance(exported, Refused):
            self._offer(session, path, exported.notice)
            return
        answer = messages.ask_after_failed_export(self._window, path, exported)
        if answer == messages.RETRY:
            self._write(session, path)
        elif answer == messages.ELSEWHERE:
            self.run(session)

    def _offer(self, session: Session, path: Path, notice: str) -> None:
        judged = verdict(session.form, session.findings, session.report)
        damaged = commands.damaged_pictures(session.report)
        said = messages.AfterExport(judged.headline, damaged, notice)
        answer = messages.ask_after_export(self._window, path, said)
        if answer == messages.FILE:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        elif answer == messages.FOLDER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
