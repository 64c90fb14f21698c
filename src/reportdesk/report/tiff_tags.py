"""The tags of a TIFF file and of Exif data, which is one inside another file: read by hand.

Pillow would unpack them all, and each may claim all the rest of the file as its own.
"""

import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

ORIENTATION = 0x0112
# Pillow also takes the number after the two letters the wrong way round.
_ORDERS = {b"II*\0": "<", b"II\0*": "<", b"MM\0*": ">", b"MM*\0": ">"}
_EXIF = b"Exif\0\0"
_ENTRY = 12
_BYTES, _LETTERS, _UNDEFINED = 1, 2, 7
# How the value that stands in a tag is written, by the type of the tag.
_INSIDE = {1: "H", 3: "H", 4: "I"}
_BEYOND = 1 << 32


class Tag(NamedTuple):
    """A tag by its number: how many values it has, whether these are bytes, the first of them.

    `first` is a number that stands in the tag itself: immense where none does.
    """

    number: int
    values: int
    is_bytes: bool
    first: int


def tags(data: bytes) -> Iterator[Tag]:
    """Yield the tags of the first picture; none where there are none to be read."""
    order = _ORDERS.get(data[:4])
    if order is None:
        return
    with suppress(struct.error):
        (place,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, place)
        for entry in range(place + 2, place + 2 + count * _ENTRY, _ENTRY):
            number, kind, values = struct.unpack_from(f"{order}HHI", data, entry)
            inside = _INSIDE.get(kind)
            (first,) = struct.unpack_from(order + (inside or "I"), data, entry + 8)
            is_bytes = kind in {_BYTES, _LETTERS, _UNDEFINED}
            yield Tag(number, values, is_bytes, first if inside else _BEYOND)


def orientation(exif: bytes) -> int | None:
    """Return how a picture is said to have been turned, 1 to 8 as Exif counts; None if it is not.

    Whatever else a file may say is left to whoever asks.
    """
    found = (tag.first for tag in tags(exif.removeprefix(_EXIF)) if tag.number == ORIENTATION)
    return next(found, None)
