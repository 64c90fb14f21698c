"""Makes the pages of a report; what a kind of page needs is imported with the first of its kind."""

from typing import TYPE_CHECKING, Union

from reportdesk.checks.pages import COVER
from reportdesk.gui.cover.page import CoverPage
from reportdesk.gui.session import Session

if TYPE_CHECKING:
    from reportdesk.gui.grid.page import GridPage
    from reportdesk.gui.text.page import TextPage

Page = Union[CoverPage, "GridPage", "TextPage"]


def import_pages() -> None:
    """Import what every kind of page needs, so that the first of each opens as soon as the rest."""
    import reportdesk.gui.grid.page
    import reportdesk.gui.text.page  # noqa: F401 - only to have it ready


def make_page(session: Session, page: str) -> Page:
    """Make the page of a section, by its id, or the cover."""
    if page == COVER:
        return CoverPage(session)
    section = next(section for section in session.form.sections if section.id == page)
    if section.table:
        from reportdesk.gui.grid.page import GridPage

        return GridPage(session, section)
    from reportdesk.gui.text.page import TextPage

    return TextPage(session, section)
