"""A file of records, each whole or not there: begun anew atomically, then only added to.

A record is one line: a checksum, a letter for its kind, and its content, which holds no line
break. A line whose checksum is wrong was cut short when its writer was killed: it is passed over.
"""

import os
from collections.abc import Iterable, Iterator
from errno import ELOOP, ENOENT
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from reportdesk.store.atomic import write_whole
from reportdesk.store.limits import MOST_BYTES
from reportdesk.store.stamp import stamp_of

_CHECKSUM = 16
_MOST_IN_ALL = 2 * MOST_BYTES
_LONGEST = MOST_BYTES + 1024
_MOST_RECORDS = 100_000


class Record(NamedTuple):
    """One letter that says what it is, and the content."""

    kind: bytes
    content: bytes


class Journal:
    """The file at a path, while this program alone writes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._size = 0

    def begin(self, records: Iterable[Record]) -> None:
        """Write it anew, whole or not at all; OSError where that is impossible."""
        content = b"".join(map(_line, records))
        if self.path.is_symlink():
            # Somebody else's: it may lead to any file, which would be written over.
            raise OSError(ELOOP, "a link", str(self.path))
        write_whole(self.path, content)
        self._size = len(content)

    def add(self, records: Iterable[Record]) -> bool:
        """Add records; False if the file has to be begun anew.

        So it is where it is not as it was left, or would be longer than anybody reads it.
        """
        content = b"".join(map(_line, records))
        if self._size + len(content) > _MOST_IN_ALL:
            return False
        try:
            with self.path.open("r+b") as file:
                if file.seek(0, os.SEEK_END) != self._size:
                    return False
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            return False
        self._size += len(content)
        return True


def records(path: Path) -> Iterator[Record]:
    """Yield the records that are whole, of a file as large as two drafts at most.

    What is longer than any record ends it: nobody knows where the next one would begin.
    """
    if not stamp_of(path):
        raise FileNotFoundError(ENOENT, "no regular file", str(path))
    left = _MOST_IN_ALL
    with path.open("rb") as file:
        for _ in range(_MOST_RECORDS):
            line = file.readline(min(left, _LONGEST))
            left -= len(line)
            if not line or len(line) == _LONGEST:
                return
            if record := _record(line.removesuffix(b"\n")):
                yield record


def _line(record: Record) -> bytes:
    body = b" ".join(record)
    return _checksum(body) + b" " + body + b"\n"


def _record(line: bytes) -> Record | None:
    checksum, _, body = line.partition(b" ")
    if checksum != _checksum(body):
        return None
    kind, _, content = body.partition(b" ")
    return Record(kind, content)


def _checksum(body: bytes) -> bytes:
    return sha256(body).hexdigest()[:_CHECKSUM].encode()
