"""The session: one report in hand, its findings, and the one stack on which it is undone.

Every edit of the window takes the same road: a change is applied, a new report comes out, all
rules run, and two signals tell what became of it.
"""

import sys
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.gui.undo_stack import Step, UndoStack
from reportdesk.report.change import Batch, Change, Exchange
from reportdesk.report.report import Report, Value
from reportdesk.report.totals import edit_figures
from reportdesk.store.stamp import Stamp, stamp_of

EVERYWHERE = ""
"""The place of a step that is nowhere in particular: the page in hand stays."""


class Session(QObject):
    """Holds the report; `report_changed(before, after)`, then `findings_changed()`, follow an edit.

    `path` is its file, None as long as it has none; `saved` is the report that the file holds, as
    far as this program knows, and `stamp` tells whether another program wrote it since.
    `is_read_only` where somebody else has the file in hand; `is_older` where an older program wrote
    it, so that what it holds has to be kept before it is overwritten.
    `went_to(place)` follows undo and redo, so that the window can show what they did.
    """

    report_changed = Signal(object, object)
    findings_changed = Signal()
    went_to = Signal(str)

    def __init__(
        self, report: Report, path: Path | None = None, stamp: Stamp | None = None
    ) -> None:
        """Take a report in hand; `stamp` is that of its file when it was read."""
        super().__init__()
        self.report = report
        self.path = path
        self.stamp = stamp
        self.saved = report if path else None
        self.is_read_only = False
        self.is_older = False
        self.findings: tuple[Finding, ...] = commands.check(report)
        self.undo_stack = UndoStack(self._go, self)
        self._provisional: Batch | None = None

    @property
    def form(self) -> Form:
        """The form of the report's edition."""
        return commands.form_of(self.report)

    @property
    def is_saved(self) -> bool:
        """Say whether the file holds all that was typed."""
        return self.undo_stack.isClean() and self._provisional is None

    def owns(self, path: Path) -> bool:
        """Say whether what may be kept beside a file is of this report, and not of another one."""
        return path == self.path and not self.is_read_only

    def apply(self, change: Change, words: str, place: str, run: Hashable | None = None) -> None:
        """Do a change as one undo step; `words` name it in the menu, `place` says where it is.

        Changes of one `run`, such as the letters of a word, are one step: each must go on where
        the one before it ended.
        """
        self.settle(words, place)
        self.do(change)
        self.undo_stack.push(Step(change, words, place, run))

    def exchange(self, other: Report, words: str) -> None:
        """Let the whole report give way to another, as one undo step."""
        place = EVERYWHERE if other.form == self.report.form else "year"
        self.apply(Exchange(self.report, other), words, place)

    def edit_figures(self, edits: Mapping[Address, Value | None], words: str, place: str) -> None:
        """Set or blank figures, with the totals that follow, as one undo step."""
        self.drop()
        change = edit_figures(self.form, self.report, edits)
        if change.changes:
            self.apply(change, words, place)

    @property
    def is_trying(self) -> bool:
        """Say whether an open editor holds something that is not yet a step."""
        return self._provisional is not None

    def try_figures(self, edits: Mapping[Address, Value | None]) -> None:
        """Show what an open editor would do; it replaces what was tried before."""
        self.try_change(lambda report: edit_figures(self.form, report, edits))

    def try_change(self, make: Callable[[Report], Batch]) -> None:
        """Show what a change would do, made for the report without what was tried before."""
        before = self.report
        report = self._provisional.inverse().apply(before) if self._provisional else before
        change = self._provisional = make(report)
        self._take(before, change.apply(report))

    def settle(self, words: str, place: str) -> None:
        """Make what was tried a step of its own; nothing happens where nothing was tried."""
        change, self._provisional = self._provisional, None
        if change and change.changes:
            self.undo_stack.push(Step(change, words, place))

    def drop(self) -> None:
        """Take back what was tried."""
        change, self._provisional = self._provisional, None
        if change:
            self._take(self.report, change.inverse().apply(self.report))

    def saved_as(self, path: Path) -> None:
        """Note that the file at `path` now holds the report."""
        self.path, self.stamp, self.saved = path, stamp_of(path), self.report
        self.is_read_only = self.is_older = False
        self.undo_stack.setClean()

    def do(self, change: Change) -> None:
        """Apply a change without recording it."""
        self._take(self.report, change.apply(self.report))

    def _go(self, change: Change, place: str) -> None:
        """Undo a step, or do it again, and say where that was."""
        self.do(change)
        if place != EVERYWHERE:
            self.went_to.emit(place)

    def _take(self, before: Report, after: Report) -> None:
        self.report = after
        self.report_changed.emit(before, after)
        self._judge()
        self.findings_changed.emit()

    def _judge(self) -> None:
        try:
            self.findings = commands.check(self.report)
        except Exception as fault:  # noqa: BLE001 - told of; no faulty rule may lose an answer
            sys.excepthook(type(fault), fault, fault.__traceback__)
