"""The start page: what the program opens with."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.recent import RecentReports
from reportdesk.gui.start.new_report import NewReport
from reportdesk.gui.start.recent_list import RecentList

_LEFT = 452
_LEFT_NARROW = 424
_NARROW = 1100


class StartPage(QWidget):
    """New reports at the left, for which a year is proposed; known ones at the right."""

    help_topic = "first"

    def __init__(self, recent: RecentReports, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_report = NewReport(year)
        self.recent_list = RecentList(recent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.new_report)
        row.addWidget(self.recent_list, 1)

    def resume(self) -> None:
        """Put the keyboard where the user goes on: to the office's name, or the known reports."""
        if not self.recent_list.resume():
            self.new_report.office.setFocus()

    def begin(self) -> None:
        """Put the keyboard where a new report begins; typing replaces the last office's name."""
        self.recent_list.refresh()
        self.new_report.office.setFocus()
        self.new_report.office.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.new_report.setFixedWidth(_LEFT if self.width() >= _NARROW else _LEFT_NARROW)
