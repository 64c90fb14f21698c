"""Brings the help up, on the topic of what is in hand; its window is made when first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from reportdesk.gui.help.window import HelpWindow


def topic_in_hand(window: QWidget) -> str:
    """Return the topic of the part of a window that has the keyboard, or else of one that shows.

    A part of the window says by an attribute `help_topic` which topic is about it.
    """
    part = QApplication.focusWidget()
    while part:
        if topic := _topic(part):
            return topic
        part = part.parentWidget()
    shown = (part for part in window.findChildren(QWidget) if part.isVisible())
    return next((topic for part in shown if (topic := _topic(part))), "")


class Helper(QObject):
    """One help for one window."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings

    def show_topic_in_hand(self) -> None:
        """Show what the help says about what is in hand."""
        self._help.show_topic(topic_in_hand(self._window))

    def show_keys(self) -> None:
        """Show what the keys do."""
        self._help.show_topic("keys")

    @cached_property
    def _help(self) -> "HelpWindow":
        from reportdesk.gui.help.window import HelpWindow

        return HelpWindow(self._settings, self._window)


def _topic(part: QWidget) -> str:
    return str(getattr(part, "help_topic", ""))
