"""What the system says when a file cannot be read or written, in the user's words."""

import errno
from contextlib import suppress
from pathlib import Path

from reportdesk.report.quoting import quoted
from reportdesk.report.refused import Refused

_READING = {
    errno.ENOENT: "没有这个文件",
    errno.EISDIR: "这是一个文件夹",
    errno.EINVAL: "这不是一个普通文件",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EACCES: "没有读它的权限",
    errno.EPERM: "没有读它的权限",
}
_WRITING = {
    errno.ENOENT: "没有这个文件夹",
    errno.ENOTDIR: "没有这个文件夹",
    errno.EEXIST: "已经有这个文件",
    errno.EISDIR: "这是一个文件夹",
    errno.EINVAL: "这不是一个普通文件",
    errno.EACCES: "没有写入的权限",
    errno.EPERM: "没有写入的权限",
    errno.EROFS: "这里只能读，不能写",
    errno.ENOSPC: "磁盘空间不够",
    errno.EDQUOT: "磁盘空间不够",
    errno.ENAMETOOLONG: "文件名太长",
}


def named(path: Path) -> str:
    """Return a file's name as sentences give it."""
    return f"“{quoted(path.name or str(path))}”"


def about_file(path: Path, what: str, why: str, detail: str = "") -> Refused:
    """Say what was not done with a file, and why: a sentence, or several, that ends so."""
    return Refused(f"{named(path)}{what}：{why}", detail, why)


def not_read(path: Path, error: OSError) -> Refused:
    """Say why a file could not be read."""
    why = _READING.get(error.errno or 0, "系统读不了它")
    return about_file(path, "打不开", f"{why}。", str(error))


def not_written(path: Path, error: OSError) -> Refused:
    """Say why a file could not be written."""
    why = _WRITING.get(error.errno or 0, "系统写不了它")
    return about_file(path, "没有写成", f"{why}。{_unharmed(path)}", str(error))


def not_kept(path: Path, error: OSError) -> Refused:
    """Say that a file was not overwritten, since what it holds could not be kept elsewhere."""
    why = _WRITING.get(error.errno or 0, "系统写不了它")
    words = f"原文件要先存入历史版本，却没有存成（{why}）。{_unharmed(path)}"
    return about_file(path, "没有写成", words, str(error))


def _unharmed(path: Path) -> str:
    with suppress(OSError):
        return "原来的文件没有改动。" if path.is_file() else ""
    return ""
