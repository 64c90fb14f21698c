"""Find and replace: goes from place to place through all pages, and changes what stands there."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from reportdesk.gui.find import words
from reportdesk.gui.find.bar import FindBar
from reportdesk.gui.find.desk import Desk
from reportdesk.gui.find.limits import fits, most_characters
from reportdesk.gui.find.pointer import Pointer
from reportdesk.gui.find.walk import Position, step
from reportdesk.gui.page_stack import PageStack
from reportdesk.gui.session import Session
from reportdesk.gui.text.spoken import announce
from reportdesk.report.replacing import Replaced, replacing
from reportdesk.report.report import Report
from reportdesk.report.search import Hit, find, order

_PAUSE_MS = 150
_QUIET_MS = 400
_MOST_TAKEN = 60
_NOT_TAKEN = ("\u2028", "\u2029", "\ufffc")


class Finder(QObject):
    """Holds what was found, and which place is in hand; `bar` is where people ask."""

    def __init__(self, desk: Desk, session: Session, pages: PageStack, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = FindBar(parent)
        self.bar.hide()
        self._session = session
        self._pointer = Pointer(desk, session, pages)
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        self._told_of: Report | None = None
        self._pause, self._quiet = _timer(self, _PAUSE_MS), _timer(self, _QUIET_MS)
        self._connect(pages)

    def open(self, *, replacing: bool) -> None:
        """Show the bar with the keys in it; what is selected on the page is looked for."""
        self.bar.open(self._selected(), replacing=replacing)
        self._search()

    def step(self, by: int) -> None:
        """Go to the next place (1) or the previous one (-1), on whichever page it is."""
        if not self.bar.phrase.words:
            self.open(replacing=self.bar.is_replacing)
            return
        self.bar.show()
        self._refresh()
        self._step_from(self._pointer.here(self._current, by), by)

    def close(self) -> None:
        """Hide the bar, and give the keys to the page, at the place that was found last."""
        held = self._held(self._current)
        self._hide()
        self._pointer.give_keys(held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the bar with an Esc on the page that means nothing there; the keys stay."""
        if self.bar.isVisible() and _is_escape(event):
            self._hide()
            return True
        return super().eventFilter(watched, event)

    def _hide(self) -> None:
        self.bar.hide()
        self._pointer.mark(())

    def _connect(self, pages: PageStack) -> None:
        pages.installEventFilter(self)
        self.bar.searched.connect(self._search)
        self.bar.stepped.connect(self.step)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.replace_all_wanted.connect(self._replace_all)
        self.bar.closed.connect(self.close)
        self._session.findings_changed.connect(self._pause.start)
        self._pause.timeout.connect(self._follow)
        self._quiet.timeout.connect(lambda: announce(self.bar, self.bar.said))
        pages.currentChanged.connect(lambda _index: self._pause.start())

    def _search(self) -> None:
        """Show the next place as letters are typed; on another page it waits for Enter."""
        start = self._pointer.here(None, -1)
        self._refresh()
        self._current = None
        if self._hits:
            hit, _ = step(self._session.form, self._hits, start, 1)
            if self._pointer.is_in_sight(hit):
                self._pointer.point(hit)
                self._current = hit
        self._tell()

    def _follow(self) -> None:
        """Look again after an edit; what replacing told stays until the report is another."""
        if self.bar.isVisible():
            self._refresh()
            if self._session.report is not self._told_of:
                self._tell()

    def _refresh(self) -> None:
        session = self._session
        self._pointer.look_again()
        found = find(session.form, session.report, self.bar.phrase)
        seen = self._pointer.reasons
        self._hits = tuple(h for h in found if h.place in seen or not _is_reason(h))
        self._current = self._held(self._current) if self._current in self._hits else None
        self.bar.show_count(len(self._hits), sum(not hit.is_live for hit in self._hits))
        self._pointer.mark(self._hits)

    def _step_from(self, start: Position, by: int, before: str = "") -> None:
        """Go to the first hit from a position on, or before it; `before` is said ahead of it."""
        if self._hits:
            hit, is_round = step(self._session.form, self._hits, start, by)
            before = before or (words.ROUND[by] if is_round else "")
            self._show(hit)
        self._tell(before)

    def _show(self, hit: Hit) -> None:
        """Show a hit on its page; the keys stay in the bar, or go to the hit."""
        held = QApplication.focusWidget()
        self._current = hit
        self._pointer.point(hit)
        if held and self.bar.isAncestorOf(held):
            # With any other reason a field of one line forgets what is selected in it.
            held.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._pointer.give_keys(hit)

    def _replace(self) -> None:
        """Replace the place in hand, and go on to the next; without one, go to the first."""
        self._refresh()
        hit, by = self._current, self.bar.replacement
        if hit is None:
            self.step(1)
        elif hit.is_live:
            self._step_from(self._after(hit, hit.end), 1, words.LIVE)
        elif self._apply(self._replacing((hit,)), hit.place):
            self._refresh()
            self._step_from(self._after(hit, hit.start + len(by)), 1)

    def _replace_all(self) -> None:
        self._refresh()
        hits = self._hits
        done = self._replacing(hits)
        if not done.count or self._apply(done, hits[0].place):
            self._refresh()
            self._say(words.replaced(done, sum(hit.is_live for hit in hits)))

    def _replacing(self, hits: tuple[Hit, ...]) -> Replaced:
        report = self._session.report
        return replacing(report, hits, self.bar.replacement, most_characters(report))

    def _apply(self, done: Replaced, place: str) -> bool:
        """Do what replaces as one undo step; False, said why, where it would be too long."""
        fitting = done.count and fits(done.change.apply(self._session.report))
        if fitting:
            self._session.apply(done.change, words.step(done.count), place)
        else:
            self._say(words.TOO_LONG)
        return bool(fitting)

    def _held(self, hit: Hit | None) -> Hit | None:
        """Return a hit if it is still what the page shows selected."""
        return hit if hit and self._pointer.holds(hit) else None

    def _after(self, hit: Hit, offset: int) -> Position:
        return order(self._session.form, hit.place), offset

    def _tell(self, before: str = "") -> None:
        """Say which place is in hand, of how many."""
        session, hit = self._session, self._current
        form, report = session.form, session.report
        where = words.where(form, report, hit, self._pointer.place_of(hit)) if hit else ""
        told = words.counted(self._hits, hit, where) if self.bar.phrase.words else ""
        self._say(f"{before}{told}")
        self._told_of = None

    def _say(self, said: str) -> None:
        self._told_of = self._session.report
        self.bar.say(said)
        self._quiet.start()

    def _selected(self) -> str:
        """Return what is selected on the page, if it is no more than a phrase."""
        held = QApplication.focusWidget()
        chosen = ""
        if isinstance(held, QTextEdit):
            chosen = held.textCursor().selectedText()
        elif isinstance(held, QLineEdit) and not self.bar.isAncestorOf(held):
            chosen = held.selectedText()
        is_phrase = len(chosen) <= _MOST_TAKEN and not any(c in chosen for c in _NOT_TAKEN)
        return chosen if is_phrase else ""


def _is_escape(event: QEvent) -> bool:
    is_press = event.type() == QEvent.Type.KeyPress
    return is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _is_reason(hit: Hit) -> bool:
    return hit.place.startswith("explanations.")


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
