"""A field of the cover in which one fact about the office is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui.session import Session
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.report.change import Batch, Entry
from reportdesk.report.cleaning import clean_line
from reportdesk.report.report import Report


def office_entry(key: str, typed: str) -> Callable[[Report], Batch]:
    """Return what makes the change that writes one fact; an empty one is none, but for the name."""
    text = clean_line(typed)
    new = text if text or key == "name" else None

    def make(report: Report) -> Batch:
        old = report.office.get(key)
        return Batch((Entry("office", key, old, new),) if old != new else ())

    return make


class OfficeField(LineEdit):
    """What is typed is tried at once; leaving the field or Enter makes it one undo step.

    `handed(place)` when the keyboard comes here.
    """

    handed = Signal(str)

    def __init__(
        self, session: Session, key: str, label: str, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._key, self._label = session, key, label
        self.setMaxLength(most)
        self.textEdited.connect(self._try)
        self.editingFinished.connect(self.settle)
        session.report_changed.connect(self._follow)
        self._follow()

    @property
    def place(self) -> str:
        """Where in the report it stands."""
        return f"office.{self._key}"

    def settle(self) -> None:
        """Make what was typed a step."""
        self._session.settle(f"填写{self._label}", self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._session.is_trying:
            self._session.drop()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.handed.emit(self.place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what the report holds now: marks that cannot be seen were left out of it."""
        super().focusOutEvent(event)
        if self.text() != (known := self._known()):
            self.setText(known)

    def _known(self) -> str:
        return self._session.report.office.get(self._key, "")

    def _try(self, typed: str) -> None:
        self._session.try_change(office_entry(self._key, typed))

    def _follow(self) -> None:
        if clean_line(self.text()) != (known := self._known()):
            self.setText(known)
