"""Has every change on disk within two seconds, also while typing goes on."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reportdesk.gui.recovery.worker import Worker
from reportdesk.gui.session import Session
from reportdesk.report.report import Report
from reportdesk.report.text import Image
from reportdesk.store.autosave import Autosave
from reportdesk.store.stamp import Stamp, stamp_of
from reportdesk.store.system_words import not_written

DELAY_MS = 1000
"""From the first change that is on no disk to its writing, which may take another second."""


class Autosaver(QObject):
    """Keeps the autosave of one session; `told(Refused | None)` says how the last writing went.

    What an open cell editor holds is in the session's report, and so it is kept like the rest.
    """

    told = Signal(object)

    def __init__(self, session: Session, autosave: Autosave, worker: Worker) -> None:
        super().__init__()
        self._session, self._autosave, self._worker = session, autosave, worker
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._keep)
        session.report_changed.connect(self._wait)
        session.undo_stack.cleanChanged.connect(self._wait)
        if not session.is_saved:
            self._wait()

    def stop(self) -> None:
        """Take the autosave away: the work is saved, or given up."""
        self._timer.stop()
        self._session.report_changed.disconnect(self._wait)
        self._session.undo_stack.cleanChanged.disconnect(self._wait)
        self._worker.do(self._autosave.discard)

    def _wait(self) -> None:
        """Write soon; a change that comes meanwhile puts nothing off."""
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        session = self._session
        if session.is_saved:
            self._worker.do(self._autosave.discard)
        else:
            known = (session.path, session.stamp, session.saved)
            self._worker.do(partial(self._write, session.report, *known))

    def _write(
        self, report: Report, path: Path | None, stamp: Stamp | None, saved: Report | None
    ) -> None:
        """Write, on the worker's thread: a report is never modified, so nobody need wait."""
        kept: Mapping[str, Image] = {}
        # Only what still lies on the disk as it was can be left out.
        if path and saved and stamp and stamp == stamp_of(path):
            kept = saved.images
        try:
            self._autosave.write(report, kept)
        except OSError as error:
            self.told.emit(not_written(path or Path(report.name), error))
        else:
            self.told.emit(None)
