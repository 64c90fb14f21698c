"""What can stand where a file is expected."""

import os
from collections.abc import Callable
from pathlib import Path

Make = Callable[[Path], object]
_MEGABYTE = 1024 * 1024


def holding(content: bytes) -> Make:
    """Return what makes a file of these bytes."""
    return lambda path: path.write_bytes(content)


def beginning(start: bytes, megabytes: int) -> Make:
    """Return what makes a file of such a size, of which the disk holds next to nothing."""

    def make(path: Path) -> None:
        path.write_bytes(start)
        os.truncate(path, megabytes * _MEGABYTE)

    return make


def pipe(path: Path) -> None:
    """Make a pipe into which nobody writes."""
    os.mkfifo(path)


def device(path: Path) -> None:
    """Make a link to a device that never ends."""
    path.symlink_to("/dev/zero")
