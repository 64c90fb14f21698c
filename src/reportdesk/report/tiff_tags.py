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


class Tag(NamedTuple):
    """A tag by its number: how many values it has, whether these are bytes, the first of them.

    `first` is what stands in the tag itself, read as a short number.
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
            number, kind, values, first = struct.unpack_from(f"{order}HHIH", data, entry)
            yield Tag(number, values, kind in {_BYTES, _LETTERS, _UNDEFINED}, first)


def orientation(exif: bytes) -> int | None:
    """Return how a picture is said to have been turned, 1 to 8 as Exif counts; None if it is not.

    Whatever else a file may say is left to whoever asks.
    """
    found = (tag.first for tag in tags(exif.removeprefix(_EXIF)) if tag.number == ORIENTATION)
    return next(found, None)
