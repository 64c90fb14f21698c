"""Files written whole or not at all: through a temporary beside the target.

Killed at any moment, the target holds either the old content or the new. What a killed one left
is swept before the next write to the same target.
"""

import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from errno import EACCES, EEXIST, EINVAL, EISDIR, ELOOP
from hashlib import sha256
from pathlib import Path

_TRIES = 5
_WAIT = 0.05
# Access denied, sharing violation, lock violation: a virus scanner holds the file for a moment.
_TRANSIENT = {5, 32, 33}
_LONGEST_NAME = 200


def write_whole(target: Path, content: bytes, *, replacing: bool = True) -> None:
    """Write a file whole; raise OSError, with the target as it was, where that is impossible.

    Without `replacing`, a target that exists already is such a case.
    """
    target = Path(os.path.realpath(target))
    _expect_writable(target, replacing=replacing)
    sweep(target)
    temporary = target.with_name(f"{stem(target)}{secrets.token_hex(8)}.tmp")
    try:
        _write(temporary, content)
        _keep_mode(target, temporary)
        _replace(temporary, target)
    finally:
        # What went wrong before is what the user has to know.
        with suppress(OSError):
            temporary.unlink()
    _fsync_folder(target.parent)


def sweep(target: Path) -> None:
    """Take away what writers of this target left when they were killed."""
    with suppress(OSError):
        for temporary in _left(Path(os.path.realpath(target))):
            temporary.unlink(missing_ok=True)


def stem(target: Path) -> str:
    """Return what the names of the files begin with that stand beside a target for its sake."""
    name = target.name
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = sha256(os.fsencode(name)).hexdigest()
    return f".{name}."


def _left(target: Path) -> Iterator[Path]:
    ours = re.compile(re.escape(stem(target)) + r"[0-9a-f]{16}\.tmp")
    return (path for path in target.parent.iterdir() if ours.fullmatch(path.name))


def _expect_writable(target: Path, *, replacing: bool) -> None:
    if target.is_symlink():
        raise OSError(ELOOP, "a link to itself", str(target))
    if not target.exists():
        return
    if not replacing:
        raise FileExistsError(EEXIST, "exists already", str(target))
    if target.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(target))
    if not target.is_file():
        raise OSError(EINVAL, "not a regular file", str(target))
    if not os.access(target, os.W_OK):
        raise PermissionError(EACCES, "read-only", str(target))


def _write(temporary: Path, content: bytes) -> None:
    with temporary.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _keep_mode(target: Path, temporary: Path) -> None:
    with suppress(OSError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _replace(temporary: Path, target: Path) -> None:
    for _ in range(_TRIES - 1):
        try:
            temporary.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _TRANSIENT:
                raise
            time.sleep(_WAIT)
        else:
            return
    temporary.replace(target)


def _fsync_folder(folder: Path) -> None:
    # Windows cannot open a folder and some network shares cannot sync one; the file is written.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
