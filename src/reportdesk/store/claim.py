"""One file, one writer: the lock file that says who has a draft in hand, and since when.

The file tells people; the system's lock on it tells programs whether its writer still lives. What
a killed one left is therefore known at once, whatever process has its number now.
"""

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from errno import EINVAL
from io import FileIO
from pathlib import Path
from stat import S_ISREG

from reportdesk.report.cleaning import clean
from reportdesk.report.quoting import quoted
from reportdesk.store.os_lock import try_lock
from reportdesk.store.stamp import stamp_of

_MOST_BYTES = 4096
_TRIES = 5
_LOOKS, _LOOK = 5, 0.02
"""How often, and seconds after which, a lock is tried again: who only looks holds it no longer."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a draft in hand: a user at a machine, the process there, and since when, local time.

    `is_certain` where the system knows that the process lives. Another machine's lock file whose
    lock nobody holds may be left over, or lie on a share that passes no locks on.
    """

    user: str
    host: str
    pid: int
    since: datetime | None
    is_certain: bool = True

    @property
    def is_own(self) -> bool:
        """Whether it is another window of the same user at the same machine."""
        here = (_name(_user()), _host())
        return self.is_certain and "" not in here and (self.user, self.host) == here


class Claim:
    """A draft in hand: nobody else gets it before it is released, or its process ends."""

    def __init__(self, path: Path, file: FileIO) -> None:
        self.path = path
        self._file = file

    def follow(self, lock: Path) -> bool:
        """Say whether this is its lock file, under whatever name: its folder may have been moved.

        It is released at this place then.
        """
        is_here = lock == self.path or (not self._file.closed and _is_still(lock, self._file))
        if is_here:
            self.path = lock
        return is_here

    def release(self) -> None:
        """Give it back; the lock file is gone. A second time there is nothing to give."""
        if self._file.closed:
            return
        # First while it is still held, so that nobody comes between; Windows wants it closed.
        with suppress(OSError):
            self.path.unlink()
        self._file.close()
        with suppress(OSError):
            if os.name == "nt":
                self.path.unlink()


def claim(path: Path, *, by_force: bool = False) -> Claim | Holder:
    """Take the lock file at a path, or say who holds it; OSError where none can be written.

    `by_force` passes over a holder that is not certain.
    """
    for _ in range(_TRIES):
        file = _opened(path)
        if not _locked(file):
            with file:
                return _holder(file, is_certain=True)
        if _is_still(path, file):
            before = _holder(file, is_certain=False)
            if not by_force and before.host not in {"", _host()}:
                file.close()
                return before
            return _signed(path, file)
        file.close()
    raise TimeoutError(f"{path} never stood still")


def holder(path: Path) -> Holder | None:
    """Say who holds the lock file at a path, without touching it; None where nobody does."""
    if not stamp_of(path):
        return None
    try:
        with path.open("rb", buffering=0) as file:
            free = try_lock(file.fileno(), shared=True)
            return None if free else _holder(file, is_certain=True)
    except OSError:
        return None


def sweep_claim(path: Path) -> None:
    """Take away a lock file that a killed process of this machine left."""
    with suppress(OSError):
        if path.exists() and isinstance(taken := claim(path), Claim):
            taken.release()


def _opened(path: Path) -> FileIO:
    # A link could lead to somebody's file, which is not to be written over.
    flags = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | flags, 0o644)
    if not S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(EINVAL, "not a regular file", str(path))
    # Nothing is held back: what a full disk does not take would come up when the file is closed.
    return FileIO(descriptor, "r+b")


def _locked(file: FileIO) -> bool:
    for _ in range(_LOOKS - 1):
        if try_lock(file.fileno()):
            return True
        time.sleep(_LOOK)
    return try_lock(file.fileno())


def _is_still(path: Path, file: FileIO) -> bool:
    """Say whether the locked file is the one at the path: its last holder may have removed it."""
    with suppress(OSError):
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    return False


def _signed(path: Path, file: FileIO) -> Claim:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    words = {"user": _user(), "host": _host(), "pid": os.getpid(), "since": now}
    with suppress(OSError):  # A full disk: the lock holds all the same.
        file.seek(0)
        file.truncate()
        file.write(json.dumps(words, ensure_ascii=False).encode("utf-8", "replace"))
    return Claim(path, file)


def _holder(file: FileIO, *, is_certain: bool) -> Holder:
    """Read what the lock file says; what is garbled there is left empty."""
    words: object = {}
    with suppress(OSError, ValueError, RecursionError):
        file.seek(0)
        words = json.loads(file.read(_MOST_BYTES))
    said = words if isinstance(words, dict) else {}
    return Holder(
        user=_name(said.get("user")),
        host=_name(said.get("host")),
        pid=said["pid"] if isinstance(said.get("pid"), int) else 0,
        since=_moment(said.get("since")),
        is_certain=is_certain,
    )


def _name(written: object) -> str:
    return quoted(clean(written)) if isinstance(written, str) else ""


def _moment(written: object) -> datetime | None:
    with suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(str(written))
        return moment.astimezone() if moment.tzinfo else None
    return None


def _user() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _host() -> str:
    from platform import node

    return quoted(node())
