"""The reports that were opened or saved last, and how far each was at that moment.

Kept in the user's settings, newest first. A report whose file has gone stays, and says so.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, Signal

from reportdesk.report.cleaning import clean_line
from reportdesk.report.quoting import quoted
from reportdesk.store.limits import FIRST_YEAR, LAST_YEAR

_KEY = "recent"
_MOST = 12
_LONGEST = 200
_MOST_WRITTEN = 1_000_000


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


class RecentReports(QObject):
    """The list, as the settings hold it; `changed()` when it is another one."""

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings

    def all(self) -> list[RecentReport]:
        """Return the reports, newest first; what is garbled in the settings is left out."""
        return [*islice(_read(str(self._settings.value(_KEY, "[]"))), _MOST)]

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
        # After a kill, what is left beside a draft is swept by this list.
        self._settings.sync()
        self.changed.emit()


def _read(written: str) -> Iterator[RecentReport]:
    entries: object = None
    if len(written) > _MOST_WRITTEN:
        return
    with suppress(ValueError, RecursionError):
        entries = json.loads(written)
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and (report := _report(entry)):
            yield report


def _report(entry: dict[str, object]) -> RecentReport | None:
    """Return the report that an entry tells of, fit to be shown; None where it tells of none."""
    year = entry.get("year")
    told = [entry.get(name) for name in ("path", "office", "state", "verdict", "moment")]
    words = [one for one in told if isinstance(one, str)]
    if len(words) < len(told) or not isinstance(year, int):
        return None
    path, office, state, verdict, moment = words
    if not (FIRST_YEAR <= year <= LAST_YEAR and _is_path(path) and _is_moment(moment)):
        return None
    return RecentReport(path, _shown(office), year, state, _shown(verdict), moment)


def _is_path(written: str) -> bool:
    with suppress(UnicodeError):
        return b"\0" not in os.fsencode(written) and Path(written).is_absolute()
    return False


def _is_moment(written: str) -> bool:
    with suppress(ValueError):
        return bool(datetime.fromisoformat(written))
    return False


def _shown(words: str) -> str:
    return quoted(clean_line(words), _LONGEST)
