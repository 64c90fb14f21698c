"""Tells a screen reader at once that an edit made an error, wherever the keyboard stands."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reportdesk.checks.finding import Finding
from reportdesk.gui.session import Session

Key = tuple[str, str, tuple[str, ...]]


def new_errors(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """Return the errors that were not there before; with other numbers one is still the same."""
    known = {_key(finding) for finding in before if _is_error(finding)}
    return [finding for finding in after if _is_error(finding) and _key(finding) not in known]


def in_words(errors: Sequence[Finding]) -> str:
    """Say in one short sentence which errors there are."""
    first = errors[0].headline
    return f"有误：{first}。" if len(errors) == 1 else f"有 {len(errors)} 处错误，先是{first}。"


class Announcer(QObject):
    """Speaks after each undo step; while a figure is still being typed it keeps silent."""

    def __init__(self, session: Session, desk: QWidget) -> None:
        super().__init__(desk)
        self._session, self._desk = session, desk
        self._known = session.findings
        self._words = ""
        session.undo_stack.indexChanged.connect(self._compare)

    def _compare(self) -> None:
        errors = new_errors(self._known, self._session.findings)
        self._known = self._session.findings
        if errors:
            # The keyboard is about to move on, and where it comes to is told of first.
            self._words = in_words(errors)
            QTimer.singleShot(0, self._announce)

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._desk, self._words))


def _key(finding: Finding) -> Key:
    return finding.rule, finding.place, finding.addresses


def _is_error(finding: Finding) -> bool:
    return finding.severity == "error" and not finding.unfilled
