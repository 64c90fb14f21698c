"""Settings and the recent list damaged by hand: the program starts, and shows what is sound."""

import json
import os
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from tests.hostile.files import beginning, device
from tests.hostile.measuring import Program
from tests.samples.reading import sample_path

SOUND = {
    "path": "/tmp/年报.report.json",  # noqa: S108 - nothing is read from it
    "office": "云河市商务局",
    "year": 2024,
    "state": "error",
    "verdict": "尚有 3 处错误",
    "moment": "2025-01-12T14:32:00+08:00",
}
Make = Callable[[Path], object]


def settings(**values: object) -> Make:
    def make(folder: Path) -> None:
        file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        for key, value in values.items():
            file.setValue(key, value)
        file.sync()

    return make


def recent(*entries: object) -> Make:
    return settings(recent=json.dumps(entries))


def changed(**changes: object) -> Make:
    return recent(SOUND | changes, SOUND)


def raw(content: bytes) -> Make:
    return lambda folder: (folder / "settings.ini").write_bytes(content)


def standing(x: int, y: int, width: int, height: int) -> Make:
    """Return settings in which the window stood at such a place, as Qt writes it."""
    frame = struct.pack(">iiii", x, y, x + width - 1, y + height - 1)
    head, tail = struct.pack(">IHH", 0x1D9D0CB, 3, 0), struct.pack(">iBBi", 0, 0, 0, 1366)
    return settings(geometry=QByteArray(head + frame * 2 + tail + frame))


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "管道.report.json")
    changed(path=str(folder / "管道.report.json"))(folder)


def pipes_beside(folder: Path) -> None:
    """Put pipes where a draft's autosave and its lock would be, and others into the user's data."""
    draft = shutil.copy(sample_path("2021"), folder / "年报.report.json")
    for ending in ("autosave", "lock"):
        os.mkfifo(folder / f".年报.report.json.{ending}")
        (folder / "data" / "recovery").mkdir(parents=True, exist_ok=True)
        os.mkfifo(folder / "data" / "recovery" / f"x.{ending}")
    changed(path=str(draft))(folder)


ROWS: dict[str, tuple[Make, int]] = {
    "nothing": (lambda _: None, 0),
    "rubbish": (raw(os.urandom(1_000_000)), 0),
    "zeros": (raw(bytes(1_000_000)), 0),
    "20 MB": (raw(b"[General]\nrecent=" + b"x" * 20_000_000), 0),
    "20 MB of a list": (raw(b"[General]\nrecent=" + b"x," * 10_000_000 + b"y"), 0),
    "500 MB": (lambda folder: beginning(b"[General]\nrecent=x", 500)(folder / "settings.ini"), 0),
    "a pipe for a file": (lambda folder: os.mkfifo(folder / "settings.ini"), 0),
    "a device for a file": (lambda folder: device(folder / "settings.ini"), 0),
    "a folder": (lambda folder: (folder / "settings.ini").mkdir(), 0),
    "a number": (settings(recent=5), 0),
    "a list of Qt": (settings(recent=["a", "b"]), 0),
    "no list": (settings(recent="{}"), 0),
    "a list of numbers": (recent(1, None, [], "x"), 0),
    "too deep": (settings(recent="[" * 100_000), 0),
    "a path that is none": (changed(path=5), 1),
    "a path with a NUL": (changed(path="/a\0b"), 1),
    "a path of half a letter": (changed(path="/\ud800"), 1),
    "a path from nowhere": (changed(path="a.json"), 1),
    "a path without an end": (changed(path="/" + "x" * 100_000), 2),
    "a path with control characters": (changed(path="/\x1b\n\u202e/a.json"), 2),
    "no office": (changed(office=None), 1),
    "an office of 100,000 letters": (changed(office="局" * 100_000), 2),
    "an office with control characters": (changed(office="甲\n\x1b[2J\u202e局\0"), 2),
    "no year": (changed(year="x"), 1),
    "a year of 400 digits": (changed(year=10**400), 1),
    "a year below 0": (changed(year=-1), 1),
    "no state": (changed(state=[]), 1),
    "an unknown state": (changed(state="nobody"), 2),
    "no moment": (changed(moment="昨天"), 1),
    "the first moment of all": (changed(moment="0001-01-01T00:00:00+14:00"), 2),
    "the last moment of all": (changed(moment="9999-12-31T23:59:59-14:00"), 2),
    "a key of a later program": (changed(more=1), 2),
    "100,000 of them": (recent(*[{"path": "/a.json"}] * 100_000), 0),
    "1,000 of them": (recent(*[SOUND] * 1_000), 12),
    "a pipe": (pipe, 2),
    "a device": (changed(path="/dev/zero"), 2),
    "pipes beside": (pipes_beside, 2),
    "rubbish for a window": (settings(geometry=QByteArray(os.urandom(500))), 0),
    "words for a window": (settings(geometry="x"), 0),
    "a window as large as a town": (standing(0, 0, 2_000_000, 2_000_000), 0),
    "a window of nothing": (standing(0, 0, -500, -500), 0),
    "a window far off": (standing(-50_000, 50_000, 900, 600), 0),
    "a window at the end of numbers": (standing(2**31 - 1_000, 0, 900, 600), 0),
    "other things": (settings(scheme=["a"], preview="x", help=7), 0),
}


@pytest.mark.parametrize("name", ROWS)
def test_the_program_starts_and_lists_what_is_sound(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    make, rows = ROWS[name]
    make(tmp_path)
    told = at_work.take("start", folder=str(tmp_path))
    assert told["said"] == []
    assert told["is_seen"]
    assert len(told["rows"]) == rows
    assert all(row.isprintable() and len(row) <= 2_000 for row in told["rows"])
