"""What the system says of a file becomes one sentence: its name, the cause, what is unharmed."""

import errno
from pathlib import Path

import pytest

from reportdesk.store.system_words import (
    about_file,
    named,
    no_answer,
    not_kept,
    not_read,
    not_written,
)

UNHARMED = "原来的文件没有改动。"


class NumberedError(OSError):
    """An error that carries the number by which Windows knows it."""

    def __init__(self, number: int) -> None:
        super().__init__(errno.EINVAL, "Windows")
        self.winerror = number


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "年报.report.json"


def test_reading_and_writing_call_the_same_cause_by_what_it_hinders(path: Path) -> None:
    error = PermissionError(errno.EACCES, "denied")
    assert not_read(path, error).sentence == "“年报.report.json”打不开：没有读它的权限。"
    assert not_written(path, error).sentence == "“年报.report.json”没有写成：没有写入的权限。"
    missing = FileNotFoundError(errno.ENOENT, "gone")
    assert not_read(path, missing).why == "没有这个文件。"
    assert not_written(path, missing).why == "没有这个文件夹。"


def test_a_file_that_is_there_is_said_to_be_unharmed_and_a_folder_is_not(path: Path) -> None:
    full = OSError(errno.ENOSPC, "full")
    assert not_written(path, full).why == "磁盘空间不够。"
    path.write_bytes(b"old")
    assert not_written(path, full).why == f"磁盘空间不够。{UNHARMED}"
    assert not_written(path.parent, full).why == "磁盘空间不够。"
    assert not_written(Path("x" * 5000), full).why == "磁盘空间不够。"


def test_what_could_not_be_kept_elsewhere_was_not_overwritten(path: Path) -> None:
    path.write_bytes(b"old")
    refused = not_kept(path, OSError(errno.EROFS, "read-only"))
    assert refused.sentence == (
        "“年报.report.json”没有写成：原文件要先存入历史版本，却没有存成（这里只能读，不能写）。"
        f"{UNHARMED}"
    )


def test_what_the_system_said_is_kept_for_whoever_helps(path: Path) -> None:
    error = OSError(errno.EIO, "Input/output error")
    said = f"[Errno {errno.EIO}] Input/output error"
    assert [f(path, error).detail for f in (not_read, not_written, not_kept)] == [said] * 3


def test_windows_is_taken_at_its_own_number(path: Path) -> None:
    assert not_read(path, NumberedError(32)).why == "别的程序正在用它。"
    assert not_written(path, NumberedError(112)).why == "磁盘空间不够。"
    assert not_read(path, NumberedError(99_999)).why == "这不是一个普通文件。"


@pytest.mark.parametrize("error", [OSError("no number"), OSError(99_999, "unheard of")])
def test_a_cause_that_nobody_knows_is_left_to_the_system(path: Path, error: OSError) -> None:
    assert not_read(path, error).why == "系统读不了它。"
    assert not_written(path, error).why == "系统写不了它。"
    assert "却没有存成（系统写不了它）" in not_kept(path, error).why


def test_a_file_is_called_by_its_name_and_a_disk_by_its_path() -> None:
    assert named(Path("/甲/乙.json")) == "“乙.json”"
    assert named(Path("/")) == "“/”"
    assert named(Path("a\nb")) == r"“a\nb”"
    assert about_file(Path("/甲/乙"), "打不开", "坏了。").detail == ""


def test_of_a_disk_that_does_not_answer_no_more_is_asked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"old")
    monkeypatch.delattr(Path, "is_file")
    refused = no_answer(path, "没有写成")
    assert refused.why == "所在的盘或共享文件夹没有回应。"
    assert refused.sentence == "“年报.report.json”没有写成：所在的盘或共享文件夹没有回应。"
    assert refused.detail == ""
