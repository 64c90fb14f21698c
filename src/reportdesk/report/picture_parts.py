"""How many parts a picture file has, and how much beside the picture, before Pillow opens it.

Pillow takes each part in hand by itself, in Python, and keeps what stands in it: a file of millions
of parts holds it up for minutes, and tags that all point at the same megabytes fill the memory.
What is small in the file and large when it is unpacked is weighed as it will be.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import repeat
from math import prod
from struct import unpack_from

from reportdesk.report.tiff_tags import tags

_MOST_PARTS = 40_000
_MOST_BESIDE = 16_000_000
_CHUNK = 12
_PROFILE, _LARGEST_PROFILE = b"iCCP", 1_000_000
_EXTENSION, _ENDS = 0x21, b",;"
_MARK, _START_OF_SCAN, _APP1, _APP2 = 0xFF, 0xDA, 0xE1, 0xE2
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xDA)}
_EXIF, _MULTI_PICTURE = b"Exif\0\0", b"MPF\0"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
# A frame lists its colours, and another segment the numbers that these are divided by.
_TABLES = _FRAMES | {0xDB}
_LEAST_TABLE = 3
_BLOCK = 64
# What stands for itself among the bits of a scan, with its length: no stuffing, and no restart.
_SEGMENT = re.compile(rb"\xff([^\x00\x01\xd0-\xd7\xff])(..)", re.DOTALL)
_SCAN, _END = b"\xda", b"\xd9"
# Where the strips or tiles of a TIFF picture begin.
_PIECES = {273, 324}
_TILE_SIDES = {322, 323}
_WIDTH, _COMPRESSION = 18, 30
_RUN_LENGTHS = {b"\1", b"\2"}
_AS_SLOW_AS_BYTES = 4
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
        # Pillow unpacks each profile, and only the last one counts.
        packed = _LARGEST_PROFILE if kind == _PROFILE else 0
        yield 0 if kind == b"IDAT" else max(size, packed)
        place += _CHUNK + size


def _jpeg(data: bytes) -> Parts:
    """Yield the segments before the picture; Pillow passes over each stray byte by itself."""
    place, exif, blocks = 2, b"", 0
    while place + 4 <= len(data):
        mark, kind, size = unpack_from(">BBH", data, place)
        if mark != _MARK or kind in {0, _MARK}:
            yield 0
            place += 1
            continue
        if kind == _START_OF_SCAN:
            yield from _later_scans(data, place + 2 + size, blocks)
            break
        content = data[place + 4 : place + 2 + size]
        if kind == _APP1 and content.startswith(_EXIF):
            exif += content.removeprefix(_EXIF)
            # Pillow copies what it has with each piece that follows.
            yield len(exif)
        elif kind == _APP2 and content.startswith(_MULTI_PICTURE):
            yield from _tiff(content.removeprefix(_MULTI_PICTURE))
        elif kind in _TABLES:
            blocks = max(blocks, _blocks(content) if kind in _FRAMES else 0)
            yield from repeat(0, size // _LEAST_TABLE)
        yield 0 if kind in _WITHOUT_LENGTH else size
        place += 2 + (0 if kind in _WITHOUT_LENGTH else size)
    yield from _tiff(exif)


def _blocks(frame: bytes) -> int:
    """Return of how many blocks a picture is, by its height, its width and its colours."""
    return prod(map(int.from_bytes, (frame[1:3], frame[3:5], frame[5:6]))) // _BLOCK


def _later_scans(data: bytes, place: int, blocks: int) -> Parts:
    """Yield what follows up to the end of the picture: each scan goes over all its blocks anew."""
    while (found := _SEGMENT.search(data, place)) and found[1] != _END:
        yield blocks if found[1] == _SCAN else 0
        place = found.start(2) + int.from_bytes(found[2])


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
    """Yield the bytes of tags, and the pieces and numbers, which Pillow unpacks one by one.

    The size of a tile comes last: it is unpacked whole, however little of it the picture shows.
    """
    sides: dict[int, int] = {}
    for tag in tags(data):
        yield tag.values if tag.is_bytes else 0
        if tag.number in _PIECES or not tag.is_bytes:
            yield from repeat(0, tag.values)
        if tag.number in _TILE_SIDES:
            sides[tag.number] = max(tag.first, sides.get(tag.number, 0))
    if sides:
        yield prod(sides.values())


def _bmp(data: bytes) -> Parts:
    """Yield the runs of equal pixels, and those that may be left out: Python lays out both."""
    if data[_COMPRESSION : _COMPRESSION + 1] in _RUN_LENGTHS:
        yield from repeat(0, len(data) // 2)
        width, height = unpack_from("<ii", data, _WIDTH)
        yield abs(width * height) * _AS_SLOW_AS_BYTES


_KINDS: Mapping[bytes, Callable[[bytes], Parts]] = {
    b"\x89PNG": _png,
    b"\xff\xd8": _jpeg,
    b"GIF8": _gif,
    b"II": _tiff,
    b"MM": _tiff,
    b"BM": _bmp,
}
