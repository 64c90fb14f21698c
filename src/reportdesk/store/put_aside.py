"""Autosaves that cannot be read are put aside whole: their bytes may be all that is left."""

import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from reportdesk.store import autosave
from reportdesk.store.claim import Claim, claim
from reportdesk.store.places import places
from reportdesk.store.recovery import autosaves_in, lock_of
from reportdesk.store.stamp import stamp_of


def put_aside(draft: Path, data: Path) -> list[Path]:
    """Put aside what cannot be read of a draft's autosaves; return where it is now.

    The caller has claimed the draft.
    """
    found = places(draft, autosave.ENDING, data)
    return [_moved(path, data) for path in found if _is_unreadable(path)]


def put_aside_unowned(data: Path) -> list[Path]:
    """Put aside what cannot be read of the autosaves in the data folder that name no draft."""
    moved = []
    for path in autosaves_in(data):
        if autosave.draft_of(path) is None and _is_unreadable(path):
            with suppress(OSError):
                held = claim(lock_of(path))
                if isinstance(held, Claim):
                    moved.append(_moved(path, data))
                    held.release()
    return moved


def _is_unreadable(path: Path) -> bool:
    is_there = stamp_of(path) is not None
    return is_there and autosave.read(path, {}) is None and not autosave.is_newer(path)


def _moved(path: Path, data: Path) -> Path:
    """Move a file into the data folder, or, where that has no room for it, to another name."""
    name = f"{secrets.token_hex(4)}-{path.name.lstrip('.')}"
    target = data / "unreadable" / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return Path(shutil.move(path, target))
    except OSError:
        with suppress(OSError):
            target.unlink()
        with suppress(OSError):
            return path.rename(path.with_name(name))
        return path
