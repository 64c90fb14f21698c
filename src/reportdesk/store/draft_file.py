"""The draft file: a report on disk, as JSON with a draft_version."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.quoting import quoted
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store import migrations
from reportdesk.store.atomic import write_whole
from reportdesk.store.decode import decode
from reportdesk.store.encode import encode
from reportdesk.store.images import images_of
from reportdesk.store.meaning import meaning_faults, size_faults
from reportdesk.store.migrations import STEPS, is_older, migrated
from reportdesk.store.parsing import Data, UnreadableError, bytes_of, over_limits, parse
from reportdesk.store.place_words import spelled
from reportdesk.store.schema import schema_faults
from reportdesk.store.system_words import about_file, not_read, not_written

SUFFIX = ".report.json"
_MOST_SAID = 3
_MOST_COUNTED = 9
_MOST_SENTENCE = 160


class Draft(NamedTuple):
    """What a file holds: its report, and whether an older program wrote it."""

    report: Report
    is_older: bool


def read(path: Path) -> Report | Refused:
    """Return the report of a draft; what is wrong with it is said whole, file and places named."""
    found = read_draft(path)
    return found if isinstance(found, Refused) else found.report


def read_draft(path: Path) -> Draft | Refused:
    """Read a draft, of an older draft_version as well; nothing is written."""
    try:
        data = parse(bytes_of(path))
        return Draft(report_in(data), is_older(data))
    except OSError as error:
        return not_read(path, error)
    except UnreadableError as error:
        return about_file(path, "打不开", f"{error}。", str(error.__cause__ or ""))


def is_newer(path: Path) -> bool:
    """Say whether a newer program wrote a draft, which this one cannot read."""
    try:
        return migrations.is_newer(parse(bytes_of(path)))
    except (OSError, UnreadableError):
        return False


def write(report: Report, path: Path, *, replacing: bool = True) -> Refused | None:
    """Write a draft whole or not at all; None when it is on disk."""
    content = encode(all_forms()[report.form], report)
    fault = over_limits(content)
    if fault:
        return about_file(path, "没有保存", f"{fault}，请减少插图或文字。")
    try:
        write_whole(path, content, replacing=replacing)
    except OSError as error:
        return not_written(path, error)
    return None


def report_of(content: bytes) -> Report:
    """Return the report in the bytes of a draft; UnreadableError, in words, if there is none."""
    return report_in(parse(content))


def report_in(data: Data) -> Report:
    """Return the report in the JSON of a draft; UnreadableError, in words, if there is none."""
    data = migrated(data, STEPS)
    form = _form(data)
    _expect_no([*size_faults(data)])
    _expect_no(schema_faults(form, data))
    images, faults = images_of(data.get("images", {}))
    _expect_no([*faults, *meaning_faults(form, data, images)])
    return decode(form, data, images)


def _form(data: Data) -> Form:
    edition = data.get("form")
    form = all_forms().get(edition) if isinstance(edition, str) else None
    if form is None:
        known = "、".join(all_forms())
        said = f"写的是 {spelled(edition)}" if "form" in data else "它没有写"
        raise UnreadableError(f"格式版本只能是 {known} 之一，{said}")
    return form


def _expect_no(faults: Sequence[str]) -> None:
    if faults:
        said = [quoted(fault, _MOST_SENTENCE) for fault in faults[:_MOST_SAID]]
        left = len(faults) - _MOST_SAID
        if left > 0:
            said.append(f"另有 {left} 处" if left <= _MOST_COUNTED else "另有多处")
        raise UnreadableError("；".join(said))
