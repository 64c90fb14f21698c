"""Has every change on disk within two seconds, also while typing goes on."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

from reportdesk.gui.recovery.worker import Worker
from reportdesk.gui.session import Session
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import Image
from reportdesk.store.autosave import Autosave
from reportdesk.store.stamp import Stamp, stamp_of
from reportdesk.store.system_words import no_answer, not_written

DELAY_MS = 1000
"""From the first change that is on no disk to its writing, which may take another second."""
LATE_MS = 5000
"""After which a disk that has not written yet is taken to be one that does not answer."""
_AT_FAULT = Refused("自动留存没有写成：程序自身出了差错。", why="程序自身出了差错。")


class Autosaver(QObject):
    """Keeps the autosave of one session; `told(Refused | None)` says how the last writing went.

    `late()` where a disk does not answer. What an open cell editor holds is in the session's
    report, and so it is kept like the rest.
    """

    told = Signal(object)
    late = Signal()

    def __init__(self, session: Session, autosave: Autosave, worker: Worker) -> None:
        super().__init__()
        self._session, self._autosave, self._worker = session, autosave, worker
        self._left: list[tuple[Autosave, Worker]] = []
        self._timer = self._clock(DELAY_MS, self._keep)
        self._watch = self._clock(LATE_MS, self.late.emit)
        self.told.connect(self._watch.stop)
        session.report_changed.connect(self._wait)
        session.undo_stack.cleanChanged.connect(self._wait)
        if not session.is_saved:
            self._wait()

    def stop(self) -> None:
        """Take the autosave away: the work is saved, or given up."""
        self._timer.stop()
        self._watch.stop()
        self._session.report_changed.disconnect(self._wait)
        self._session.undo_stack.cleanChanged.disconnect(self._wait)
        self._worker.do(self._autosave.discard)
        for autosave, worker in self._left:
            worker.do(autosave.discard)
            worker.end(0)

    def keep_now(self) -> None:
        """Write at once what waits to be written: the window may have to wait for another disk."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def where_kept(self, seconds: float) -> Path | Refused:
        """Have the work on a disk now; return the file that holds it, or why none does.

        That is the draft where it holds all, else the autosave. No disk is waited for longer than
        so many seconds.
        """
        self._timer.stop()
        session, answer = self._session, SimpleQueue[Path | Refused]()
        known = (session.path, session.stamp, session.saved)
        write = partial(self._write, self._autosave, session.report, *known)
        draft = session.path if session.is_saved and session.stamp else None
        self._worker.do(partial(_find, write, self._autosave, draft, session.stamp, answer))
        with suppress(Empty):
            return answer.get(timeout=seconds)
        return no_answer(_name(session), "没有写成")

    def go_on_elsewhere(self, worker: Worker) -> None:
        """Leave the disk that does not answer to its worker; write to another with a new one."""
        elsewhere = self._autosave.elsewhere()
        if elsewhere is None:
            self.told.emit(no_answer(_name(self._session), "没有写成"))
            return
        self._left.append((self._autosave, self._worker))
        self._autosave, self._worker = elsewhere, worker
        self._keep()

    def _clock(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

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
            self._worker.do(partial(self._write, self._autosave, session.report, *known))
            if not self._watch.isActive():
                self._watch.start()

    def _write(
        self,
        autosave: Autosave,
        report: Report,
        path: Path | None,
        stamp: Stamp | None,
        saved: Report | None,
    ) -> Refused | None:
        """Write, on the worker's thread: a report is never modified, so nobody need wait."""
        refused: Refused | None = _AT_FAULT
        kept: Mapping[str, Image] = {}
        # Only what still lies on the disk as it was can be left out.
        if path and saved and stamp and stamp == stamp_of(path):
            kept = saved.images
        try:
            autosave.write(report, kept)
            refused = None
        except OSError as error:
            refused = not_written(path or Path(report.name), error)
        finally:
            self.told.emit(refused)
        return refused


def _find(
    write: Callable[[], Refused | None],
    autosave: Autosave,
    draft: Path | None,
    stamp: Stamp | None,
    answer: SimpleQueue[Path | Refused],
) -> None:
    """Answer, on the worker's thread, with the file that holds the work; write it if none does."""
    found: Path | Refused = _AT_FAULT
    try:
        if draft and stamp_of(draft) == stamp:
            found = draft
        else:
            found = write() or autosave.path or _AT_FAULT
    finally:
        answer.put(found)


def _name(session: Session) -> Path:
    return session.path or Path(session.report.name)
