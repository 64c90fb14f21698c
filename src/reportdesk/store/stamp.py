"""Tells whether a file is still the one that was read or written, without reading it again."""

from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple


class Stamp(NamedTuple):
    """What the system says of a file: it is another one after any program has written it."""

    inode: int
    size: int
    modified: int


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file; None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    if not S_ISREG(found.st_mode):
        return None
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns)
