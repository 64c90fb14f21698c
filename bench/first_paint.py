"""Says when a window has been painted and answers again, and how much memory it takes."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_KIBIBYTE = 1024
_STATUS = Path("/proc/self/status")


class _Watch(QObject):
    """Waits for the window's first paint, then for an idle moment."""

    def __init__(self, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._application = application
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        painted = time.monotonic()
        sys.stdout.write(json.dumps({"painted": painted, "resident": _resident()}) + "\n")
        self._application.quit()


def _resident() -> int:
    """Return resident bytes; getrusage would count what the parent held before it forked."""
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) * _KIBIBYTE


def report_first_paint(application: QApplication, window: QWidget) -> None:
    """Print when `window` was painted (monotonic seconds) and its resident bytes, then quit."""
    _Watch(application, window)
