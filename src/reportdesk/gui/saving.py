"""Writes the report in hand, after making sure that nobody else's work is written over."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportdesk import commands
from reportdesk.gui import file_messages as messages
from reportdesk.gui.moments import spoken
from reportdesk.gui.recovery.keeper import Keeper
from reportdesk.gui.session import Session
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store.claim import Claim, Holder
from reportdesk.store.patience import silent
from reportdesk.store.put_aside import put_aside
from reportdesk.store.recovery import left_by_newer
from reportdesk.store.stamp import disk_of, stamp_of
from reportdesk.store.system_words import about_file, no_answer

DONE, ELSEWHERE, BESIDE = "done", messages.ELSEWHERE, "beside"
_TAKEN, _OVER = "taken", "over"
_WORDS, _NOT_WRITTEN = "改用文件里的内容", "没有写成"


class Saving:
    """Asks what has to be asked before and after a file is written."""

    def __init__(self, window: QWidget, keeper: Keeper) -> None:
        self._window, self._keeper = window, keeper

    def write(self, session: Session, path: Path, saved_at: datetime | None) -> str:
        """Write the report to a path: DONE, or as the user wants it then.

        That is ELSEWHERE, BESIDE where the file is somebody else's and keeps its name, or CANCEL.
        """
        self._keeper.keep_now()
        last = _last(session, saved_at)
        while refused := self._silent(session, path):
            answer = messages.ask_after_failure(self._window, path, refused, last)
            if answer != messages.RETRY:
                return answer
        claimed = self._keeper.claim(path)
        if isinstance(claimed, Holder):
            return _beside(messages.ask_after_held(self._window, path, claimed))
        return self._write_claimed(session, path, last, claimed)

    def _silent(self, session: Session, path: Path) -> Refused | None:
        """Refuse a disk that does not answer; that of the draft has to take its autosave as well.

        What a share said of a file a while ago the system may say again without asking it.
        """
        refused = silent(path, _NOT_WRITTEN)
        if refused or path != session.path or self._keeper.is_kept_in_time():
            return refused
        return no_answer(path, _NOT_WRITTEN)

    def _write_claimed(self, session: Session, path: Path, last: str, claimed: Claim | None) -> str:
        answer = messages.RETRY
        while answer == messages.RETRY:
            answer = self._may_overwrite(session, path)
            if answer not in {DONE, _OVER}:
                break
            refused = self._write(session, path, over=answer == _OVER)
            if refused is None:
                session.saved_as(path)
                self._keeper.keep(session, claimed)
                self._keeper.note(session.report, path)
                return DONE
            answer = messages.ask_after_failure(self._window, path, refused, last)
        if answer == _TAKEN:
            self._keeper.keep(session, claimed)
            return DONE
        self._keeper.give_back(claimed)
        return answer

    def _write(self, session: Session, path: Path, *, over: bool) -> Refused | None:
        """Write, after what the file holds was kept: it must be where nobody else has that."""
        if path == session.path and _is_on_another_disk(session, path):
            return about_file(path, _NOT_WRITTEN, "它原来所在的盘或共享文件夹不在了。")
        if not session.owns(path) and (newer := self._put_aside_left(path)):
            return newer
        is_unread = session.is_older or session.saved is None
        must = over or (is_unread and path == session.path)
        unkept = self._keeper.before_saving(session, path, must=must, again=over)
        return unkept or commands.save(session.report, path)

    def _put_aside_left(self, path: Path) -> Refused | None:
        """Put aside what was left of another draft and cannot be read, since it would be replaced.

        Refused where a newer program can read it yet.
        """
        if newer := left_by_newer(path, self._keeper.data, _NOT_WRITTEN):
            return newer
        messages.tell_put_aside(self._window, put_aside(path, self._keeper.data))
        return None

    def _may_overwrite(self, session: Session, path: Path) -> str:
        """Say DONE where the file may be written, _TAKEN where it holds what is wanted already.

        _OVER where another program's content is to be written over, which is kept first.
        """
        now = stamp_of(path)
        if path != session.path or now in {None, session.stamp}:
            return DONE
        theirs = commands.open_draft(path)
        if theirs == session.saved:
            return DONE
        return self._asked(session, path, theirs)

    def _asked(self, session: Session, path: Path, theirs: Report | Refused) -> str:
        from reportdesk.gui.recovery import conflict

        answer = conflict.ask(self._window, path, theirs, session.report)
        if answer == conflict.OVERWRITE:
            return _OVER
        if answer == conflict.TAKE and isinstance(theirs, Report):
            self._keeper.before_saving(session, path, again=True)
            session.exchange(theirs, _WORDS)
            session.saved_as(path)
            return _TAKEN
        return _beside(answer)


def _last(session: Session, saved_at: datetime | None) -> str:
    """Say when a report was saved the last time; a file that is gone cannot tell."""
    if saved_at:
        return spoken(saved_at, datetime.now().astimezone())
    return "不清楚" if session.path else "还没有保存过"


def _beside(answer: str) -> str:
    return BESIDE if answer == ELSEWHERE else answer


def _is_on_another_disk(session: Session, path: Path) -> bool:
    """Say whether the file went with its disk, and an empty folder of another is left of it."""
    known = session.stamp
    return bool(known and not stamp_of(path) and disk_of(path) not in {None, known.disk})
