"""What can be recovered: autosaves whose writer lives no more, beside what was saved."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store import autosave, draft_file
from reportdesk.store.atomic import sweep
from reportdesk.store.autosave import Autosaved
from reportdesk.store.claim import holder, sweep_claim
from reportdesk.store.patience import answered
from reportdesk.store.pictures import written_pictures
from reportdesk.store.places import places, recovery_folder
from reportdesk.store.stamp import stamp_of, written_at
from reportdesk.store.system_words import about_file

LOCK = "lock"
_PATIENCE = 2.0
"""Seconds that the start waits for the disks of known drafts."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Work that was not saved, and what was (None: never, or it cannot be read) and when.

    `is_older` where an older program wrote what was saved. `others` are autosaves of the same
    draft that hold something else: by the clock they are older.
    """

    autosaved: Autosaved
    saved: Report | None
    saved_at: datetime | None
    is_older: bool = False
    others: tuple[Autosaved, ...] = ()


def waiting_for(draft: Path, data: Path) -> Waiting | None:
    """Return what can be recovered of a draft; an autosave that holds nothing new is taken away."""
    autosaves = [path for path in places(draft, autosave.ENDING, data) if stamp_of(path)]
    if not autosaves:
        return None
    saved = draft_file.read_draft(draft)
    known, is_older = (None, False) if isinstance(saved, Refused) else saved
    pictures = written_pictures(known.images if known else {})
    # Whatever draft an autosave names: it lies where that of this draft does.
    all_read = [autosave.read(path, pictures) for path in autosaves]
    found = [replace(read, draft=draft) for read in all_read if read]
    if found and all(read.report == known for read in found):
        _remove(read.path for read in found)
        return None
    if not found:
        return None
    newest = max(found, key=lambda read: read.moment)
    others = tuple(read for read in found if read.report not in (newest.report, known))
    return Waiting(newest, known, written_at(draft), is_older, others)


def left_by_newer(draft: Path, data: Path, what: str) -> Refused | None:
    """Refuse a draft of which a newer program left unsaved work: this one would write over it.

    `what` says what is not done with the draft.
    """
    if any(map(autosave.is_newer, places(draft, autosave.ENDING, data))):
        words = "更新的年报台留下了它没有保存的内容，这一版还读不了，请先更新程序。"
        return about_file(draft, what, words)
    return None


def waiting_unsaved(data: Path) -> list[Waiting]:
    """Return the reports that were never saved and whose window is gone, the newest first."""
    found = [
        read
        for path in autosaves_in(data)
        if not holder(lock_of(path)) and (read := autosave.read(path, {})) and read.draft is None
    ]
    found.sort(key=lambda read: read.moment, reverse=True)
    return [Waiting(read, None, None) for read in found]


def autosaves_in(data: Path) -> list[Path]:
    """Return the autosaves in the data folder."""
    with suppress(OSError):
        return sorted(recovery_folder(data).glob(f"*.{autosave.ENDING}"))
    return []


def lock_of(path: Path) -> Path:
    """Return the lock file of an autosave in the data folder."""
    return path.with_suffix(f".{LOCK}")


def left_drafts(known: Iterable[Path], data: Path) -> list[Path]:
    """Return the drafts of which an autosave is left, and which nobody has in hand.

    They are those among the known, and those whose autosave lies in the data folder; but not what
    lies on a share that does not answer.
    """
    elsewhere = map(autosave.draft_of, autosaves_in(data))
    drafts = dict.fromkeys([*known, *filter(None, elsewhere)])
    return answered(partial(_is_left, data=data), drafts, _PATIENCE)


def discard(path: Path, draft: Path | None, data: Path) -> None:
    """Take away an autosave, and every other one of its draft."""
    others = places(draft, autosave.ENDING, data) if draft else ()
    _remove({path, *others})


def sweep_drafts(drafts: Iterable[Path], data: Path) -> None:
    """Take away what killed writers left of drafts that nobody has in hand, but no autosave."""
    for draft in drafts:
        locks = places(draft, LOCK, data)
        if not any(map(holder, locks)):
            sweep_temporaries(draft, data)
            if not _is_left(draft, data):
                for lock in locks:
                    sweep_claim(lock)
    with suppress(OSError):
        for lock in recovery_folder(data).glob(f"*.{LOCK}"):
            if not stamp_of(lock.with_suffix(f".{autosave.ENDING}")):
                sweep_claim(lock)


def sweep_temporaries(draft: Path, data: Path) -> None:
    """Take away what was to become a draft, or its autosave, when its writer was killed."""
    for target in (draft, *places(draft, autosave.ENDING, data)):
        sweep(target)


def _is_left(draft: Path, data: Path) -> bool:
    try:
        left = any(map(stamp_of, places(draft, autosave.ENDING, data)))
        return left and not any(map(holder, places(draft, LOCK, data)))
    except (OSError, ValueError):
        return False


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
