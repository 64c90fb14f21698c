"""The desk: one report in hand, with its outline, its pages, its findings and its guidance."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from reportdesk.checks.finding import Finding
from reportdesk.checks.pages import COVER, page_of
from reportdesk.gui.announcer import Announcer
from reportdesk.gui.desk_layout import DeskLayout
from reportdesk.gui.findings.fill_with_zero import ask_to_fill
from reportdesk.gui.pages import Page, import_pages
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.notice import Kind

if TYPE_CHECKING:
    from reportdesk.gui.find.finder import Finder

_IDLE_MS = 200
"""When the cover is painted, and nobody has gone on yet."""


class Desk(QWidget):
    """Goes to places, pages and findings; whatever leaves a page settles it first."""

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._parts = DeskLayout(self, session, actions)
        self._page = COVER
        self._place = COVER
        self._preview = actions["preview"]
        self._insert_figure = actions["insert_figure"]
        self._announcer = Announcer(session, self)
        self._connect()
        self._show(COVER)
        QTimer.singleShot(_IDLE_MS, self._make_ready)

    @property
    def page(self) -> str:
        """The page that is shown, by its id."""
        return self._page

    @property
    def place(self) -> str:
        """The place in hand, which the keys may have left for another page."""
        return self._place

    def settle(self) -> bool:
        """Commit what an open editor holds; False if it is refused and stays open."""
        self._parts.findings.settle()
        page = self._parts.pages.current
        return page is None or page.settle()

    def resume(self) -> None:
        """Put the keyboard into the page."""
        if page := self._parts.pages.current:
            page.resume()

    def notify(self, kind: Kind, sentence: str) -> None:
        """Say above the page what keeps the work from being safe; "" where nothing does."""
        self._parts.notify(kind, sentence)

    def say(self, state: str) -> None:
        """Say in the bar whose report this is and how safe it is."""
        report = self.session.report
        self._parts.bar.say(report.name or "（未写机关名称）", f"{report.year} 年度 · {state}")

    def go_to(self, place: str) -> None:
        """Show a place and put the keyboard there."""
        if self._may_leave():
            self._show(page_of(self.session.form, place)).go_to(place)

    def show_place(self, place: str) -> Page:
        """Show the page of a place; the keyboard stays where it is."""
        return self._show(page_of(self.session.form, place))

    def take_finding(self, finding: Finding) -> None:
        """Take a finding in hand in the panel."""
        self._parts.findings.take(finding)

    def ask_to_find(self, *, replacing: bool = False) -> None:
        """Ask for what to find in the whole report, and to replace."""
        if self.settle():
            self._finder.open(replacing=replacing)

    def step_found(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place of what was looked for."""
        if self.settle():
            self._finder.step(by)

    def open_page(self, page: str) -> None:
        """Show a page, with the keyboard in it."""
        if self._may_leave():
            self._show(page).resume()

    def open_nth(self, number: int) -> None:
        """Show a page by its place in the outline, from 1."""
        if 0 < number <= len(self._order()):
            self.open_page(self._order()[number - 1])

    def step_page(self, by: int) -> None:
        """Show the page after (1) or before (-1) this one."""
        place = self._order().index(self._page) + by
        if 0 <= place < len(self._order()):
            self.open_page(self._order()[place])

    def step_finding(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding."""
        if self.settle():
            panel = self._parts.findings
            finding = panel.next() if by > 0 else panel.previous()
            if finding:
                self.go_to(finding.place)

    def step_area(self, by: int) -> None:
        """Put the keyboard into the next (1) or previous (-1) area, round the end."""
        self._parts.step_area(by)

    def insert_figure(self) -> None:
        """Put a figure of the tables into the text in hand."""
        from reportdesk.gui.text.page import TextPage

        page = self._parts.pages.current
        if isinstance(page, TextPage):
            page.insert_figure()

    def toggle_preview(self) -> None:
        """Show the report as it will print, or the page alone, as the menu has it now."""
        if not self.settle():
            self._preview.setChecked(self._parts.centre.is_previewing)
        self._parts.follow_preview()

    def print_report(self) -> None:
        """Ask for a printer, and print the report as the preview shows it."""
        if self.settle():
            from reportdesk.gui.file_names import proposed
            from reportdesk.gui.preview.preview import paper_of
            from reportdesk.gui.preview.printing import ask_to_print

            name = proposed(self.session.form, self.session.report)
            ask_to_print(self.window(), paper_of(self.session), name)

    def fill_with_zero(self) -> None:
        """Ask which blank cells to fill with 0: of the row or table in hand, or all."""
        if self.settle():
            here = page_of(self.session.form, self._place) == self._page
            ask_to_fill(self, self.session, self._place if here else self._page)

    def undo(self) -> None:
        """Take the last step back; what is being typed counts as one."""
        if self.settle():
            self.session.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.settle():
            self.session.undo_stack.redo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.fit()

    def _connect(self) -> None:
        parts = self._parts
        parts.outline.chosen.connect(self._browse)
        parts.outline.entered_page.connect(self.open_page)
        parts.findings.chosen.connect(self._follow_finding)
        parts.findings.lit.connect(parts.pages.light)
        parts.findings.mended.connect(self.go_to)
        parts.pages.handed.connect(self._hold)
        parts.centre.picked.connect(self._go_to_picked)
        parts.centre.print_wanted.connect(self.print_report)
        self.session.went_to.connect(self._go_back_to)

    @cached_property
    def _finder(self) -> "Finder":
        """Find and replace, made when it is first asked for."""
        from reportdesk.gui.find.finder import Finder

        made = Finder(self, self.session, self._parts.pages, self)
        self._parts.hold_bar(made.bar)
        return made

    def _make_ready(self) -> None:
        """Import what is needed soon; open the preview where it was open with the last report."""
        import_pages()
        if self._preview.isChecked():
            self._parts.follow_preview()

    def _order(self) -> tuple[str, ...]:
        return (COVER, *(section.id for section in self.session.form.sections))

    def _hold(self, place: str) -> None:
        self._place = place

    def _may_leave(self) -> bool:
        """Settle the page in hand before going to another place."""
        if self.settle():
            return True
        self._parts.outline.show_page(self._page)
        return False

    def _show(self, page: str) -> Page:
        self._parts.make_way()
        shown = self._parts.pages.show_page(page)
        self._page = page
        self._insert_figure.setEnabled(page in {text.id for text in self.session.form.texts})
        self._parts.outline.show_page(page)
        return shown

    def _browse(self, page: str) -> None:
        """Show the page that the outline walks over; the keyboard stays in the outline."""
        if page != self._page and self._may_leave():
            self._show(page)

    def _follow_finding(self, finding: Finding) -> None:
        self.go_to(finding.place)

    def _go_to_picked(self, place: str, offset: int) -> None:
        """Go to what was pointed at on paper, in a text to the very character."""
        from reportdesk.gui.text.page import TextPage

        if not self._may_leave():
            return
        page = self._show(page_of(self.session.form, place))
        page.go_to(place)
        if isinstance(page, TextPage):
            page.put_caret(place, offset)

    def _go_back_to(self, place: str) -> None:
        """Show what undo or redo did."""
        self._show(page_of(self.session.form, place)).go_to(place)
