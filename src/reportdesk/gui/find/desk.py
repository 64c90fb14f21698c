"""What find and replace want of the desk."""

from typing import Protocol

from reportdesk.checks.finding import Finding
from reportdesk.gui.pages import Page


class Desk(Protocol):
    """Shows pages, and knows what is in hand on them."""

    @property
    def page(self) -> str:
        """The page that is shown, by its id."""

    @property
    def place(self) -> str:
        """The place in hand."""

    def settle(self) -> bool:
        """Commit what an open editor holds; False if it is refused and stays open."""

    def show_place(self, place: str) -> Page:
        """Show the page of a place; the keys stay where they are."""

    def take_finding(self, finding: Finding) -> None:
        """Take a finding in hand."""
