"""What lies beside a draft, or in the user's data, and was not left there by this program."""

import json
import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from reportdesk.store.places import key
from tests.hostile.files import Make, beginning, device, holding, pipe
from tests.hostile.measuring import Program
from tests.samples.reading import sample_data, sample_path

BESIDE = ".年报.report.json"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_path("2021"), tmp_path / "年报.report.json"))


def line(kind: str, content: bytes) -> bytes:
    """Return a record of an autosave, with the right checksum."""
    body = kind.encode() + b" " + content
    return sha256(body).hexdigest()[:16].encode() + b" " + body + b"\n"


def autosaved(
    state: bytes, draft: object = None, moment: str = "2025-01-12T14:32:00+00:00"
) -> bytes:
    whose = line("D", json.dumps(draft).encode())
    return whose + line("M", moment.encode()) + line("S", state)


STATE = json.dumps(sample_data("2021"), ensure_ascii=False).encode()
UNREADABLE: dict[str, Make] = {
    "nothing": holding(b""),
    "rubbish": holding(os.urandom(100_000)),
    "a record of no state": holding(line("D", b"null")),
    "a state that is none": holding(autosaved(b"[]")),
    "a state 10,000 deep": holding(autosaved(b"[" * 10_000)),
    "a moment that is none": holding(autosaved(STATE, moment="昨天")),
    "pictures of the wrong type": holding(
        autosaved(json.dumps(sample_data("2021") | {"images": [1]}).encode())
    ),
    "a million records": holding(line("P", b"x y") * 300_000),
    "half a record": holding(autosaved(STATE)[:-200]),
    "500 MB of one record": beginning(b"x", 500),
    "a folder": Path.mkdir,
    "a pipe": pipe,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_autosave_that_is_none_is_read_as_none(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    UNREADABLE[name](tmp_path / "x.autosave")
    assert at_work.take("read_left", path=str(tmp_path / "x.autosave"))["name"] == ""


@pytest.mark.parametrize("name", ["rubbish", "500 MB of one record", "a pipe"])
def test_an_autosave_that_is_none_hinders_no_draft(
    at_work: Program, tmp_path: Path, draft: Path, name: str
) -> None:
    UNREADABLE[name](tmp_path / f"{BESIDE}.autosave")
    before = draft.read_bytes()
    told = at_work.take("open_in_window", path=str(draft), data=str(tmp_path / "home"))
    assert told["name"] == "云河市人民政府"
    assert told["seen"]
    assert draft.read_bytes() == before


def test_an_autosave_of_a_newer_program_is_left_to_it(
    at_work: Program, tmp_path: Path, draft: Path
) -> None:
    path = tmp_path / f"{BESIDE}.autosave"
    path.write_bytes(autosaved(json.dumps(sample_data("2021") | {"draft_version": 9}).encode()))
    before = path.read_bytes()
    told = at_work.take("open_in_window", path=str(draft), data=str(tmp_path / "home"))
    assert "更新的年报台留下了它没有保存的内容" in told["said"][0]
    assert path.read_bytes() == before


@pytest.mark.parametrize("whose", [5, ["a"], "a\0b", "x" * 100_000, "\ud800", "/dev/zero"])
def test_an_autosave_of_nobody_is_read_and_belongs_to_none(
    at_work: Program, tmp_path: Path, whose: object
) -> None:
    path = tmp_path / "x.autosave"
    path.write_bytes(autosaved(STATE, whose))
    told = at_work.take("read_left", path=str(path))
    assert told["name"] == "云河市人民政府"


LOCKS: dict[str, Make] = {
    "nothing": holding(b""),
    "rubbish": holding(os.urandom(4_000)),
    "10,000 deep": holding(b"[" * 10_000),
    "wrong types": holding(b'{"user": [], "host": {}, "pid": "x", "since": 5}'),
    "a number of 4,000 digits": holding(b'{"pid": ' + b"9" * 4_000 + b"}"),
    "500 MB": beginning(b"x", 500),
    "a folder": Path.mkdir,
    "a pipe": pipe,
    "a device": device,
}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_that_is_none_is_nobodys(at_work: Program, tmp_path: Path, name: str) -> None:
    LOCKS[name](tmp_path / "x.lock")
    told = at_work.take("claim", path=str(tmp_path / "x.lock"))
    assert told.get("is_free") or "refused" in told


@pytest.mark.parametrize("name", ["a folder", "a pipe"])
def test_a_lock_file_that_is_none_keeps_nobody_out(
    at_work: Program, tmp_path: Path, draft: Path, name: str
) -> None:
    LOCKS[name](tmp_path / f"{BESIDE}.lock")
    told = at_work.take("open_in_window", path=str(draft), data=str(tmp_path / "home"))
    assert told["said"] == []
    assert told["name"] == "云河市人民政府"


def test_who_has_a_draft_is_told_without_what_would_act(
    at_work: Program, tmp_path: Path, draft: Path
) -> None:
    names = {"user": "\x1b[2J\u202e\n" + "甲" * 600, "host": "别处\0", "pid": -1, "since": "x"}
    lock = json.dumps(names, ensure_ascii=False)
    (tmp_path / f"{BESIDE}.lock").write_text(lock, encoding="utf-8")
    told = at_work.take("open_in_window", path=str(draft), data=str(tmp_path / "home"))
    (said,) = told["said"]
    assert "这份报告正在别处打开" in said
    assert all(words.isprintable() for words in said.split("\n"))
    assert len(said) < 1_000


STATES: dict[str, tuple[Make, str]] = {
    "nothing": (holding(b""), "文件是空的"),
    "rubbish": (holding(b"\xff" * 1_000), "不是 UTF-8 编码"),
    "half": (holding(STATE[:900]), "读不下去"),
    "newer": (holding(b'{"draft_version": 9}'), "更新的年报台写的"),
    "500 MB": (beginning(b"{", 500), "超过 64 MB"),
    "pictures that are none": (
        holding(json.dumps(sample_data("2021") | {"images": []}).encode()),
        "插图的清单坏了",
    ),
    "a folder": (Path.mkdir, ""),
    "a pipe": (pipe, ""),
}


@pytest.mark.parametrize("name", STATES)
def test_a_saved_state_that_is_none_is_refused_and_the_others_are_read(
    at_work: Program, tmp_path: Path, draft: Path, name: str
) -> None:
    make, words = STATES[name]
    folder = tmp_path / "home" / "generations" / key(draft)
    (folder / "pictures").mkdir(parents=True)
    (folder / "00000001-20250112T143200.json").write_bytes(STATE)
    make(folder / "00000002-20250112T143201.json")
    (folder / "99999999-99999999T999999.json").write_text(name, encoding="utf-8")
    (folder / "别的.json").write_text(name, encoding="utf-8")
    told = at_work.take("read_generations", draft=str(draft), data=str(tmp_path / "home"))
    damaged, sound = told["states"]
    assert words in damaged["said"]
    assert damaged["said"].isprintable()
    assert damaged["said"].endswith("。")
    assert sound["name"] == "云河市人民政府"
