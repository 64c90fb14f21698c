"""Opens and saves the report in hand; nothing unsaved is left behind without asking."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from reportdesk import commands
from reportdesk.checks.verdict import verdict
from reportdesk.gui import file_messages as messages
from reportdesk.gui.export import Export
from reportdesk.gui.file_dialogs import FileDialogs
from reportdesk.gui.file_names import DRAFT, beside, proposed
from reportdesk.gui.moments import spoken
from reportdesk.gui.opening import Opened, Opening, opened_copy
from reportdesk.gui.recent import RecentReport, RecentReports
from reportdesk.gui.recovery.keeper import Keeper
from reportdesk.gui.saving import BESIDE, DONE, ELSEWHERE, Saving
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.notice import Kind
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store.claim import Holder
from reportdesk.store.patience import answers
from reportdesk.store.recovery import sweep_drafts


class Files(QObject):
    """`opened(Session)` with another report in hand, `closed()` with none, `saved()` after saving.

    `kept()` when it has changed whether unsaved work is on the disk.

    `settle` commits what an open editor holds, and says whether it could.
    """

    opened = Signal(object)
    closed = Signal()
    saved = Signal()
    kept = Signal()

    def __init__(
        self, window: QWidget, settings: QSettings, recent: RecentReports, data: Path
    ) -> None:
        """Make it for a window; `data` is the user's data folder."""
        super().__init__(window)
        self.session: Session | None = None
        self.saved_at: datetime | None = None
        self.settle: Callable[[], bool] = lambda: True
        self._window, self._recent = window, recent
        self._dialogs = FileDialogs(window, settings)
        self._export = Export(window, self._dialogs)
        self._keeper = Keeper(data, self)
        self._keeper.told.connect(self._hear)
        self._opening = Opening(window, self._keeper)
        self._saving = Saving(window, self._keeper)
        self._unkept: Refused | None = None
        self._holder: Holder | None = None

    def begin(self, edition: str, year: int, name: str, kind: str) -> None:
        """Take a new report in hand; it has no file yet."""
        report = commands.new(year, name, edition, kind)
        if isinstance(report, Refused):
            messages.tell_not_begun(self._window, report)
        else:
            self._take(Opened(Session(report), None, None))

    def recover(self) -> None:
        """Offer what a killed program left of unsaved work."""
        known = [Path(report.path) for report in self._recent.all()]
        if opened := self._opening.recover(known):
            self._take(opened)

    def sweep(self) -> None:
        """Take away what a killed program left beside the drafts that are known.

        In a thread of its own: one of them may lie on a share that does not answer.
        """
        drafts = [Path(report.path) for report in self._recent.all()]
        Thread(target=sweep_drafts, args=(drafts, self._keeper.data), daemon=True).start()

    def where_kept(self, seconds: float) -> Path | Refused:
        """Have the work on a disk now; return the file that holds it, or why none does."""
        return self._keeper.where_kept(seconds)

    def end(self) -> None:
        """Put the report away for good, with the program: nothing is left beside its file."""
        self._keeper.end()

    def close(self) -> bool:
        """Put the report away, unless the user wants to keep at it."""
        if not self.may_leave():
            return False
        self.session = None
        self._keeper.let_go()
        self.closed.emit()
        return True

    def ask_to_open(self) -> None:
        """Ask for a file and open it."""
        if self.may_leave() and (path := self._dialogs.to_open()):
            self._open(path)

    def open_named(self, name: str) -> None:
        """Open a file that the user has named already."""
        if self.may_leave():
            self._open(Path(name).absolute())

    def save(self) -> bool:
        """Save where the report came from, or ask where."""
        session = self.session
        if session is None or not self.settle():
            return False
        if session.path is None:
            return self.save_as()
        if session.is_read_only and self._is_held(session.path):
            answer = messages.ask_to_save_elsewhere(self._window, self._holder)
            return answer == ELSEWHERE and self.save_as()
        return self._write(session, session.path)

    def save_as(self) -> bool:
        """Ask for a name and save under it."""
        session = self.session
        if session is None or not self.settle():
            return False
        proposal = session.path or Path(proposed(session.form, session.report) + DRAFT)
        if session.is_read_only:
            proposal = beside(proposal)
        return self._save_elsewhere(session, proposal)

    def export(self) -> None:
        """Write the report as a file of another kind, errors or not."""
        if self.session and self.settle():
            self._export.run(self.session)

    def show_history(self) -> None:
        """Show the saved states of the report in hand, and bring one back if it is wanted."""
        from reportdesk.gui.recovery import history

        session = self.session
        if session is None or not self.settle():
            return
        states = self._keeper.states(session.path)
        if not states:
            messages.tell_no_history(self._window)
            return
        answer, found = history.ask(self._window, session, states)
        if isinstance(found, Report) and answer == history.BRING_BACK:
            session.exchange(found, "换回历史版本")
        if isinstance(found, Report) and answer == history.COPY and self.may_leave():
            self._take(opened_copy(found))

    def may_leave(self) -> bool:
        """Ask what to do with unsaved work; False if the user stays with it."""
        if self.session is None or not self.settle():
            return self.session is None
        if self.session.is_saved:
            return True
        answer = messages.ask_to_save(self._window, self.session.report)
        if answer == messages.DISCARD:
            return self._may_give_up(self.session)
        return answer == messages.SAVE and self.save()

    def _may_give_up(self, session: Session) -> bool:
        """Keep what is given up among the states; where that is impossible, ask once more."""
        if self._keeper.note_now(session.report, session.path):
            return True
        return messages.ask_to_give_up(self._window) == messages.DISCARD

    def state_in_words(self) -> str:
        """Say how safe the work is."""
        if self.session and self.session.is_read_only:
            return "只读，改动请另存"
        if self.session and not self.session.is_saved:
            return "有未保存的改动，自动留存没有写成" if self._unkept else "有未保存的改动"
        if self.session and self.session.is_older:
            return "旧版草稿，保存后升级"
        if self.saved_at is None:
            return "尚未保存"
        return f"已保存 {spoken(self.saved_at, datetime.now().astimezone()).removeprefix('今天 ')}"

    def notice(self) -> tuple[Kind, str]:
        """Say in a line what keeps the work from being safe where it is; "" if nothing does."""
        if self._unkept:
            return "warn", messages.unkept_words(self._unkept)
        if self.session and self.session.is_read_only:
            return "info", messages.read_only_words(self._holder)
        return "info", ""

    def _is_held(self, path: Path) -> bool:
        """Say whether somebody else still has a file in hand, or its disk does not tell."""
        if not answers(path):
            return True
        holder = self._keeper.holder_of(path)
        self._holder = holder or self._holder
        return holder is not None

    def _open(self, path: Path) -> None:
        if opened := self._opening.open(path):
            self._take(opened)

    def _take(self, opened: Opened) -> None:
        self.session, self.saved_at = opened.session, opened.saved_at
        self._holder = opened.holder
        self._unkept = None
        self._keeper.keep(opened.session, opened.claim, opened.recovered)
        self._note_recent()
        self.opened.emit(opened.session)
        session = opened.session
        if session.path and session.is_older and not session.is_read_only:
            messages.tell_older(self._window, session.path)

    def _hear(self, refused: Refused | None) -> None:
        """Note whether unsaved work is on the disk; the window says so at once if it is not."""
        if refused != self._unkept:
            self._unkept = refused
            self.kept.emit()

    def _write(self, session: Session, path: Path) -> bool:
        """Save; after a failure the user may go on elsewhere."""
        outcome = self._saving.write(session, path, self.saved_at)
        if outcome == ELSEWHERE:
            return self.save_as()
        if outcome == BESIDE:
            return self._save_elsewhere(session, beside(path))
        if outcome != DONE:
            return False
        self.saved_at = datetime.now().astimezone()
        self._note_recent()
        self.saved.emit()
        return True

    def _save_elsewhere(self, session: Session, proposal: Path) -> bool:
        path = self._dialogs.to_save("另存报告", proposal)
        return path is not None and self._write(session, path)

    def _note_recent(self) -> None:
        if self.session and self.session.path and self.saved_at:
            self._recent.note(_summary(self.session, self.session.path, self.saved_at))


def _summary(session: Session, path: Path, moment: datetime) -> RecentReport:
    """Return what is worth knowing of a report that was opened or saved at a moment."""
    report = session.report
    judged = verdict(session.form, session.findings, report)
    return RecentReport(
        path=str(path),
        office=report.name,
        year=report.year,
        state=judged.state,
        verdict=judged.headline,
        moment=moment.isoformat(),
    )
