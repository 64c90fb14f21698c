"""How many parts a picture file has, and how much beside the picture, before Pillow opens it.

Pillow takes each part in hand by itself, in Python, and keeps what stands in it: a file of millions
of parts holds it up for minutes, and tags that all point at the same megabytes fill the memory.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import repeat
from struct import unpack_from

from reportdesk.report.tiff_tags import tags

_MOST_PARTS = 40_000
_MOST_BESIDE = 16_000_000
_CHUNK = 12
_EXTENSION, _ENDS = 0x21, b",;"
_MARK, _START_OF_SCAN, _APP1, _APP2 = 0xFF, 0xDA, 0xE1, 0xE2
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xDA)}
_EXIF, _MULTI_PICTURE = b"Exif\0\0", b"MPF\0"
# Where the strips or tiles of a TIFF picture begin.
_PIECES = {273, 324}
_COMPRESSION = 30
_RUN_LENGTHS = {b"\1", b"\2"}
Parts = Iterator[int]


def is_heaped(data: bytes) -> bool:
    """Say whether a file has more parts, or more beside its picture, than any program writes."""
    parts = next((parts for start, parts in _KINDS.items() if data.startswith(start)), None)
    beside = 0
    for number, size in enumerate(parts(data) if parts else ()):
        beside += size
        if number >= _MOST_PARTS or beside > _MOST_BESIDE:
            return True
    return False


def _png(data: bytes) -> Parts:
    place = len(b"\x89PNG\r\n\x1a\n")
    while place + _CHUNK <= len(data):
        size, kind = unpack_from(">I4s", data, place)
        yield 0 if kind == b"IDAT" else size
        place += _CHUNK + size


def _jpeg(data: bytes) -> Parts:
    """Yield the segments before the picture; Pillow passes over each stray byte by itself."""
    place, exif = 2, list[bytes]()
    while place + 4 <= len(data):
        mark, kind, size = unpack_from(">BBH", data, place)
        if mark != _MARK or kind in {0, _MARK}:
            yield 0
            place += 1
            continue
        if kind == _START_OF_SCAN:
            break
        content = data[place + 4 : place + 2 + size]
        if kind == _APP1 and content.startswith(_EXIF):
            exif.append(content.removeprefix(_EXIF))
        elif kind == _APP2 and content.startswith(_MULTI_PICTURE):
            yield from _tiff(content.removeprefix(_MULTI_PICTURE))
        yield 0 if kind in _WITHOUT_LENGTH else size
        place += 2 + (0 if kind in _WITHOUT_LENGTH else size)
    yield from _tiff(b"".join(exif))


def _gif(data: bytes) -> Parts:
    """Yield the blocks before the picture; Pillow passes over each stray byte by itself."""
    has_colours, colours = data[10:11] >= b"\x80", data[10:11] or b"\0"
    place = 13 + (3 << (colours[0] & 7) + 1 if has_colours else 0)
    while place < len(data) and data[place] not in _ENDS:
        if data[place] != _EXTENSION:
            yield 0
            place += 1
            continue
        place += 2
        while place < len(data) and data[place]:
            yield data[place]
            place += 1 + data[place]
        place += 1


def _tiff(data: bytes) -> Parts:
    """Yield the bytes of tags, and the pieces and numbers, which Pillow unpacks one by one."""
    for tag in tags(data):
        yield tag.values if tag.is_bytes else 0
        if tag.number in _PIECES or not tag.is_bytes:
            yield from repeat(0, tag.values)


def _bmp(data: bytes) -> Parts:
    """Yield the runs of equal pixels, which Pillow lays out in Python."""
    if data[_COMPRESSION : _COMPRESSION + 1] in _RUN_LENGTHS:
        yield from repeat(0, len(data) // 2)


_KINDS: Mapping[bytes, Callable[[bytes], Parts]] = {
    b"\x89PNG": _png,
    b"\xff\xd8": _jpeg,
    b"GIF8": _gif,
    b"II": _tiff,
    b"MM": _tiff,
    b"BM": _bmp,
}
