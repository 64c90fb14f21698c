"""The system's own lock on an open file: it ends with its process, however that ends."""

import errno
import sys

_TAKEN = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt
    import os

    # Windows lets nobody read what is locked: this byte is far behind the end of the file.
    _BYTE = 1 << 30

    def _lock(descriptor: int, *, shared: bool) -> None:  # noqa: ARG001 - Windows has one kind
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int, *, shared: bool) -> None:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def try_lock(descriptor: int, *, shared: bool = False) -> bool:
    """Lock an open file until it is closed; False where another one holds it.

    A file system that knows no locks gives it to everybody.
    """
    try:
        _lock(descriptor, shared=shared)
    except OSError as error:
        return error.errno not in _TAKEN
    return True
