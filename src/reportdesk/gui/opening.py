"""Opens a draft: what was not saved the last time is offered first, and who has it is told."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reportdesk import commands
from reportdesk.gui import file_messages as messages
from reportdesk.gui.recovery.keeper import Keeper
from reportdesk.gui.session import Session
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report, new_report
from reportdesk.store.claim import Claim, Holder
from reportdesk.store.draft_file import is_newer
from reportdesk.store.patience import silent
from reportdesk.store.put_aside import put_aside, put_aside_unowned
from reportdesk.store.recovery import (
    Waiting,
    discard,
    left_by_newer,
    left_drafts,
    sweep_temporaries,
    waiting_for,
    waiting_unsaved,
)
from reportdesk.store.stamp import stamp_of, written_at

_WORDS = "恢复自动留存的内容"
_BEFORE = "打开上次保存的内容"


class Opened(NamedTuple):
    """A report to take in hand: when its file was written, and what it is to be kept with.

    `holder` is who has its file in hand, which can therefore only be read.
    """

    session: Session
    saved_at: datetime | None
    claim: Claim | None
    recovered: Path | None = None
    holder: Holder | None = None


class _Offer(NamedTuple):
    """What can be recovered, claimed where a lock file can be written."""

    waiting: Waiting
    claim: Claim | None


class Opening:
    """Asks what has to be asked before a report can be worked on."""

    def __init__(self, window: QWidget, keeper: Keeper) -> None:
        self._window, self._keeper = window, keeper

    def open(self, draft: Path) -> Opened | None:
        """Open a draft; None if that was called off, or is impossible."""
        if refused := silent(draft, "打不开"):
            messages.tell_not_opened(self._window, draft, refused)
            return None
        known = self._keeper.holds(draft)
        claimed = self._keeper.claim(draft)
        if isinstance(claimed, Holder):
            answer = messages.ask_about_holder(self._window, draft, claimed)
            if answer != messages.BY_FORCE:
                return self._beside_holder(draft, claimed, answer)
            claimed = self._keeper.claim(draft, by_force=True)
        taken = claimed if isinstance(claimed, Claim) else None
        if taken and not known:
            sweep_temporaries(draft, self._keeper.data)
        opened = self._read(draft, taken) if known else self._with_what_was_left(draft, taken)
        if opened is None:
            self._keeper.give_back(taken)
        return opened

    def recover(self, known: Sequence[Path]) -> Opened | None:
        """Offer all that can be recovered; None if none of it is wanted now.

        What is offered is claimed first: a program that starts meanwhile asks about none of it.
        """
        offers = [*self._drafts_left(known), *self._unsaved_left()]
        return self._resumed(offers) if offers else None

    def _drafts_left(self, known: Sequence[Path]) -> Iterator[_Offer]:
        data = self._keeper.data
        for draft in left_drafts(known, data):
            claimed = self._keeper.claim(draft)
            if not isinstance(claimed, Holder):
                messages.tell_put_aside(self._window, put_aside(draft, data))
                if found := waiting_for(draft, data):
                    yield _Offer(found, claimed)
                else:
                    self._keeper.give_back(claimed)

    def _unsaved_left(self) -> Iterator[_Offer]:
        data = self._keeper.data
        messages.tell_put_aside(self._window, put_aside_unowned(data))
        for found in waiting_unsaved(data):
            if claimed := self._keeper.claim_unsaved(found.autosaved.path):
                yield _Offer(found, claimed)

    def _with_what_was_left(self, draft: Path, taken: Claim | None) -> Opened | None:
        """Read a draft, or what is recovered of it; not what only a newer program can recover."""
        data = self._keeper.data
        if newer := left_by_newer(draft, data, "打不开"):
            self._tell_not_opened(draft, taken, newer)
            return None
        messages.tell_put_aside(self._window, put_aside(draft, data))
        waiting = waiting_for(draft, data)
        return self._resumed([_Offer(waiting, taken)]) if waiting else self._read(draft, taken)

    def _read(self, draft: Path, taken: Claim | None) -> Opened | None:
        stamp = stamp_of(draft)
        found = commands.open_to_go_on(draft)
        if isinstance(found, Refused):
            return self._saved_before(draft, taken, found)
        session = Session(found.report, draft, stamp)
        session.is_older = found.is_older
        return Opened(session, written_at(draft), taken)

    def _saved_before(self, draft: Path, taken: Claim | None, refused: Refused) -> Opened | None:
        """Tell why a draft cannot be read; return what was last saved of it, if that is wanted."""
        known = None if is_newer(draft) else self._keeper.last_state(draft)
        if known is None:
            self._tell_not_opened(draft, taken, refused)
            return None
        state, report = known
        answer = messages.ask_after_not_opened(self._window, draft, refused, state.moment)
        if answer != messages.SAVED_BEFORE:
            return None
        session = Session(new_report(report.form, report.year, report.name), draft, stamp_of(draft))
        session.saved = None
        session.exchange(report, _BEFORE)
        return Opened(session, state.moment, taken)

    def _tell_not_opened(self, draft: Path, taken: Claim | None, refused: Refused) -> None:
        """Let go of a draft and say why it cannot be opened: a kill then leaves nothing of it."""
        self._keeper.give_back(taken)
        messages.tell_not_opened(self._window, draft, refused)

    def _beside_holder(self, draft: Path, holder: Holder, answer: str) -> Opened | None:
        """Open what somebody else has in hand: as a copy, or read only."""
        opened = self._read(draft, None) if answer in {messages.COPY, messages.READ} else None
        if opened and answer == messages.COPY:
            return opened_copy(opened.session.report)
        if opened:
            opened.session.is_read_only = True
            return opened._replace(holder=holder)
        return None

    def _resumed(self, offers: Sequence[_Offer]) -> Opened | None:
        """Ask until something is taken in hand, or all the rest is left for another time."""
        from reportdesk.gui.recovery import dialog

        left = list(offers)
        opened = None
        while left and not opened:
            answer, chosen = dialog.ask(self._window, [offer.waiting for offer in left])
            if answer == dialog.LATER:
                break
            offer = next(offer for offer in left if offer.waiting is chosen)
            left.remove(offer)
            self._note_others(chosen)
            opened = self._recovered(offer) if answer == dialog.RECOVER else self._given_up(offer)
        for offer in left:
            self._keeper.give_back(offer.claim)
        return opened

    def _note_others(self, waiting: Waiting) -> None:
        """Keep what was saved, and what else was left, before what came after it."""
        if draft := waiting.autosaved.draft:
            self._keeper.note_file(draft)
        for other in waiting.others:
            self._keeper.note_now(other.report, other.draft)

    def _given_up(self, offer: _Offer) -> Opened | None:
        """Go on with what was saved, if anything was; the other content stays among the states."""
        waiting, claimed = offer
        draft = waiting.autosaved.draft
        if self._keeper.note_now(waiting.autosaved.report, draft):
            discard(waiting.autosaved.path, draft, self._keeper.data)
        opened = self._read(draft, claimed) if draft and waiting.saved else None
        if opened is None:
            self._keeper.give_back(claimed)
        return opened

    def _recovered(self, offer: _Offer) -> Opened:
        """Return the recovered report as unsaved work; undoing it brings back what was saved.

        It stays among the states, since what was undone is closed without a question.
        """
        from reportdesk.gui.recovery.dialog import base_of

        waiting = offer.waiting
        draft = waiting.autosaved.draft
        session = Session(base_of(waiting), draft, stamp_of(draft) if draft else None)
        session.saved, session.is_older = waiting.saved, waiting.is_older
        self._keeper.note_now(waiting.autosaved.report, draft)
        session.exchange(waiting.autosaved.report, _WORDS)
        recovered = waiting.autosaved.path if draft is None else None
        return Opened(session, waiting.saved_at, offer.claim, recovered)


def opened_copy(report: Report) -> Opened:
    """Return a report as unsaved work without a file."""
    session = Session(new_report(report.form, report.year, report.name))
    session.exchange(report, "另开一份")
    return Opened(session, None, None)
