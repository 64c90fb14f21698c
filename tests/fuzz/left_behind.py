"""What a killed program left: an autosave and a lock file, whoever has written into them since."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from reportdesk.report.cleaning import clean
from reportdesk.store import recovery
from reportdesk.store.autosave import ENDING, Autosave
from reportdesk.store.claim import Claim, Holder, claim, holder
from reportdesk.store.journal import Journal, Record, records
from reportdesk.store.os_lock import try_lock
from reportdesk.store.places import recovery_folder
from tests.fuzz.drafts import DRAFT, expect_kept
from tests.fuzz.small import small
from tests.fuzz.spoiling import spoiled_json
from tests.fuzz.target import Target, expect_sentence
from tests.samples.reading import EDITIONS

_MOMENTS = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2025-11-24T06:02:00+00:00")
_LOCK = b'{"user": "\xe7\x8e\x8b", "host": "other", "pid": 7, "since": "2025-11-24T06:02:00+00:00"}'


def read_autosave(content: bytes) -> None:
    """Start the program where bytes lie as an autosave, each line of them a record that is whole.

    Without the checksums: no mutation would ever hit upon one.
    """
    with TemporaryDirectory() as folder:
        data = Path(folder)
        place = recovery_folder(data) / f"0.{ENDING}"
        place.parent.mkdir()
        Journal(place).begin(map(_record, content.splitlines()))
        for waiting in recovery.waiting_unsaved(data):
            expect_kept(waiting.autosaved.report)
        for draft in recovery.left_drafts((), data):
            recovery.waiting_for(draft, data)


def read_lock(content: bytes) -> None:
    """Take a draft beside which bytes lie as a lock file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / ".年报.report.json.lock"
        path.write_bytes(content)
        with path.open("rb") as file:
            assert try_lock(file.fileno())
            _expect_told(holder(path))
        found = claim(path)
        if not isinstance(found, Claim):
            _expect_told(found)
            found = claim(path, by_force=True)
        assert isinstance(found, Claim)
        found.release()
        assert not path.exists()


def _expect_told(found: Holder | None) -> None:
    assert found, "what is held is not known to be"
    for words in filter(None, (found.user, found.host)):
        expect_sentence(words)
        assert words == clean(words)
    assert not found.since or found.since.astimezone() == found.since


def _record(line: bytes) -> Record:
    kind, _, content = line.partition(b" ")
    return Record(kind, content)


def _autosaves() -> Iterator[bytes]:
    with TemporaryDirectory() as folder:
        place = Path(folder) / "autosave"
        for edition in EDITIONS:
            report = small(edition)
            for draft in (None, Path("/somewhere/年报.report.json")):
                Autosave([place], draft).write(report, {})
                yield b"\n".join(b" ".join(record) for record in records(place))


def _spoiled(content: bytes, chance: Random) -> bytes | None:
    """Spoil the JSON of one record."""
    lines = content.splitlines()
    number = chance.randrange(len(lines)) if lines else 0
    kind, _, written = lines[number].partition(b" ") if lines else (b"", b"", b"")
    spoiled = spoiled_json(written, chance)
    if spoiled is None:
        return None
    return b"\n".join([*lines[:number], kind + b" " + spoiled, *lines[number + 1 :]])


AUTOSAVE = Target(
    "autosave", read_autosave, _autosaves, (*DRAFT.words, *_MOMENTS), _spoiled, most_bytes=32768
)
LOCK = Target("lock", read_lock, lambda: (_LOCK, b"{}", b""), _MOMENTS, spoiled_json, 5000)
