"""Opens a draft: what was not saved the last time is offered first, and who has it is told."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reportdesk import commands
from reportdesk.gui import file_messages as messages
from reportdesk.gui.recovery.keeper import Keeper
from reportdesk.gui.session import Session
from reportdesk.report.change import Exchange
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report, new_report
from reportdesk.store.claim import Claim, Holder
from reportdesk.store.recovery import (
    Waiting,
    discard,
    left_by_newer,
    left_drafts,
    sweep_temporaries,
    waiting_for,
    waiting_unsaved,
    written_at,
)
from reportdesk.store.stamp import stamp_of

_WORDS = "恢复自动留存的内容"


class Opened(NamedTuple):
    """A report to take in hand: when its file was written, and what it is to be kept with."""

    session: Session
    saved_at: datetime | None
    claim: Claim | None
    recovered: Path | None = None


class Opening:
    """Asks what has to be asked before a report can be worked on."""

    def __init__(self, window: QWidget, keeper: Keeper) -> None:
        self._window, self._keeper = window, keeper

    def open(self, draft: Path) -> Opened | None:
        """Open a draft; None if that was called off, or is impossible."""
        known = self._keeper.holds(draft)
        claimed = self._keeper.claim(draft)
        if isinstance(claimed, Holder):
            answer = messages.ask_about_holder(self._window, draft, claimed)
            if answer != messages.BY_FORCE:
                return self._beside_holder(draft, answer)
            claimed = self._keeper.claim(draft, by_force=True)
        taken = claimed if isinstance(claimed, Claim) else None
        if taken and not known:
            sweep_temporaries(draft, self._keeper.data)
        opened = self._read(draft, taken) if known else self._with_what_was_left(draft, taken)
        if opened is None:
            self._keeper.give_back(taken)
        return opened

    def recover(self, known: Sequence[Path]) -> Opened | None:
        """Offer all that can be recovered; None if none of it is wanted now."""
        data = self._keeper.data
        drafts = [
            found for draft in left_drafts(known, data) if (found := waiting_for(draft, data))
        ]
        waiting = [*drafts, *waiting_unsaved(data)]
        return self._resumed(waiting, None) if waiting else None

    def _with_what_was_left(self, draft: Path, taken: Claim | None) -> Opened | None:
        """Read a draft, or what is recovered of it; not what only a newer program can recover."""
        if newer := left_by_newer(draft, self._keeper.data):
            messages.tell_not_opened(self._window, draft, newer)
            return None
        waiting = waiting_for(draft, self._keeper.data)
        return self._resumed([waiting], taken) if waiting else self._read(draft, taken)

    def _read(self, draft: Path, taken: Claim | None) -> Opened | None:
        stamp = stamp_of(draft)
        found = commands.open_to_go_on(draft)
        if isinstance(found, Refused):
            messages.tell_not_opened(self._window, draft, found)
            return None
        session = Session(found.report, draft, stamp)
        session.is_older = found.is_older
        return Opened(session, written_at(draft), taken)

    def _beside_holder(self, draft: Path, answer: str) -> Opened | None:
        """Open what somebody else has in hand: as a copy, or read only."""
        opened = self._read(draft, None) if answer in {messages.COPY, messages.READ} else None
        if opened and answer == messages.COPY:
            return opened_copy(opened.session.report)
        if opened:
            opened.session.is_read_only = True
        return opened

    def _resumed(self, waiting: Sequence[Waiting], taken: Claim | None) -> Opened | None:
        """Ask until something is taken in hand, or all the rest is left for another time."""
        from reportdesk.gui.recovery import dialog

        left = list(waiting)
        while left:
            answer, chosen = dialog.ask(self._window, left)
            if answer == dialog.LATER:
                return None
            draft = chosen.autosaved.draft
            if answer == dialog.RECOVER:
                return self._recovered(chosen, taken)
            if draft:
                self._keeper.note(chosen.autosaved.report, draft)
            discard(chosen.autosaved.path, draft, self._keeper.data)
            if draft and chosen.saved:
                return self._read(draft, taken or self._claimed(draft))
            left.remove(chosen)
        return None

    def _recovered(self, waiting: Waiting, taken: Claim | None) -> Opened:
        """Return the recovered report as unsaved work; undoing it brings back what was saved."""
        from reportdesk.gui.recovery.dialog import base_of

        draft = waiting.autosaved.draft
        session = Session(base_of(waiting), draft, stamp_of(draft) if draft else None)
        session.saved, session.is_older = waiting.saved, waiting.is_older
        session.apply(Exchange(session.report, waiting.autosaved.report), _WORDS, "year")
        if draft is None:
            return Opened(session, None, None, waiting.autosaved.path)
        return Opened(session, waiting.saved_at, taken or self._claimed(draft))

    def _claimed(self, draft: Path) -> Claim | None:
        claimed = self._keeper.claim(draft)
        return claimed if isinstance(claimed, Claim) else None


def opened_copy(report: Report) -> Opened:
    """Return a report as unsaved work without a file."""
    session = Session(new_report(report.form, report.year, report.name))
    session.apply(Exchange(session.report, report), "另开一份", "year")
    return Opened(session, None, None)
