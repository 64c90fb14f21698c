"""Tells whether a file is still the one that was read or written, without reading it again."""

import os
from datetime import datetime
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple


class Stamp(NamedTuple):
    """What the system says of a file: it is another one after any program has written it.

    `disk` is the disk or share on which its folder lies.
    """

    inode: int
    size: int
    modified: int
    disk: int


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file; None where there is no file."""
    try:
        found, disk = path.stat(), disk_of(path)
    except (OSError, ValueError):
        return None
    if disk is None or not S_ISREG(found.st_mode):
        return None
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns, disk)


def disk_of(path: Path) -> int | None:
    """Return the disk on which the folder of a file lies; None where there is no such folder.

    A stick that was drawn may leave its folder behind, empty, which then lies on another disk.
    """
    try:
        return Path(os.path.realpath(path)).parent.stat().st_dev
    except (OSError, ValueError):
        return None


def written_at(path: Path) -> datetime | None:
    """Return when a file was written, in local time; None where nobody can say."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except (OSError, OverflowError, ValueError):
        return None
