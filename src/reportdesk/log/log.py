"""The log in the user's folder for such: small, and written by nobody but this program."""

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Self

from platformdirs import user_log_path

MOST_BYTES = 256 * 1024
"""The size at which the file is put aside and a new one begun."""
PUT_ASIDE = 2
"""How many files are kept that were put aside."""

_PROGRAM = "reportdesk"
_NAME = "reportdesk.log"
_LINE = "%(asctime)s %(levelname)s %(message)s"


def log_folder() -> Path:
    """Return the user's folder for logs of this program; it need not exist yet."""
    return user_log_path(_PROGRAM, appauthor=False)


class Log:
    """Notes line by line; where it cannot be written, nothing else suffers."""

    def __init__(self, folder: Path | None = None) -> None:
        """Begin it, or go on with it, in a folder, which is the user's own by default."""
        self.folder = folder or log_folder()
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        self._file = _File(self.folder / _NAME)
        self._logger = logging.getLogger(_PROGRAM)
        self._logger.setLevel(logging.INFO)
        self._logger.addHandler(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path | None:
        """The file, if the last line has come to it."""
        return None if self._file.has_failed else self.folder / _NAME

    def note(self, line: str) -> None:
        """Note what is as it should be."""
        self._logger.info("%s", line)

    def complain(self, line: str) -> None:
        """Note what may be amiss."""
        self._logger.warning("%s", line)

    def fail(self, details: str) -> None:
        """Note a fault; the details may be several lines."""
        self._logger.error("%s", details)

    def close(self) -> None:
        """Let go of the file."""
        self._logger.removeHandler(self._file)
        self._file.close()


class _File(RotatingFileHandler):
    """A file that is opened with its first line, and complains of nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=MOST_BYTES, backupCount=PUT_ASIDE, encoding="utf-8", delay=True
        )
        self.setFormatter(logging.Formatter(_LINE))
        self.has_failed = False

    def emit(self, record: logging.LogRecord) -> None:
        self.has_failed = False
        super().emit(record)

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        """Begin a new file; on Windows not while another window has this one open."""
        with suppress(OSError):
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - logging's
        self.has_failed = True
