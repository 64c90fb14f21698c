"""The pages of the centre: each is made when it is first asked for, and one is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reportdesk.checks.finding import Finding
from reportdesk.gui.pages import Page, make_page
from reportdesk.gui.session import Session


class PageStack(QStackedWidget):
    """`handed(place)` when the place in hand is another one; a text tells of its caret as well.

    Pages of another edition are made anew when the edition changes.
    """

    handed = Signal(str)
    caret_moved = Signal(str, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[str, Page] = {}
        self._lit: Finding | None = None
        self._edition = session.report.form

    @property
    def current(self) -> Page | None:
        """Return the page that is shown."""
        return next((p for p in self._pages.values() if p is self.currentWidget()), None)

    def show_page(self, page: str) -> Page:
        """Show a page by its id."""
        if self._edition != self._session.report.form:
            self._forget()
        if page not in self._pages:
            made = self._pages[page] = make_page(self._session, page)
            made.handed.connect(self.handed)
            if moved := getattr(made, "caret_moved", None):
                moved.connect(self.caret_moved)
            self.addWidget(made)
        shown = self._pages[page]
        self.setCurrentWidget(shown)
        shown.light(self._lit)
        return shown

    def light(self, finding: Finding | None) -> None:
        """Light the cells of a finding, on whichever page is shown."""
        self._lit = finding
        if self.current:
            self.current.light(finding)

    def _forget(self) -> None:
        self._edition = self._session.report.form
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages = {}
