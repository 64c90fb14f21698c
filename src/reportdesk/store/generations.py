"""The last ten states of a draft, in the user's data folder; they share their pictures.

They are those that were saved, and the last few that were given up instead or recovered.

A state is a draft without the bytes of its pictures, in a file whose number grows with each: no
clock is asked which came first. What another program wrote is kept before it is overwritten; what
is no draft of this program's own kind, to the byte.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from errno import EFBIG
from pathlib import Path
from typing import NamedTuple

from reportdesk.form.loader import all_forms
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store.atomic import write_whole
from reportdesk.store.draft_file import report_in
from reportdesk.store.encode import encode_without_pictures, without_pictures
from reportdesk.store.keys import DRAFT_VERSION, PICTURE_BYTES
from reportdesk.store.limits import MOST_BYTES
from reportdesk.store.parsing import Data, UnreadableError, bytes_of, parse
from reportdesk.store.pictures import with_pictures, written_pictures
from reportdesk.store.places import key
from reportdesk.store.stamp import written_at
from reportdesk.store.system_words import about_file

MOST, MOST_UNSAVED = 10, 3
_UNSAVED = "-unsaved"
_NAME = re.compile(rf"(\d{{8}})-(\d{{8}}T\d{{6}})({_UNSAVED})?\.json")
_TIME = "%Y%m%dT%H%M%S"
_PICTURE = re.compile(r"[0-9a-f]{64}")


class Generation(NamedTuple):
    """A state: its file, its number, when it was kept, in local time, and whether it was saved."""

    path: Path
    number: int
    moment: datetime
    is_saved: bool


class _State(NamedTuple):
    """What is to be kept: a draft without the bytes of its pictures, these, and since when."""

    content: bytes
    pictures: Mapping[str, str]
    moment: datetime
    is_saved: bool = True


def kept(draft: Path, data: Path) -> list[Generation]:
    """Return the states of a draft that are kept, the newest first."""
    with suppress(OSError):
        found = [_generation(path) for path in _folder(draft, data).iterdir()]
        return sorted(filter(None, found), key=lambda one: one.number, reverse=True)
    return []


def keep(report: Report, draft: Path, data: Path, *, is_saved: bool = True) -> None:
    """Keep a report that was saved, or is given up; OSError where that is impossible."""
    state = encode_without_pictures(all_forms()[report.form], report)
    pictures = written_pictures(report.images)
    _keep(_State(state, pictures, datetime.now(UTC), is_saved), draft, data)


def keep_file(draft: Path, data: Path) -> None:
    """Keep what a file holds before it is overwritten, whatever that is.

    OSError where that is impossible; one that is empty, or not there, holds nothing. What was
    saved last need not be kept twice.
    """
    with suppress(FileNotFoundError):
        content = bytes_of(draft)
        if len(content) > MOST_BYTES:
            raise OSError(EFBIG, "too large to keep", str(draft))
        if content.strip():
            moment = written_at(draft) or datetime.now(UTC)
            state = _State(*_parted(content), moment.astimezone(UTC))
            last = next((one for one in kept(draft, data) if one.is_saved), None)
            if not (last and _is_same(last.path, state.content)):
                _keep(state, draft, data)


def last_read(draft: Path, data: Path) -> tuple[Generation, Report] | None:
    """Return the newest state of a draft that can be read."""
    for one in kept(draft, data):
        report = read(one)
        if isinstance(report, Report):
            return one, report
    return None


def read(generation: Generation) -> Report | Refused:
    """Return the report as it was then."""
    try:
        state = parse(bytes_of(generation.path))
        return report_in(with_pictures(state, _pictures_of(generation.path.parent, state)))
    except (OSError, UnreadableError) as error:
        return about_file(generation.path, "读不出来", f"{error}。")


def _parted(content: bytes) -> tuple[bytes, Mapping[str, str]]:
    """Return a draft without the bytes of its pictures, and these; what is none, as it is."""
    try:
        written = parse(content)
        if written.get("draft_version") != DRAFT_VERSION:
            return content, {}
        report_in(written)
    except UnreadableError:
        return content, {}
    state = json.dumps(without_pictures(written), ensure_ascii=False)
    return state.encode("utf-8", "backslashreplace"), _pictures_in(written)


def _keep(state: _State, draft: Path, data: Path) -> None:
    folder = _folder(draft, data)
    last = next(iter(kept(draft, data)), None)
    same = last if last and _is_same(last.path, state.content) else None
    if same and (same.is_saved or not state.is_saved):
        return
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    for name, content in state.pictures.items():
        target = folder / "pictures" / name
        if _PICTURE.fullmatch(name) and not target.exists():
            write_whole(target, content.encode("ascii", "replace"))
    write_whole(folder / _name_after(last, state), state.content)
    if same:
        same.path.unlink(missing_ok=True)
    _prune(draft, data)


def _name_after(last: Generation | None, state: _State) -> str:
    number = last.number + 1 if last else 1
    return f"{number:08}-{_written(state.moment)}{'' if state.is_saved else _UNSAVED}.json"


def _prune(draft: Path, data: Path) -> None:
    """Take away all but the last states, and the pictures that none of these shows."""
    known = kept(draft, data)
    unsaved = [one for one in known if not one.is_saved]
    few = [one for one in known if one not in unsaved[MOST_UNSAVED:]]
    left = few[:MOST]
    for old in known:
        if old not in left:
            old.path.unlink(missing_ok=True)
    if len(known) > len(left):
        shown = {name for one in left for name in _names(one.path)}
        for picture in (_folder(draft, data) / "pictures").iterdir():
            if picture.name not in shown:
                picture.unlink(missing_ok=True)


def _names(path: Path) -> Iterator[str]:
    with suppress(OSError, UnreadableError):
        images = parse(bytes_of(path)).get("images")
        yield from images if isinstance(images, dict) else ()


def _pictures_in(written: Data) -> dict[str, str]:
    return {name: entry[PICTURE_BYTES] for name, entry in written.get("images", {}).items()}


def _pictures_of(folder: Path, state: Data) -> dict[str, str]:
    images = state.get("images")
    found = {}
    for name in images if isinstance(images, dict) else ():
        with suppress(OSError):
            if _PICTURE.fullmatch(name):
                found[name] = bytes_of(folder / "pictures" / name).decode("ascii", "replace")
    return found


def _is_same(path: Path, state: bytes) -> bool:
    with suppress(OSError):
        return path.read_bytes() == state
    return False


def _folder(draft: Path, data: Path) -> Path:
    return data / "generations" / key(draft)


def _written(moment: datetime) -> str:
    """Return a moment as _TIME has it: that by itself writes a year before 1000 in fewer digits."""
    return moment.isoformat()[:19].replace("-", "").replace(":", "")


def _generation(path: Path) -> Generation | None:
    found = _NAME.fullmatch(path.name)
    if not found:
        return None
    with suppress(ValueError, OverflowError):
        moment = datetime.strptime(found[2], _TIME).replace(tzinfo=UTC)
        return Generation(path, int(found[1]), moment.astimezone(), not found[3])
    return None
