"""Picture files made by hand: what no program would write, and what takes none to unpack."""

import io
import struct
import zlib

import PIL.Image

from tests.samples.profiles import NAMELESS, profile, table

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


def segment(kind: int, content: bytes) -> bytes:
    """Return a segment of a JPEG file."""
    return bytes([0xFF, kind]) + struct.pack(">H", len(content) + 2) + content


def of_many_scans(side: int, scans: int) -> bytes:
    """Return a grey JPEG picture that comes in so many scans, each of which adds nothing."""
    blocks = ((side + 7) // 8) ** 2
    one_code = bytes([1, *[0] * 15])
    head = (
        b"\xff\xd8"
        + segment(0xDB, b"\0" + b"\1" * 64)
        + segment(0xC2, struct.pack(">BHHB", 8, side, side, 1) + b"\1\x11\0")
        + segment(0xC4, b"\0" + one_code + b"\0")
        + segment(0xC4, b"\x10" + one_code + b"\xe0")
    )
    first = segment(0xDA, b"\1\1\0\0\0\0") + bytes((blocks + 7) // 8)
    # Each time 32,766 blocks end at once.
    bits = ("0" + "1" * 13 + "0") * (blocks // 32_766 + 1)
    bits += "1" * (-len(bits) % 8)
    packed = int(bits, 2).to_bytes(len(bits) // 8).replace(b"\xff", b"\xff\0")
    return head + first + (segment(0xDA, b"\1\1\0\1\x3f\x10") + packed) * scans + b"\xff\xd9"


def bmp_of_short_lines(width: int, height: int) -> bytes:
    """Return a BMP picture of which each line ends after its first pixel."""
    lines = b"\1\1\0\0" * height
    colours = bytes(4 * 256)
    start = 14 + 40 + len(colours)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 1, len(lines), 0, 0, 256, 0)
    return b"BM" + struct.pack("<IHHI", start + len(lines), 0, 0, start) + info + colours + lines


def tiff_of_one_tile(side: int, data: bytes) -> bytes:
    """Return a TIFF picture of 10 by 10 pixels, all in the corner of a packed tile."""
    shape = {256: 10, 257: 10, 258: 8, 259: 8, 262: 1, 277: 1, 322: side, 323: side}
    shape |= {324: 8 + 2 + 12 * 10 + 4, 325: len(data)}
    entries = b"".join(struct.pack("<HHII", number, 4, 1, shape[number]) for number in shape)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(shape)) + entries + bytes(4) + data


def profile_of_many_steps(steps: int) -> bytes:
    """Return a colour profile that does so many times nothing."""
    step = b"matf" + bytes(4) + struct.pack(">HH9f3f", 3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0)
    place = struct.pack(">II", 16 + 8 * steps, len(step))
    done = b"mpet" + bytes(4) + struct.pack(">HHI", 3, 3, steps) + place * steps + step
    tags = {b"A2B0": table(3, 2, bytes(24)), b"D2B0": done, b"desc": NAMELESS, b"D2B1": done}
    return profile(b"scnrRGB XYZ ", tags, 0x04400000)
