"""The fields about the office: its name and kind, and how to reach it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from reportdesk.gui.cover.office_field import OfficeField, office_entry
from reportdesk.gui.kind_combo import KindCombo
from reportdesk.gui.session import Session


@dataclass(frozen=True)
class Fact:
    """A fact about the office: its key in the report, its label, and how long it may be."""

    key: str
    label: str
    most: int


NAME = Fact("name", "机关名称", 100)
CONTACT = (
    Fact("address", "地址", 200),
    Fact("postcode", "邮编", 12),
    Fact("telephone", "电话", 60),
    Fact("email", "电子邮箱", 120),
)
WEBSITE = Fact("website", "网站", 200)
OPTIONAL = "没有可不填"
_STAYS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


def fact_field(session: Session, fact: Fact) -> OfficeField:
    """Make the field for a fact; all but the name may stay empty."""
    field = OfficeField(session, fact.key, fact.label, fact.most)
    if fact is not NAME:
        field.setPlaceholderText(OPTIONAL)
    return field


class KindField(KindCombo):
    """The kind of office, as the report has it; one visit is one undo step, however many keys."""

    handed = Signal(str)
    place = "office.kind"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._visit = object()
        self.activated.connect(self._apply)
        session.report_changed.connect(self._follow)
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _STAYS:
            self._visit = object()
        self.handed.emit(self.place)

    def _apply(self) -> None:
        change = office_entry("kind", self.kind())(self._session.report)
        if change.changes:
            self._session.apply(change, "选择机关类别", self.place, self._visit)

    def _follow(self) -> None:
        kinds = [(kind.id, kind.label) for kind in self._session.form.office_kinds]
        self.show_kinds(kinds, self._session.report.office.get("kind", ""))
