"""What the system says when a file cannot be read or written, in the user's words."""

import errno
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from reportdesk.report.quoting import quoted
from reportdesk.report.refused import Refused

_BOTH = {
    errno.ELOOP: "它是一个指向自己的链接",
    errno.ENAMETOOLONG: "文件名或路径太长",
    errno.EIO: "磁盘或网络出错",
    errno.ESTALE: "所在的盘或共享文件夹连不上了",
    errno.ENODEV: "所在的盘或共享文件夹连不上了",
    errno.ENXIO: "所在的盘或共享文件夹连不上了",
    errno.ENOTCONN: "所在的盘或共享文件夹连不上了",
    errno.EHOSTDOWN: "所在的盘或共享文件夹连不上了",
    errno.ETIMEDOUT: "所在的盘或共享文件夹没有回应",
    errno.EISDIR: "这是一个文件夹",
    errno.EINVAL: "这不是一个普通文件",
    errno.EBUSY: "别的程序正在用它",
    errno.ETXTBSY: "别的程序正在用它",
}
_READING = {
    **_BOTH,
    errno.ENOENT: "没有这个文件",
    errno.ENOTDIR: "没有这个文件",
    errno.EACCES: "没有读它的权限",
    errno.EPERM: "没有读它的权限",
}
_WRITING = {
    **_BOTH,
    errno.ENOENT: "没有这个文件夹",
    errno.ENOTDIR: "没有这个文件夹",
    errno.EEXIST: "已经有这个文件",
    errno.EACCES: "没有写入的权限",
    errno.EPERM: "没有写入的权限",
    errno.EROFS: "这里只能读，不能写",
    errno.ENOSPC: "磁盘空间不够",
    errno.EDQUOT: "磁盘空间不够",
    errno.EFBIG: "文件太大",
}
# Windows tells more by its own number; of most of these Python makes EINVAL, EACCES or ENOENT.
_WINDOWS = {
    19: "这个盘有写保护",
    21: "所在的盘没有准备好",
    23: "磁盘或网络出错",
    32: "别的程序正在用它",
    33: "别的程序正在用它",
    39: "磁盘空间不够",
    53: "所在的盘或共享文件夹连不上了",
    55: "所在的盘或共享文件夹连不上了",
    59: "所在的盘或共享文件夹连不上了",
    64: "所在的盘或共享文件夹连不上了",
    67: "所在的盘或共享文件夹连不上了",
    112: "磁盘空间不够",
    121: "所在的盘或共享文件夹没有回应",
    123: "文件名里有不能用的字符",
    206: "文件名或路径太长",
    1117: "磁盘或网络出错",
    1167: "所在的盘或共享文件夹连不上了",
    1231: "所在的盘或共享文件夹连不上了",
}


def named(path: Path) -> str:
    """Return a file's name as sentences give it."""
    return f"“{quoted(path.name or str(path))}”"


def about_file(path: Path, what: str, why: str, detail: str = "") -> Refused:
    """Say what was not done with a file, and why: a sentence, or several, that ends so."""
    return Refused(f"{named(path)}{what}：{why}", detail, why)


def not_read(path: Path, error: OSError) -> Refused:
    """Say why a file could not be read."""
    why = _cause(error, _READING, "系统读不了它")
    return about_file(path, "打不开", f"{why}。", str(error))


def not_written(path: Path, error: OSError) -> Refused:
    """Say why a file could not be written."""
    why = _cause(error, _WRITING, "系统写不了它")
    return about_file(path, "没有写成", f"{why}。{_unharmed(path)}", str(error))


def not_kept(path: Path, error: OSError) -> Refused:
    """Say that a file was not overwritten, since what it holds could not be kept elsewhere."""
    why = _cause(error, _WRITING, "系统写不了它")
    words = f"原文件要先存入历史版本，却没有存成（{why}）。{_unharmed(path)}"
    return about_file(path, "没有写成", words, str(error))


def no_answer(path: Path, what: str) -> Refused:
    """Say that the disk of a file does not answer; it is not asked for these words."""
    return about_file(path, what, f"{_BOTH[errno.ETIMEDOUT]}。")


def _cause(error: OSError, known: Mapping[int, str], otherwise: str) -> str:
    windows = _WINDOWS.get(getattr(error, "winerror", None) or 0)
    return windows or known.get(error.errno or 0, otherwise)


def _unharmed(path: Path) -> str:
    with suppress(OSError):
        return "原来的文件没有改动。" if path.is_file() else ""
    return ""
