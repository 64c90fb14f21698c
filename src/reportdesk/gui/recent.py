"""The reports that were opened or saved last, and how far each was at that moment.

Kept in the user's settings, newest first. A report whose file has gone stays, and says so.
"""

import json
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, Signal

from reportdesk.store.stamp import stamp_of

_KEY = "recent"
_MOST = 12


class RecentReport(NamedTuple):
    """A report on disk: whose it is, the state and words of its verdict, when it was saved.

    `moment` is ISO 8601, in local time.
    """

    path: str
    office: str
    year: int
    state: str
    verdict: str
    moment: str

    @property
    def is_missing(self) -> bool:
        """Say whether its file has gone."""
        return stamp_of(Path(self.path)) is None


class RecentReports(QObject):
    """The list, as the settings hold it; `changed()` when it is another one."""

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings

    def all(self) -> list[RecentReport]:
        """Return the reports, newest first; what the settings garbled is left out."""
        try:
            entries = json.loads(str(self._settings.value(_KEY, "[]")))
            return [RecentReport(**entry) for entry in entries]
        except (ValueError, TypeError):
            return []

    def note(self, report: RecentReport) -> None:
        """Put a report at the head of the list, in place of what was known of its file."""
        others = [other for other in self.all() if other.path != report.path]
        self._write([report, *others][:_MOST])

    def clear(self) -> None:
        """Forget them all; no file is touched."""
        self._write([])

    def _write(self, reports: list[RecentReport]) -> None:
        entries = [report._asdict() for report in reports]
        self._settings.setValue(_KEY, json.dumps(entries, ensure_ascii=False))
        self.changed.emit()
