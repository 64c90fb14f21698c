"""The guidance for the row, column or section in hand: always in sight, always of this report."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportdesk.gui.findings.advice import Advice, advice
from reportdesk.gui.findings.guidance_sheet import GuidanceSheet
from reportdesk.gui.findings.guidance_strip import GuidanceStrip
from reportdesk.gui.session import Session

_FIRST_PLACE = "office.name"


class GuidancePanel(QWidget):
    """A sheet under the findings, or a strip of two lines under the page of a narrow window."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = _FIRST_PLACE
        self._shown: Advice | None = None
        self._view: GuidanceSheet | GuidanceStrip = GuidanceSheet()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._view)
        session.findings_changed.connect(self._follow)
        self._follow()

    def show_place(self, place: str) -> None:
        """Show what to know about a place."""
        self._place = place
        self._follow()

    def set_strip(self, strip: bool) -> None:
        """Show two lines, or the whole sheet."""
        old, self._view = self._view, GuidanceStrip() if strip else GuidanceSheet()
        self._column.replaceWidget(old, self._view)
        self._view.show()
        old.hide()
        old.deleteLater()
        self._shown = None
        self._follow()

    def _follow(self) -> None:
        told = advice(self._session.form, self._session.report, self._place)
        if told != self._shown:
            self._shown = told
            self._view.tell(told)
            self.setAccessibleName(f"填报说明：{told.title}")
            self.setAccessibleDescription("\n".join(told.lines))
