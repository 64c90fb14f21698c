"""Files are written whole or not at all, whatever happens on the way."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Never

import pytest

from reportdesk.report.refused import Refused
from reportdesk.report.text import Paragraph
from reportdesk.store import draft_file
from reportdesk.store.atomic import stem, sweep, write_whole
from tests.faults.ground import overrides_permissions
from tests.samples.reading import sample

OLD, NEW = b"old", b"new" * 1000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "年报.report.json"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", NEW)
    assert (tmp_path / "a").read_bytes() == NEW
    assert names(tmp_path) == ["a"]


def test_an_old_file_is_replaced_and_keeps_its_mode(target: Path) -> None:
    target.chmod(0o640)
    write_whole(target, NEW)
    assert target.read_bytes() == NEW
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names(target.parent) == [target.name]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_step_that_fails_leaves_the_old_file_and_no_other(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    def fail(*_: object) -> Never:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(step, fail)
    if step == "pathlib.Path.chmod":
        write_whole(target, NEW)
        assert target.read_bytes() == NEW, "a mode that cannot be kept is no reason not to write"
    else:
        with pytest.raises(OSError, match=os.strerror(code)):
            write_whole(target, NEW)
        assert target.read_bytes() == OLD
    assert names(target.parent) == [target.name]


def test_a_folder_that_cannot_be_synced_is_no_failure(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    synced: list[int] = []

    def fsync(descriptor: int) -> None:
        synced.append(descriptor)
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(target, NEW)
    assert target.read_bytes() == NEW
    assert len(synced) == 2, "the file first, then its folder"


class HeldError(PermissionError):
    """What Windows raises while a virus scanner holds the target."""

    winerror = 32


@pytest.mark.parametrize(("failures", "written"), [(1, True), (4, True), (5, False)])
def test_a_target_that_is_held_for_a_moment_is_tried_again(
    target: Path, monkeypatch: pytest.MonkeyPatch, failures: int, *, written: bool
) -> None:
    tries = []
    waited: list[float] = []
    real = Path.replace

    def replace(self: Path, other: Path) -> Path:
        tries.append(other)
        if len(tries) <= failures:
            raise HeldError(errno.EACCES, "held")
        return real(self, other)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("time.sleep", waited.append)
    if written:
        write_whole(target, NEW)
    else:
        with pytest.raises(HeldError):
            write_whole(target, NEW)
    assert 0 < sum(waited) < 1, "a moment, which nobody minds"
    assert target.read_bytes() == (NEW if written else OLD)
    assert names(target.parent) == [target.name]


KILLED = """
import os, sys
from pathlib import Path
from reportdesk.store import atomic
atomic._replace = lambda *_: os._exit(9)
atomic.write_whole(Path(sys.argv[1]), b"half of it")
"""


def killed_while_writing(target: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(target)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 9


def test_what_a_killed_writer_left_is_swept_by_the_next(target: Path) -> None:
    killed_while_writing(target)
    assert target.read_bytes() == OLD
    assert len(names(target.parent)) == 2
    write_whole(target, NEW)
    assert names(target.parent) == [target.name]


def test_sweeping_takes_nothing_that_belongs_to_others(target: Path) -> None:
    others = [".年报.report.json.backup", "x.tmp", f".{target.name}.x.0123456789abcdef.tmp"]
    for name in others:
        (target.parent / name).write_bytes(b"")
    killed_while_writing(target)
    sweep(target)
    assert names(target.parent) == sorted([target.name, *others])


def test_what_somebody_else_sweeps_at_once_keeps_nothing_from_being_swept(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        target.with_name(f"{stem(target)}{number:016x}.tmp").write_bytes(b"")
    real = Path.unlink

    def unlink(self: Path, *, missing_ok: bool = False) -> None:
        real(self)
        real(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    sweep(target)
    assert names(target.parent) == [target.name]


def test_sweeping_where_there_is_no_folder_does_nothing(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere" / "a")


def test_a_very_long_name_is_written_too(tmp_path: Path) -> None:
    target = tmp_path / ("年" * 80 + ".report.json")
    write_whole(target, NEW)
    assert names(tmp_path) == [target.name]


def test_what_stands_beside_a_file_has_its_name_as_long_as_there_is_room(tmp_path: Path) -> None:
    long = "年" * 66 + "ab"
    assert stem(tmp_path / long) == f".{long}."
    assert long not in stem(tmp_path / f"{long}c")


def test_what_is_left_of_a_very_long_name_is_swept_for_that_one_alone(tmp_path: Path) -> None:
    one, other = (tmp_path / (letter * 240) for letter in "ab")
    left = tmp_path / f"{stem(one)}0123456789abcdef.tmp"
    left.write_bytes(b"")
    sweep(other)
    assert names(tmp_path) == [left.name]
    sweep(one)
    assert names(tmp_path) == []


def test_a_link_still_points_to_the_file_that_was_written(tmp_path: Path, target: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(target)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def make_pipe(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "why", "code", "detail"),
    [
        (make_pipe, "这不是一个普通文件", errno.EINVAL, "not a regular file"),
        (lambda p: p.symlink_to(p), "它是一个指向自己的链接", errno.ELOOP, "a link to itself"),
        (Path.mkdir, "这是一个文件夹", errno.EISDIR, "a folder"),
    ],
)
def test_what_is_no_regular_file_is_named_and_never_replaced(
    tmp_path: Path, make: Callable[[Path], None], why: str, code: int, detail: str
) -> None:
    path = tmp_path / "它"
    make(path)
    before = path.lstat()
    refused = draft_file.write(sample("2021"), path)
    assert isinstance(refused, Refused)
    assert refused.sentence == f"“它”没有写成：{why}。"
    assert refused.detail == str(OSError(code, detail, str(path)))
    assert path.lstat() == before
    assert names(tmp_path) == ["它"]


def test_a_file_that_nobody_may_write_is_said_to_be_one(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    refused = draft_file.write(sample("2021"), target)
    assert isinstance(refused, Refused)
    assert refused.sentence == ("“年报.report.json”没有写成：没有写入的权限。原来的文件没有改动。")
    assert refused.detail == str(OSError(errno.EACCES, "read-only", str(target)))
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "磁盘空间不够"),
        (errno.EACCES, "没有写入的权限"),
        (errno.EROFS, "这里只能读，不能写"),
        (errno.EIO, "磁盘或网络出错"),
        (errno.ESTALE, "所在的盘或共享文件夹连不上了"),
        (errno.EPROTO, "系统写不了它"),
    ],
)
def test_a_draft_that_cannot_be_saved_says_why_and_that_nothing_is_lost(
    target: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fail(*_: object) -> Never:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    refused = draft_file.write(sample("2021"), target)
    assert isinstance(refused, Refused)
    assert refused.sentence == f"“年报.report.json”没有写成：{words}。原来的文件没有改动。"
    assert os.strerror(code) in refused.detail
    assert target.read_bytes() == OLD


def test_what_reading_would_refuse_as_too_large_is_not_written(target: Path) -> None:
    commas = Paragraph(("," * 500_001,))
    refused = draft_file.write(replace(sample("2021"), texts={"problems": (commas,)}), target)
    assert isinstance(refused, Refused)
    assert "没有保存：里面的内容超过 500,000 项，请减少插图或文字。" in refused.sentence
    assert target.read_bytes() == OLD


def test_a_folder_that_is_missing_is_not_made(tmp_path: Path) -> None:
    refused = draft_file.write(sample("2021"), tmp_path / "x" / "a.report.json")
    assert isinstance(refused, Refused)
    assert refused.sentence == "“a.report.json”没有写成：没有这个文件夹。"
    assert names(tmp_path) == []


@pytest.mark.skipif(overrides_permissions(), reason="may write everywhere")
def test_files_and_folders_that_are_read_only_stay_as_they_are(target: Path) -> None:
    target.chmod(0o444)
    assert isinstance(draft_file.write(sample("2021"), target), Refused)
    target.chmod(0o644)
    target.parent.chmod(0o555)
    assert isinstance(draft_file.write(sample("2021"), target), Refused)
    target.parent.chmod(0o755)
    assert target.read_bytes() == OLD
