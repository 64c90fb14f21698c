"""Picture files made by hand: what no program would write, and what takes none to unpack."""

import io
import struct
import zlib

import PIL.Image

_BLOCK = 1 << 20
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
RGB, RGBA, RGBA_16, GREY, BLACK_AND_WHITE = (8, 2), (8, 6), (16, 6), (8, 0), (1, 0)
PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a part of a PNG file."""
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def zeros(count: int) -> bytes:
    """Return so many zeros as zlib packs them, without having had them."""

    def packed(size: int, flush: int) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(bytes(size)) + packer.flush(flush)

    whole = packed(_BLOCK, zlib.Z_FULL_FLUSH) * (count // _BLOCK)
    checksum = struct.pack(">I", count % 65521 << 16 | 1)
    return b"\x78\x9c" + whole + packed(count % _BLOCK, zlib.Z_FINISH) + checksum


def png(
    width: int, height: int, kind: tuple[int, int] = RGB, *, beside: bytes = b"", data: bytes = b""
) -> bytes:
    """Return a black PNG picture, with chunks beside it; `data` stands for its pixels.

    `kind` is how many bits a colour has, and the number of the kind of colours.
    """
    bits, colour = kind
    line = (width * bits * _CHANNELS[colour] + 7) // 8 + 1
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    pixels = data or zeros(line * height)
    return PNG + chunk(b"IHDR", head) + beside + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def saved(picture: PIL.Image.Image, kind: str, **options: object) -> bytes:
    """Return a picture as a file of a kind."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def plain(width: int = 40, height: int = 20, mode: str = "RGB") -> PIL.Image.Image:
    """Return a picture of one colour."""
    return PIL.Image.new("RGB", (width, height), "#c00000").convert(mode)


def segments(content: bytes, count: int, kind: int = 0xE1) -> bytes:
    """Return a JPEG picture before which the same segment stands so many times."""
    whole = saved(plain(), "JPEG")
    one = bytes([0xFF, kind]) + struct.pack(">H", len(content) + 2) + content
    return whole[:2] + one * count + whole[2:]


def in_three_scans(width: int, height: int) -> bytes:
    """Return a JPEG picture whose colours come one after the other."""
    grey = saved(PIL.Image.new("L", (width, height), 200), "JPEG")
    frame, scan = grey.index(b"\xff\xc0"), grey.index(b"\xff\xda")
    parts = b"".join(bytes([number, 0x11, 0]) for number in (1, 2, 3))
    head = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + parts
    pixels = grey[scan + 10 : -2]
    scans = (b"\xff\xda\0\x08\1" + bytes([number, 0, 0, 63, 0]) + pixels for number in (1, 2, 3))
    return grey[:frame] + head + grey[frame + 13 : scan] + b"".join(scans) + b"\xff\xd9"


def tiff(*entries: tuple[int, int, int], body: int = 0) -> bytes:
    """Return a TIFF file; an entry is a tag, the number of its bytes and where they are."""
    tags = b"".join(struct.pack("<HHII", tag, 7, count, place) for tag, count, place in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + tags + bytes(4 + body)


def tiff_of_many_strips(strips: int, start: bytes = b"II*\0", *, big: bool = False) -> bytes:
    """Return a TIFF picture, one pixel wide, of which each line is a strip; `big` as a BigTIFF."""
    pointer = "Q" if big else "I"
    head = start + (struct.pack("<HHQ", 8, 0, 16) if big else struct.pack("<I", 8))
    offsets = len(head) + 9 * (20 if big else 12) + 16
    shape = {256: 1, 257: strips, 258: 8, 259: 1, 262: 1, 277: 1, 278: 1}
    entries = {number: (1, value) for number, value in shape.items()}
    entries |= dict.fromkeys((273, 279), (strips, offsets))
    tags = b"".join(
        struct.pack(f"<HH{pointer}{pointer}", number, 4, *entries[number])
        for number in sorted(entries)
    )
    count = struct.pack("<Q" if big else "<H", len(entries))
    return (head + count + tags).ljust(offsets, b"\0") + struct.pack("<I", 1) * strips


def exif_of_many_numbers(numbers: int, start: bytes) -> bytes:
    """Return a JPEG picture whose Exif data has a resolution of so many numbers."""
    tag = struct.pack("<HHII", 282, 5, numbers, 26)
    exif = start + struct.pack("<IH", 8, 1) + tag + bytes(4) + b"\1" * 8 * numbers
    whole = saved(plain(), "JPEG")
    parts = (b"Exif\0\0" + exif[at : at + 65_000] for at in range(0, len(exif), 65_000))
    told = b"".join(b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part for part in parts)
    # Without the density of JFIF, Pillow asks Exif for it.
    return whole[:2] + told + whole[20:]
