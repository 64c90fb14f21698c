"""The recent reports as a list that can be shown, read aloud and walked with the keyboard."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reportdesk.gui.moments import spoken
from reportdesk.gui.recent import RecentReport
from reportdesk.gui.states import PageState, Sign, Weight
from reportdesk.report.quoting import quoted
from reportdesk.store.patience import answered
from reportdesk.store.stamp import stamp_of

GONE = "gone"
"""The state of a report whose file is not there, or on a disk that does not answer."""
SIGNS = {
    "error": Weight.ERROR.value,
    "blank": Weight.BLANK.value,
    "warning": Weight.WARNING.value,
    "final": PageState.DONE.value,
    GONE: Sign("file-x", "text3", "找不到文件"),
}
_PATIENCE = 0.3
"""Seconds that the list waits for the disks of its files."""
_LONGEST_PATH = 1000
_Role = Qt.ItemDataRole


class RecentModel(QAbstractListModel):
    """One row for each report."""

    def __init__(self) -> None:
        super().__init__()
        self._reports: Sequence[RecentReport] = ()

    def show(self, reports: Sequence[RecentReport]) -> None:
        """Show other reports."""
        there = answered(_is_there, reports, _PATIENCE)
        self.beginResetModel()
        self._reports = [one if one in there else _gone(one) for one in reports]
        self.endResetModel()

    def report(self, row: int) -> RecentReport:
        """Return the report of a row."""
        return self._reports[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._reports)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = _Role.DisplayRole
    ) -> str | None:
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return _spoken_line(self._reports[index.row()])
        if role == _Role.ToolTipRole:
            report = self._reports[index.row()]
            return f"{report.office} {report.year} 年度\n{_named(report.path)}"
        return None


def folder(report: RecentReport) -> str:
    """Return the folder in which a report lies, as the system writes it."""
    return _named(str(Path(report.path).parent))


def sign(report: RecentReport) -> Sign:
    """Return how a report stood when it was last saved; the word is its verdict."""
    known = SIGNS.get(report.state, PageState.BLANK.value)
    return Sign(known.icon, known.ink, report.verdict)


def moment(report: RecentReport) -> str:
    """Return when a report was last saved, in few words."""
    return spoken(datetime.fromisoformat(report.moment), datetime.now().astimezone())


def _is_there(report: RecentReport) -> bool:
    return stamp_of(Path(report.path)) is not None


def _gone(report: RecentReport) -> RecentReport:
    return report._replace(state=GONE, verdict=SIGNS[GONE].word)


def _named(path: str) -> str:
    return quoted(path, _LONGEST_PATH)


def _spoken_line(report: RecentReport) -> str:
    words = (report.office, f"{report.year} 年度", sign(report).word, moment(report))
    return "，".join((*words, folder(report)))
