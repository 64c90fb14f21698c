"""Points at places on the pages: shows a hit selected, and knows where the user is."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QApplication, QLineEdit

from reportdesk.checks.finding import Finding
from reportdesk.checks.pages import page_of
from reportdesk.gui.find.desk import Desk
from reportdesk.gui.find.reasons import findings_of_reasons
from reportdesk.gui.find.walk import Position
from reportdesk.gui.page_stack import PageStack
from reportdesk.gui.pages import Page
from reportdesk.gui.session import Session
from reportdesk.gui.text.found import FoundMarks, select
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.text.passage import Span, Spot
from reportdesk.gui.text.reading import span_of
from reportdesk.report.search import Hit, order
from reportdesk.report.text import Picture


class Pointer:
    """Works on the page that is shown; only words in the text itself are selected without keys."""

    def __init__(self, desk: Desk, session: Session, pages: PageStack) -> None:
        self._desk, self._session, self._pages = desk, session, pages
        self._marks: FoundMarks | None = None
        self._pointed: tuple[Hit, str] | None = None
        self.reasons: Mapping[str, Finding] = {}

    def look_again(self) -> None:
        """Note beside which findings reasons are shown now."""
        self.reasons = findings_of_reasons(self._session)

    def place_of(self, hit: Hit) -> str:
        """Return where to go for a hit: for a reason to its finding."""
        finding = self.reasons.get(hit.place)
        return finding.place if finding else hit.place

    def is_in_sight(self, hit: Hit) -> bool:
        """Say whether a hit can be selected where the user is, without moving the keys."""
        return self._prose(hit) is not None

    def point(self, hit: Hit) -> None:
        """Show a hit on its page; where it is in a field, the keys go there."""
        self._deselect()
        page = self._desk.show_place(self.place_of(hit))
        if prose := self._prose(hit):
            select(prose[0].editor, prose[1])
        else:
            self._point_at_field(page, hit)
        self._pointed = hit, self._desk.place

    def give_keys(self, hit: Hit | None) -> None:
        """Give the keys to the page, and to a hit on it."""
        page = self._pages.current
        if hit and not self._prose(hit):
            self.point(hit)
        elif page:
            page.resume()

    def holds(self, hit: Hit) -> bool:
        """Say whether a hit is still what the page shows selected."""
        if prose := self._prose(hit):
            return span_of(prose[0].editor.textCursor()) == prose[1]
        is_here = page_of(self._session.form, self.place_of(hit)) == self._desk.page
        return is_here and self._pointed == (hit, self._desk.place)

    def here(self, hit: Hit | None, by: int) -> Position:
        """Return where the user is: after what is in hand (1), or before it (-1)."""
        form, page = self._session.form, self._pages.current
        if hit and self.holds(hit):
            return order(form, hit.place), hit.end if by > 0 else hit.start
        if isinstance(page, TextPage):
            span = span_of(page.editor.textCursor())
            spot = span.end if by > 0 else span.start
            return order(form, f"texts.{self._desk.page}.{spot.block}"), spot.offset
        is_here = page_of(form, self._desk.place) == self._desk.page
        return order(form, self._desk.place if is_here else self._desk.page), 0

    def mark(self, hits: Sequence[Hit]) -> None:
        """Mark hits in the text that is shown, and no others."""
        page = self._pages.current
        editor = page.editor if isinstance(page, TextPage) else None
        if self._marks and self._marks.editor is not editor:
            self._marks.show(())
            self._marks.deleteLater()
            self._marks = None
        if editor and not self._marks:
            self._marks = FoundMarks(editor)
            self._marks.destroyed.connect(self._forget_marks)
        if self._marks:
            spans = (self._prose(hit) for hit in hits)
            self._marks.show([span[1] for span in spans if span])

    def _deselect(self) -> None:
        """Leave nothing selected in a field: it would look like the place in hand."""
        if page := self._pages.current:
            for field in page.findChildren(QLineEdit):
                field.deselect()

    def _forget_marks(self) -> None:
        """Know no marks in an editor that is gone, as its edition is."""
        self._marks = None

    def _point_at_field(self, page: Page, hit: Hit) -> None:
        page.go_to(self.place_of(hit))
        if isinstance(page, TextPage):
            page.picture_bar.take_keys()
        field = QApplication.focusWidget()
        if finding := self.reasons.get(hit.place):
            self._desk.take_finding(finding)
        elif isinstance(field, QLineEdit):
            field.setSelection(hit.start, hit.end - hit.start)

    def _prose(self, hit: Hit) -> tuple[TextPage, Span] | None:
        """Return the text that is shown and the span of a hit in its words, if it has one."""
        page = self._pages.current
        section, _, number = hit.place.removeprefix("texts.").partition(".")
        if not isinstance(page, TextPage) or section != self._desk.page or not number:
            return None
        blocks = page.editor.mirror.blocks
        if int(number) >= len(blocks) or isinstance(blocks[int(number)], Picture):
            return None
        return page, Span(Spot(int(number), hit.start), Spot(int(number), hit.end))
