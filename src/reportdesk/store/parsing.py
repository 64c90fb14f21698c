"""From the bytes of a file to JSON values, within limits, so that no file can exhaust the machine.

The limits are those of a draft, beyond which it is refused (a 60 MB file of brackets would take
the JSON reader 1.2 GB, hence the count in the bytes before).
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from errno import EINVAL
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, Never

from reportdesk.report.quoting import quoted
from reportdesk.store.keys import PICTURE_BYTES
from reportdesk.store.limits import (
    MOST_BYTES,
    MOST_BYTES_OF_WORDS,
    MOST_DEPTH,
    MOST_ENTRIES,
    MOST_MARKS,
)
from reportdesk.store.set_apart import bytes_of_pictures, set_apart

_MARK_OF_UTF8 = b"\xef\xbb\xbf"
_OTHER_KINDS = {
    b"PK": "这是 Word 文件或压缩文件",
    b"%PDF": "这是 PDF 文件",
    b"\xd0\xcf\x11\xe0": "这是旧版 Word 文件",
    b"{\\rtf": "这是 RTF 文件",
    b"<": "这是网页文件",
    b"\x89PNG": "这是图片文件",
    b"\xff\xd8\xff": "这是图片文件",
    b"GIF8": "这是图片文件",
}
Data = dict[str, Any]


class UnreadableError(Exception):
    """Why bytes are no draft, in the user's words; never leaves the store."""


def bytes_of(path: Path) -> bytes:
    """Read a file, but hardly more than a draft may hold; OSError where that is impossible.

    A pipe is refused as well: nobody knows whether anything will ever come out of it.
    """
    mode = path.stat().st_mode
    if not (S_ISREG(mode) or S_ISDIR(mode)):
        raise OSError(EINVAL, "not a regular file", str(path))
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def over_limits(content: bytes) -> str:
    """Say in words which limit of a draft the bytes go beyond; empty where they keep them all."""
    if len(content) > MOST_BYTES:
        return f"文件超过 {MOST_BYTES // 1024 // 1024} MB"
    if sum(content.count(mark) for mark in (b"[", b"{", b",")) > MOST_MARKS:
        return f"里面的内容超过 {MOST_MARKS:,} 项"
    if len(content) - bytes_of_pictures(content) > MOST_BYTES_OF_WORDS:
        return f"插图以外的内容超过 {MOST_BYTES_OF_WORDS // 1024 // 1024} MB"
    return ""


def parse(content: bytes) -> Data:
    """Return the JSON object that the bytes hold; UnreadableError where they hold none."""
    _expect_text(content)
    fault = over_limits(content)
    if fault:
        raise UnreadableError(f"{fault}，不会是一份草稿")
    words, pictures = set_apart(content)
    # The words may take four times their bytes, twice: let go of what is not needed beside them.
    del content
    value = _json(_decoded(words), pictures)
    if not isinstance(value, dict):
        raise UnreadableError("这不是年报台的草稿")
    _expect_shallow([value])
    return value


def _expect_text(content: bytes) -> None:
    words = content.removeprefix(_MARK_OF_UTF8).strip()
    if not words:
        raise UnreadableError("文件是空的")
    if not words.strip(b"\0"):
        raise UnreadableError("文件里只有空字节，可能是断电时没有写完")
    for start, kind in _OTHER_KINDS.items():
        if content.startswith(start):
            raise UnreadableError(f"{kind}，不是年报台的草稿")


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("文字不是 UTF-8 编码，可能被别的程序另存过") from error


def _json(text: str, pictures: Mapping[str, str]) -> object:
    try:
        return json.loads(
            text,
            object_pairs_hook=partial(_object, pictures),
            parse_float=_finite,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        where = f"第 {error.lineno} 行第 {error.colno} 个字处"
        if error.msg == "Extra data":
            raise UnreadableError(f"草稿结束以后还有别的内容，从{where}起") from error
        raise UnreadableError(f"文件不完整或者被改坏了，{where}读不下去") from error
    except RecursionError as error:
        raise UnreadableError("里面的层次太深，不会是一份草稿") from error
    except ValueError as error:
        raise UnreadableError("里面有一个长得没法读的数") from error


def _object(pictures: Mapping[str, str], pairs: list[tuple[str, object]]) -> Data:
    found = dict(pairs)
    if isinstance(stand_in := found.get(PICTURE_BYTES), str):
        found[PICTURE_BYTES] = pictures.get(stand_in, stand_in)
    if len(found) < len(pairs):
        twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise UnreadableError(f"“{quoted(twice)}”写了两次，不知道以哪一个为准")
    if len(pairs) > MOST_ENTRIES:
        raise UnreadableError(f"里面有一处列了超过 {MOST_ENTRIES:,} 项，不会是一份草稿")
    return found


def _finite(written: str) -> float:
    number = float(written)
    if math.isinf(number):
        raise UnreadableError(f"{quoted(written)} 太大了，没法读")
    return number


def _refuse_constant(written: str) -> Never:
    raise UnreadableError(f"{written} 不是一个数")


def _expect_shallow(level: Iterable[object]) -> None:
    for _ in range(MOST_DEPTH):
        level = [child for value in level for child in _children(value)]
        if not level:
            return
    raise UnreadableError("里面的层次太深，不会是一份草稿")


def _children(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
