"""Makes the pages of a report when they are first shown."""

from reportdesk.checks.pages import COVER
from reportdesk.gui.cover.page import CoverPage
from reportdesk.gui.grid.page import GridPage
from reportdesk.gui.session import Session
from reportdesk.gui.text.page import TextPage

Page = CoverPage | GridPage | TextPage


def make_page(session: Session, page: str) -> Page:
    """Make the page of a section, by its id, or the cover."""
    if page == COVER:
        return CoverPage(session)
    section = next(section for section in session.form.sections if section.id == page)
    return GridPage(session, section) if section.table else TextPage(session, section)
