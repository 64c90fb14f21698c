"""A file of more parts, or of more beside its picture, than any program writes is known as such."""

import io
import struct

import PIL.Image
import pytest

from reportdesk.report.picture_parts import is_heaped

MOST_PARTS = 40_000
MOST_BESIDE = 16_000_000
END_OF_JPEG = b"\xff\xd9\0\0"
ORDERS = {b"II*\0": "<", b"II\0*": "<", b"MM\0*": ">", b"MM*\0": ">"}


def png(*chunks: tuple[bytes, int]) -> bytes:
    """Return a PNG of chunks, each by its kind and its size."""
    parts = (struct.pack(">I4s", size, kind) + bytes(size + 4) for kind, size in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg(*segments: bytes) -> bytes:
    """Return the start of a JPEG and its segments, after which the picture would begin."""
    return b"\xff\xd8" + b"".join(segments) + b"\xff\xda\x00\x04\x00\x00"


def segment(kind: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(content) + 2) + content


def tiff(start: bytes, *tags: tuple[int, int, int]) -> bytes:
    """Return a TIFF of tags, each by its number, its type and how many values it has."""
    order = ORDERS[start]
    entries = b"".join(struct.pack(f"{order}HHII", *tag, 0) for tag in tags)
    return start + struct.pack(f"{order}IH", 8, len(tags)) + entries


def gif(*blocks: bytes, colours: int = 0, without: int = 0) -> bytes:
    """Return a GIF of blocks, with so many bytes of a table of colours before them.

    `without` is what its head says of colours where there is no such table.
    """
    packed = 0x80 | (colours // 3).bit_length() - 2 if colours else without
    return b"GIF89a\x01\x00\x01\x00" + bytes([packed, 0, 0]) + bytes(colours) + b"".join(blocks)


def extension(*sizes: int) -> bytes:
    return b"!\xfe" + b"".join(bytes([size]) * (size + 1) for size in sizes) + b"\0"


def bmp(size: int, compression: int, width: int = 0, height: int = 0) -> bytes:
    head = b"BM" + bytes(16) + struct.pack("<ii", width, height) + bytes(4) + bytes([compression])
    return head + bytes(size - len(head))


def frame(width: int, height: int, colours: int, kind: int = 0xC2) -> bytes:
    return segment(kind, struct.pack(">BHHB", 8, height, width, colours) + bytes(3 * colours))


def scans(count: int) -> bytes:
    return b"\xff\xda\x00\x04\x00\x00" * count


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"])
def test_a_picture_that_a_program_wrote_is_none(kind: str) -> None:
    buffer = io.BytesIO()
    PIL.Image.new("RGB", (400, 300), "red").save(buffer, kind)
    assert not is_heaped(buffer.getvalue())


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG", b"\xff\xd8", b"\xff\xd8\xff", b"GIF89a", b"II*\0"]
)
def test_nor_is_one_cut_short(data: bytes) -> None:
    assert not is_heaped(data)


def test_many_chunks_of_a_png_are_counted() -> None:
    assert not is_heaped(png(*[(b"tEXt", 0)] * MOST_PARTS))
    assert is_heaped(png(*[(b"tEXt", 0)] * (MOST_PARTS + 1)))
    assert is_heaped(png(*[(b"IDAT", 1)] * (MOST_PARTS + 1)))


def test_what_a_png_holds_beside_its_picture_is_weighed() -> None:
    assert not is_heaped(png((b"iCCP", MOST_BESIDE)))
    assert is_heaped(png((b"iCCP", MOST_BESIDE - 1), (b"IDAT", 9), (b"zTXt", 2)))
    assert not is_heaped(png((b"IDAT", MOST_BESIDE + 1)))


def test_a_chunk_that_claims_most_is_weighed() -> None:
    assert is_heaped(png() + b"\xff\xff\xff\xfftEXt" + bytes(4))


def test_the_last_chunk_of_a_png_counts_even_if_nothing_is_in_it() -> None:
    whole = png(*[(b"tEXt", 0)] * (MOST_PARTS + 1))
    assert is_heaped(whole)
    assert not is_heaped(whole[:-1])


def test_segments_and_stray_bytes_of_a_jpeg_are_counted_up_to_its_picture() -> None:
    one = segment(0xFE, b"")
    assert not is_heaped(jpeg(one * MOST_PARTS))
    assert is_heaped(jpeg(one * (MOST_PARTS + 1)))
    assert is_heaped(jpeg(b"\0" * (MOST_PARTS + 1)))
    assert is_heaped(jpeg(b"\xff" * (MOST_PARTS + 2)))
    assert is_heaped(jpeg(b"\xff\xd0" * (MOST_PARTS + 1)))
    assert not is_heaped(jpeg() + END_OF_JPEG + one * (MOST_PARTS + 1))
    assert is_heaped(jpeg() + one * (MOST_PARTS + 1))
    assert is_heaped(b"\xff\xd8" + one * (MOST_PARTS + 1)), "the last one is whole as well"


def test_stray_bytes_and_marks_without_length_hide_no_segment_of_a_jpeg() -> None:
    one, heavy = segment(0xFE, b""), tiff(b"II*\0", (0x010F, 1, MOST_BESIDE))
    for before in (b"", b"\0", b"\xff", b"\xff\x00", b"\xff\xd0", b"\xff\x01"):
        assert is_heaped(jpeg(before, segment(0xE1, b"Exif\0\0" + heavy)))
        assert not is_heaped(jpeg(before, one * (MOST_PARTS - 2)))
    assert not is_heaped(jpeg(b"\xff\xd0" * 300))


def test_what_a_jpeg_holds_beside_its_picture_is_weighed() -> None:
    full = segment(0xE5, bytes(65_533))
    assert not is_heaped(jpeg(full * 244))
    assert is_heaped(jpeg(full * 245))


@pytest.mark.parametrize("start", ORDERS)
def test_tags_of_exif_and_of_several_pictures_are_weighed(start: bytes) -> None:
    light, heavy = (tiff(start, (0x010F, 1, size)) for size in (15_999_000, MOST_BESIDE))
    assert not is_heaped(jpeg(segment(0xE1, b"Exif\0\0" + light)))
    assert is_heaped(jpeg(segment(0xE1, b"Exif\0\0" + heavy)))
    for cut in range(len(heavy) + 1):
        halves = (segment(0xE1, b"Exif\0\0" + half) for half in (heavy[:cut], heavy[cut:]))
        assert is_heaped(jpeg(*halves)), f"cut at {cut}"
    for other in (b"Exif\0\0", b"MPF\0", b""):
        assert not is_heaped(jpeg(segment(0xE5, other + heavy)))
    assert not is_heaped(jpeg(segment(0xE1, heavy), segment(0xE2, heavy)))
    assert not is_heaped(jpeg(segment(0xE1, b"http" + heavy)))
    assert not is_heaped(jpeg(segment(0xE2, b"MPF\0" + light)))
    assert is_heaped(jpeg(segment(0xE2, b"MPF\0" + heavy)))
    assert not is_heaped(jpeg(segment(0xE2, b"ICC_" + heavy)))


@pytest.mark.parametrize("start", ORDERS)
@pytest.mark.parametrize("kind", [1, 2, 7])
def test_the_bytes_of_a_tag_are_weighed(start: bytes, kind: int) -> None:
    assert not is_heaped(tiff(start, (0x010F, kind, MOST_BESIDE)))
    assert is_heaped(tiff(start, (0x010F, kind, MOST_BESIDE + 1)))


@pytest.mark.parametrize("start", ORDERS)
@pytest.mark.parametrize("kind", [3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 99])
def test_the_numbers_of_a_tag_are_parts(start: bytes, kind: int) -> None:
    assert not is_heaped(tiff(start, (0x010F, kind, MOST_PARTS - 1)))
    assert is_heaped(tiff(start, (0x010F, kind, MOST_PARTS)))
    assert is_heaped(tiff(start, *[(0x010F, kind, 1)] * (MOST_PARTS // 2 + 1)))


@pytest.mark.parametrize("start", ORDERS)
@pytest.mark.parametrize("kind", [1, 4])
def test_strips_and_tiles_are_parts(start: bytes, kind: int) -> None:
    for number in (273, 324):
        assert not is_heaped(tiff(start, (number, kind, MOST_PARTS - 1)))
        assert is_heaped(tiff(start, (number, kind, MOST_PARTS)))


def test_a_page_scanned_line_by_line_has_not_too_many() -> None:
    lines = 14_000
    assert not is_heaped(tiff(b"II*\0", (273, 4, lines), (279, 4, lines)))


def test_blocks_of_a_gif_and_what_lies_between_them_are_counted_up_to_its_picture() -> None:
    assert not is_heaped(gif(extension(*[1] * MOST_PARTS)))
    assert is_heaped(gif(extension(*[1] * (MOST_PARTS + 1))))
    assert is_heaped(gif(extension(1) * (MOST_PARTS + 1)))
    assert is_heaped(gif(b"\0" * (MOST_PARTS + 1)))
    assert not is_heaped(gif(extension(1) * MOST_PARTS))
    assert not is_heaped(gif(b"\0", extension(*[1] * (MOST_PARTS - 1))))
    assert not is_heaped(gif(extension(1, 5))[:-1])
    assert not is_heaped(gif(b",", b"\0" * (MOST_PARTS + 1)))
    assert not is_heaped(gif(b";", b"\0" * (MOST_PARTS + 1)))


@pytest.mark.parametrize("colours", [6, 12, 768])
def test_the_colours_of_a_gif_are_passed_over(colours: int) -> None:
    assert not is_heaped(gif(extension(*[1] * MOST_PARTS), colours=colours))
    assert is_heaped(gif(extension(*[1] * (MOST_PARTS + 1)), colours=colours))


def test_a_gif_without_a_table_of_colours_has_its_blocks_at_once() -> None:
    assert is_heaped(gif(extension(*[1] * (MOST_PARTS + 1)), without=0x77))
    assert not is_heaped(gif(extension(*[1] * (MOST_PARTS - 5000)), without=0x77))


@pytest.mark.parametrize("compression", [1, 2])
def test_runs_of_equal_pixels_of_a_bmp_are_counted(compression: int) -> None:
    assert not is_heaped(bmp(2 * MOST_PARTS - 2, compression))
    assert is_heaped(bmp(2 * MOST_PARTS, compression))
    assert not is_heaped(bmp(2 * MOST_PARTS + 2, 0))


@pytest.mark.parametrize("compression", [1, 2])
@pytest.mark.parametrize("height", [1_000, -1_000])
def test_what_is_to_be_filled_of_a_bmp_is_weighed(compression: int, height: int) -> None:
    assert not is_heaped(bmp(99, compression, 4_000, height))
    assert is_heaped(bmp(99, compression, 4_001, height))
    assert not is_heaped(bmp(99, 0, 4_001, height))


def test_scans_of_a_jpeg_are_weighed_by_the_blocks_that_each_goes_over() -> None:
    # A million blocks, and a few bytes of segments: 16,000,000 in all are the limit.
    large = frame(8_000, 4_000, 2)
    assert not is_heaped(jpeg(large) + scans(15))
    assert is_heaped(jpeg(large) + scans(16))
    assert is_heaped(jpeg(frame(8, 8, 1), large, frame(8, 8, 1)) + scans(16)), "the largest counts"
    assert not is_heaped(jpeg(frame(800, 400, 2)) + scans(1_000))
    for table in (0xC4, 0xDB):
        assert not is_heaped(jpeg(segment(table, b"\x08" * 6)) + scans(1_000)), "that is no frame"


def test_scans_are_found_among_bits_and_tables_and_only_up_to_the_end() -> None:
    large = frame(8_000, 4_000, 2)
    bits = b"\x12\xff\x00\xff\xd0\xff\x01\xff\xff"
    hidden = segment(0xC4, END_OF_JPEG * 9)
    assert is_heaped(jpeg(large) + (bits + hidden + scans(1)) * 16)
    assert not is_heaped(jpeg(large) + segment(0xC4, scans(99)) + scans(15))
    assert not is_heaped(jpeg(large) + bits + END_OF_JPEG + scans(99))
    assert not is_heaped(jpeg(large, segment(0xFE, scans(99))) + scans(15))


def test_tables_and_colours_of_a_jpeg_are_parts() -> None:
    full = bytes(60_000)
    for kind in (0xDB, 0xC0, 0xCF):
        assert not is_heaped(jpeg(segment(kind, full)))
        assert is_heaped(jpeg(segment(kind, full) * 2))
    for kind in (0xC4, 0xC8, 0xCC):
        assert not is_heaped(jpeg(segment(kind, full) * 2))


def test_pieces_of_exif_are_weighed_by_how_often_they_are_copied() -> None:
    one = segment(0xE1, b"Exif\0\0" + bytes(1_000))
    assert not is_heaped(jpeg(one * 170))
    assert is_heaped(jpeg(one * 180))


def test_each_profile_of_a_png_is_weighed_as_it_may_unpack() -> None:
    assert not is_heaped(png(*[(b"iCCP", 9)] * 16))
    assert is_heaped(png(*[(b"iCCP", 9)] * 17))
    assert not is_heaped(png(*[(b"gAMA", 9)] * 17))


def sided(start: bytes, *sides: tuple[int, int, int]) -> bytes:
    """Return a TIFF of tiles, each side by its tag, its type and how long it is."""
    order = ORDERS[start]
    values = {1: "Bxxx", 3: "Hxx"}
    entries = b"".join(
        struct.pack(f"{order}HHI{values.get(kind, 'I')}", number, kind, 1, side)
        for number, kind, side in sides
    )
    return start + struct.pack(f"{order}IH", 8, len(sides)) + entries


@pytest.mark.parametrize("start", ORDERS)
@pytest.mark.parametrize("kind", [3, 4])
def test_a_tile_is_weighed_whole(start: bytes, kind: int) -> None:
    assert not is_heaped(sided(start, (322, kind, 4_000), (323, kind, 4_000)))
    assert is_heaped(sided(start, (322, kind, 4_000), (323, kind, 4_001)))
    assert is_heaped(sided(start, (322, kind, 65_000), (323, kind, 65_000), (322, kind, 1)))
    assert not is_heaped(sided(start, (256, kind, 65_000), (257, kind, 65_000)))


@pytest.mark.parametrize("start", ORDERS)
@pytest.mark.parametrize("kind", [5, 11, 12, 13, 16, 99])
def test_a_tile_whose_size_stands_elsewhere_is_immense(start: bytes, kind: int) -> None:
    assert is_heaped(sided(start, (322, kind, 16)))
    assert not is_heaped(sided(start, (256, kind, 16)))
