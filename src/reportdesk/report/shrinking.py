"""Makes a picture small and plain, with as little of it unpacked at once as can be.

What Pillow holds of a pixel while it does so was measured; with a limit on the whole, no picture
takes more than some 200 MB or two seconds.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportdesk.report.tiff_tags import ORIENTATION, orientation

if TYPE_CHECKING:
    import PIL.Image

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 65_500
_MOST_UNPACKED = 120_000_000
_WEBP = 16
_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}
_AS_THEY_ARE = {"L", "RGB", "CMYK", "I", "F"}
_WIDE = 4
# What Exif counts so far, by what Pillow does about it.
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
_SIDEWAYS = range(5, 9)


def most_pixels(picture: "PIL.Image.Image") -> int:
    """Return how many pixels a picture of this kind may have."""
    return min(MOST_PIXELS, _MOST_UNPACKED // _bytes_a_pixel(picture))


def shrunk(picture: "PIL.Image.Image", room: tuple[int, int]) -> "PIL.Image.Image":
    """Return a picture upright, flat on white paper, no larger than a room; its colours stay.

    One of 16 bits a pixel keeps them.
    """
    import PIL.Image

    turn = orientation(picture.info.get("exif", b""))
    room = room[::-1] if turn in _SIDEWAYS else room
    picture.draft(picture.mode, _divided(picture.size, _factor(picture.size, room)))
    flat = _flat(picture)
    factor = _factor(flat.size, room)
    small = flat.reduce(factor) if factor > 1 else flat
    small.thumbnail(room, PIL.Image.Resampling.LANCZOS)
    return small.transpose(PIL.Image.Transpose[_TURNS[turn]]) if turn in _TURNS else small


def _bytes_a_pixel(picture: "PIL.Image.Image") -> int:
    if picture.format == "WEBP":
        return _WEBP
    if picture.format in {"JPEG", "MPO"}:
        # What comes in several scans is held whole, all else is made smaller line by line.
        return 1 if _is_read_by_lines(picture) else 2 * len(picture.getbands())
    own = _BYTES.get(picture.mode, _WIDE) * (2 if _is_turned_whole(picture) else 1)
    if picture.has_transparency_data:
        return own + (0 if picture.mode == "RGBA" else _WIDE) + _WIDE
    if picture.mode in _AS_THEY_ARE:
        return own
    return own + (1 if picture.mode == "1" else _WIDE)


def _is_turned_whole(picture: "PIL.Image.Image") -> bool:
    """Say whether Pillow will turn a picture by itself, as it does with TIFF."""
    tags: Mapping[int, object] = getattr(picture, "tag_v2", {})
    return tags.get(ORIENTATION, 1) != 1


def _is_read_by_lines(picture: "PIL.Image.Image") -> bool:
    """Say whether the first scan of a JPEG file is all of it."""
    from PIL.JpegImagePlugin import JpegImageFile

    file = getattr(picture, "fp", None)
    bands = len(picture.getbands())
    if file is None or "progressive" in picture.info:
        return False
    place = file.tell()
    file.seek(0)
    # Of a photo of several views Pillow has gone back to the beginning: now it stands at the data.
    JpegImageFile(file)
    file.seek(file.tell() - 2 * bands - 4)
    in_scan = bytes(file.read(1))
    file.seek(place)
    return in_scan == bytes([bands])


def _flat(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """Return a picture of one opaque layer, which can be shrunk without loss."""
    import PIL.Image

    if picture.has_transparency_data:
        layered = picture.convert("RGBA") if picture.mode != "RGBA" else picture
        paper = PIL.Image.new("RGB", layered.size, "white")
        paper.paste(layered, mask=layered)
        return paper
    if picture.mode.startswith("I;"):
        return picture.convert("I")
    if picture.mode in _AS_THEY_ARE:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _factor(size: tuple[int, int], room: tuple[int, int]) -> int:
    """Return by how much a picture can be divided and still is as large as the room."""
    return max(1, size[0] // room[0], size[1] // room[1])


def _divided(size: tuple[int, int], factor: int) -> tuple[int, int]:
    return size[0] // factor, size[1] // factor
