"""Keeps the report in hand: its lock file, its autosave, and its last saved states."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reportdesk.gui.recovery.autosaver import Autosaver
from reportdesk.gui.recovery.worker import Worker
from reportdesk.gui.session import Session
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store import generations
from reportdesk.store.autosave import ENDING, Autosave
from reportdesk.store.claim import Claim, Holder, claim, holder
from reportdesk.store.generations import Generation
from reportdesk.store.places import places, recovery_folder, without_file
from reportdesk.store.recovery import LOCK, Waiting, discard, lock_of, waiting_for
from reportdesk.store.system_words import not_kept

_PATIENCE = 5.0
_SLOW = 10.0
"""Seconds in which a stick of the slowest kind has taken a large picture."""


class Keeper(QObject):
    """Holds one report at a time; `told(Refused | None)` says whether its autosave was written."""

    told = Signal(object)

    def __init__(self, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.data = data
        self.worker = Worker()
        self._claim: Claim | None = None
        self._elsewhere: Claim | None = None
        self._autosaver: Autosaver | None = None
        self._overwritten: tuple[Session, Path] | None = None

    def claim(self, draft: Path, *, by_force: bool = False) -> Claim | Holder | None:
        """Claim a draft, or say who holds it; None where no lock file can be written at all."""
        if self.holds(draft) and not by_force:
            return self._claim
        # What was put away last may still be on its way out.
        self.worker.finish(_PATIENCE)
        return self._first_claim(places(draft, LOCK, self.data), by_force=by_force)

    def claim_unsaved(self, autosave: Path) -> Claim | None:
        """Claim the autosave of a report without a file; None where that is impossible."""
        claimed = self._first_claim([lock_of(autosave)])
        return claimed if isinstance(claimed, Claim) else None

    def holds(self, draft: Path) -> bool:
        """Say whether a draft is the one in hand already, also after its folder was moved."""
        return self._claim is not None and any(
            map(self._claim.follow, places(draft, LOCK, self.data))
        )

    def holder_of(self, draft: Path) -> Holder | None:
        """Say who has a draft in hand now; None where nobody has."""
        return next(filter(None, map(holder, places(draft, LOCK, self.data))), None)

    def give_back(self, unused: Claim | None) -> None:
        """Release a claim that came to nothing."""
        if unused and unused is not self._claim:
            unused.release()

    def keep(self, session: Session, taken: Claim | None, recovered: Path | None = None) -> None:
        """Keep another report from now on; a new one without a file in the data folder.

        `recovered` is the autosave of a report without a file that it was recovered from, and
        `taken` then its claim.
        """
        if taken and session.path:
            self._begin(session, taken, places(session.path, ENDING, self.data), session.path)
            self._hold_elsewhere(session.path)
            return
        new = recovered or recovery_folder(self.data) / f"new-{secrets.token_hex(8)}.{ENDING}"
        self._begin(session, taken or self.claim_unsaved(new), [new], None)

    def before_saving(
        self, session: Session, path: Path, *, must: bool = False, again: bool = False
    ) -> Refused | None:
        """Keep what a file holds that is about to be overwritten for the first time, or `again`.

        Refused where that is impossible and yet a `must`; else the file can be saved without.
        """
        if again or self._overwritten != (session, path):
            left = None if session.owns(path) else waiting_for(path, self.data)
            try:
                if left:
                    self._keep_left(left, path)
                generations.keep_file(path, self.data)
            except OSError as error:
                return not_kept(path, error) if must or left else None
            self._overwritten = (session, path)
        return None

    def keep_now(self) -> None:
        """Have all work on its way to the disk before the window waits for another disk."""
        if self._autosaver:
            self._autosaver.keep_now()

    def is_kept_in_time(self) -> bool:
        """Say whether what is on its way to the disk gets there, though the disk be slow."""
        return self.worker.finish(_SLOW)

    def where_kept(self, seconds: float) -> Path | Refused:
        """Have the work on a disk now; return the file that holds it, or why none does."""
        if self._autosaver is None:
            return Refused("没有打开的报告。")
        return self._autosaver.where_kept(seconds)

    def note(self, report: Report, draft: Path) -> None:
        """Keep a state of a draft among the last ones, in good time."""
        self.worker.do(partial(_keep_state, report, draft, self.data))

    def note_now(self, report: Report, draft: Path | None) -> bool:
        """Keep a state that is not saved, also of no draft; say whether it is kept."""
        with suppress(OSError):
            known = draft or without_file(self.data)
            generations.keep(report, known, self.data, is_saved=False)
            return True
        return False

    def note_file(self, draft: Path) -> None:
        """Keep what a file holds among the states, if it is none of them yet."""
        with suppress(OSError):
            generations.keep_file(draft, self.data)

    def states(self, draft: Path | None) -> list[Generation]:
        """Return the states of a draft that are kept, the newest first.

        Without a draft: what was given up or recovered of reports that were never saved.
        """
        self.worker.finish(_PATIENCE)
        return generations.kept(draft or without_file(self.data), self.data)

    def last_state(self, draft: Path) -> tuple[Generation, Report] | None:
        """Return the newest saved state of a draft that can be read."""
        self.worker.finish(_PATIENCE)
        return generations.last_read(draft, self.data)

    def let_go(self) -> None:
        """Put the report away: nothing of it is left beside its draft."""
        if self._autosaver:
            self._autosaver.stop()
            self._autosaver = None
        self._release()

    def end(self) -> None:
        """Let go and wait until it is done."""
        self.let_go()
        self.worker.end(_PATIENCE)

    def _keep_left(self, left: Waiting, draft: Path) -> None:
        """Keep what a killed program left of a draft that another report is about to replace."""
        for one in (*left.others, left.autosaved):
            generations.keep(one.report, draft, self.data, is_saved=False)
        discard(left.autosaved.path, draft, self.data)

    def _begin(
        self, session: Session, taken: Claim | None, autosaves: Sequence[Path], draft: Path | None
    ) -> None:
        if self._autosaver:
            self._autosaver.stop()
        if self._claim is not taken:
            self._release()
        self._claim = taken
        self._autosaver = Autosaver(session, Autosave(autosaves, draft), self.worker)
        self._autosaver.told.connect(self.told)
        self._autosaver.late.connect(self._step_aside)
        self.told.emit(None)

    def _step_aside(self) -> None:
        """Go on writing where a disk answers, while the worker before waits for one that does not.

        It is not ended: what it still has to do comes when its disk is there again.
        """
        self.worker = Worker()
        if self._autosaver:
            self._autosaver.go_on_elsewhere(self.worker)

    def _first_claim(
        self, locks: Sequence[Path], *, by_force: bool = False
    ) -> Claim | Holder | None:
        self._make_folder()
        for lock in locks:
            with suppress(OSError):
                return claim(lock, by_force=by_force)
        return None

    def _hold_elsewhere(self, draft: Path) -> None:
        """Claim the draft in the data folder too, where its autosave goes when its folder is gone.

        Otherwise the next program to start would take work that is in hand for left over.
        """
        beside, lock = places(draft, LOCK, self.data)
        if self._elsewhere and self._elsewhere.path != lock:
            self.worker.do(self._elsewhere.release)
            self._elsewhere = None
        if self._claim and self._claim.path == beside and not self._elsewhere:
            claimed = self._first_claim([lock])
            self._elsewhere = claimed if isinstance(claimed, Claim) else None

    def _release(self) -> None:
        for claimed in (self._claim, self._elsewhere):
            if claimed:
                # After what is still to be done: until then nobody else is to look for an autosave.
                self.worker.do(claimed.release)
        self._claim = self._elsewhere = None

    def _make_folder(self) -> None:
        with suppress(OSError):
            recovery_folder(self.data).mkdir(parents=True, exist_ok=True)


def _keep_state(report: Report, draft: Path, data: Path) -> None:
    # Without its states a draft is saved all the same.
    with suppress(OSError):
        generations.keep(report, draft, data)
