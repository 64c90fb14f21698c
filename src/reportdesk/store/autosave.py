"""The autosave of a report: what a killed program leaves of the work that was not saved yet.

It holds the report as it last was, without those pictures that the saved draft holds; each of the
others is written once. So a draft of 50 MB is not written anew with every sentence.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Image
from reportdesk.store import migrations
from reportdesk.store.draft_file import report_in
from reportdesk.store.encode import encode_without_pictures
from reportdesk.store.journal import Journal, Record, records
from reportdesk.store.parsing import UnreadableError, parse
from reportdesk.store.pictures import Pictures, with_pictures, written_pictures
from reportdesk.store.places import real_path
from reportdesk.store.stamp import stamp_of

ENDING = "autosave"
_DRAFT, _PICTURE, _MOMENT, _STATE = b"D", b"P", b"M", b"S"
_MOST_STATES = 8 * 1024 * 1024
"""Bytes of states that were overtaken, beyond which the file is begun anew."""


@dataclass(frozen=True, slots=True)
class Autosaved:
    """What an autosave holds: whose it is (None: never saved), since when, and the report."""

    path: Path
    draft: Path | None
    moment: datetime
    report: Report


class Autosave:
    """The one autosave of a report in hand: at the first of its places that can be written."""

    def __init__(self, places: Sequence[Path], draft: Path | None) -> None:
        self._journals = [Journal(place) for place in places]
        self._draft = draft
        self._journal: Journal | None = None
        self._pictures: set[str] = set()
        self._states = 0

    @property
    def path(self) -> Path | None:
        """Where it has been written; None where it is not."""
        return self._journal.path if self._journal else None

    def write(self, report: Report, kept: Mapping[str, Image]) -> None:
        """Have the report on disk; OSError where nothing can be written.

        `kept` are the images that the saved draft still holds.
        """
        missing = {name: i for name, i in report.images.items() if name not in kept}
        now = datetime.now(UTC).isoformat()
        state = encode_without_pictures(all_forms()[report.form], report)
        last = [Record(_MOMENT, now.encode()), Record(_STATE, state)]
        if not self._added(missing, last, len(state)):
            self._begin([*_pictures(missing), *last])
            self._pictures, self._states = set(missing), len(state)

    def discard(self) -> None:
        """Take it away: all is saved, or given up."""
        self._journal = None
        for journal in self._journals:
            with suppress(OSError):
                journal.path.unlink()

    def elsewhere(self) -> "Autosave | None":
        """Leave the first place to itself, which does not answer; return one for the others."""
        first, *others = self._journals
        self._journals = [first]
        return Autosave([journal.path for journal in others], self._draft) if others else None

    def _added(self, missing: Mapping[str, Image], last: Sequence[Record], size: int) -> bool:
        if self._journal is None or self._states + size > _MOST_STATES:
            return False
        new = {name: image for name, image in missing.items() if name not in self._pictures}
        added = self._journal.add([*_pictures(new), *last])
        self._pictures |= new.keys()
        self._states += size
        return added

    def _begin(self, content: Sequence[Record]) -> None:
        *others, last = self._journals
        # Where a draft has gone its stick may have been drawn: what is left there is no place.
        is_there = self._draft is None or stamp_of(self._draft) is not None
        for journal in others if is_there else ():
            with suppress(OSError):
                self._begin_at(journal, content)
                return
        self._begin_at(last, content)

    def _begin_at(self, journal: Journal, content: Sequence[Record]) -> None:
        self._journal = None
        journal.begin([self._head(journal), *content])
        self._journal = journal
        for other in self._journals:
            if other is not journal:
                with suppress(OSError):
                    other.path.unlink()

    def _head(self, journal: Journal) -> Record:
        """Say whose it is: beside the draft by its name alone, since a stick is carried about."""
        draft = None if self._draft is None else real_path(self._draft)
        is_beside = draft is not None and draft.parent == journal.path.parent
        name = draft.name if draft and is_beside else self._draft and str(self._draft)
        return Record(_DRAFT, json.dumps(name).encode())


def read(path: Path, elsewhere: Pictures) -> Autosaved | None:
    """Read an autosave; None where there is none, or nothing in it that is a report.

    `elsewhere` are the pictures of the saved draft.
    """
    last: dict[bytes, bytes] = {}
    pictures = dict(elsewhere)
    try:
        for kind, content in records(path):
            if kind == _PICTURE:
                name, _, data = content.decode("ascii").partition(" ")
                pictures[name] = data
            else:
                last[kind] = content
        report = report_in(with_pictures(parse(last[_STATE]), pictures))
        moment = datetime.fromisoformat(last[_MOMENT].decode()).astimezone()
        return Autosaved(path, _draft(path, last[_DRAFT]), moment, report)
    except (OSError, ValueError, OverflowError, KeyError, UnreadableError):
        return None


def is_newer(path: Path) -> bool:
    """Say whether a newer program wrote an autosave, which this one cannot read."""
    try:
        states = [content for kind, content in records(path) if kind == _STATE]
        return bool(states) and migrations.is_newer(parse(states[-1]))
    except (OSError, UnreadableError):
        return False


def draft_of(path: Path) -> Path | None:
    """Return the draft that an autosave belongs to; None where it has none, or cannot say."""
    try:
        return next((_draft(path, said) for kind, said in records(path) if kind == _DRAFT), None)
    except OSError:
        return None


def _draft(autosave: Path, said: bytes) -> Path | None:
    """Return the file that a record names; None where it names none that there could be."""
    with suppress(ValueError, RecursionError):
        name = json.loads(said)
        if isinstance(name, str) and b"\0" not in os.fsencode(name):
            return autosave.parent / name
    return None


def _pictures(images: Mapping[str, Image]) -> Iterator[Record]:
    for name, data in written_pictures(images).items():
        yield Record(_PICTURE, f"{name} {data}".encode("ascii"))
