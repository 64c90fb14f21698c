"""Pictures that lie, that are none, or that would fill the memory: put in, or refused in words."""

import os
from collections.abc import Callable
from pathlib import Path

import PIL.Image
import PIL.ImageCms
import pytest

from reportdesk.report.pictures import FINEST
from tests.hostile import drawn
from tests.hostile.drawn import chunk, plain, png, saved, segments, zeros
from tests.hostile.files import device, pipe
from tests.hostile.measuring import Program
from tests.hostile.sentences import assert_plain

Make = Callable[[], bytes]
PIXELS, HEAPED, DAMAGED, NONE = "像素太多", "附加的内容太多", "已损坏", "不是能用的图片"
SIDEWAYS = PIL.Image.Exif()
SIDEWAYS[0x0112] = 6
FRAMES = [PIL.Image.new("RGB", (80, 60), (shade, 0, 0)) for shade in range(30)]


def moving(kind: str) -> bytes:
    return saved(FRAMES[0], kind, save_all=True, append_images=FRAMES[1:])


REFUSED: dict[str, tuple[Make, str]] = {
    "2.5 milliards of pixels in a head": (lambda: png(50_000, 50_000, data=b"x"), PIXELS),
    "2.5 milliards of pixels": (lambda: png(50_000, 50_000, drawn.BLACK_AND_WHITE), PIXELS),
    "more than RGB may have": (lambda: png(5_500, 5_500), PIXELS),
    "more than transparent may have": (lambda: png(3_900, 3_900, drawn.RGBA), PIXELS),
    "more in several scans": (lambda: drawn.in_three_scans(4_700, 4_700), PIXELS),
    "a GIF of much canvas": (
        lambda: b"GIF89a\x88\x13\x88\x13\x80\0\0" + bytes(6) + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;",
        PIXELS,
    ),
    "too long": (lambda: png(1, 66_000, drawn.GREY), "图片太长了"),
    "no width": (lambda: png(0, 5), DAMAGED),
    "a PNG cut short": (lambda: saved(plain(900, 900), "PNG")[:-40], DAMAGED),
    "a JPEG cut short": (lambda: saved(plain(900, 900), "JPEG")[:-400], DAMAGED),
    "a JPEG of its first bytes": (lambda: b"\xff\xd8\xff\xe0", DAMAGED),
    "text that unpacks to 900 MB": (
        lambda: png(9, 9, beside=chunk(b"zTXt", b"a\0\0" + zeros(900_000_000))),
        DAMAGED,
    ),
    "a profile that unpacks to 500 MB": (
        lambda: png(9, 9, beside=chunk(b"iCCP", b"a\0\0" + zeros(500_000_000))),
        DAMAGED,
    ),
    "a TIFF that leads to itself": (lambda: b"II*\0\x08\0\0\0\0\0\x08\0\0\0", DAMAGED),
    "a million chunks of text": (
        lambda: png(9, 9, beside=chunk(b"tEXt", b"a\0b") * 1_000_000),
        HEAPED,
    ),
    "a million empty chunks": (lambda: png(9, 9, beside=chunk(b"IDAT", b"") * 1_000_000), HEAPED),
    "39 MB of segments": (lambda: segments(bytes(65_533), 595), HEAPED),
    "64 MB of segments": (lambda: segments(bytes(65_533), 1_000), "文件太大了"),
    "a million comments": (lambda: segments(b"", 1_000_000, 0xFE), HEAPED),
    "39 MB of fill": (lambda: b"\xff\xd8" + b"\xff" * 39_000_000 + b"\xda", HEAPED),
    "39 MB of stray bytes": (lambda: b"\xff\xd8" + bytes(39_000_000) + b"\xff\xda", HEAPED),
    "39 MB of stray bytes in a GIF": (
        lambda: b"GIF89a" + b"\5\0\5\0\0\0\0" + bytes(39_000_000),
        HEAPED,
    ),
    "tags that claim the same megabyte": (
        lambda: drawn.tiff(*((tag, 1_000_000, 30_000) for tag in range(2_000)), body=1_000_000),
        HEAPED,
    ),
    "Exif that claims itself": (
        lambda: segments(b"Exif\0\0" + drawn.tiff(*((tag, 60_000, 0) for tag in range(4_000))), 1),
        HEAPED,
    ),
    "a million strips": (lambda: drawn.tiff_of_many_strips(1_000_000), HEAPED),
    "a million strips, turned round": (
        lambda: drawn.tiff_of_many_strips(1_000_000, b"II\0*"),
        HEAPED,
    ),
    "nine million strips of a BigTIFF": (
        lambda: drawn.tiff_of_many_strips(9_000_000, b"II+\0", big=True),
        "BigTIFF",
    ),
    "a resolution of two million numbers": (
        lambda: drawn.exif_of_many_numbers(1_900_000, b"II\0*"),
        HEAPED,
    ),
    "10,000 scans": (lambda: drawn.of_many_scans(7_000, 10_000), HEAPED),
    "10,000 packed profiles": (
        lambda: png(9, 9, beside=chunk(b"iCCP", b"a\0\0" + zeros(1_000_000)) * 10_000),
        HEAPED,
    ),
    "39,000 pieces of Exif": (lambda: segments(b"Exif\0\0" + b"x" * 380, 39_000), HEAPED),
    "five million colours": (
        lambda: segments(b"\x08\0\1\0\1\3" + b"\1\x11\0" * 21_000, 240, 0xC0),
        HEAPED,
    ),
    "a tile of 900 MB": (lambda: drawn.tiff_of_one_tile(30_000, zeros(900_000_000)), HEAPED),
    "a tile that claims 2 GB": (lambda: drawn.tiff_of_one_tile(46_336, zeros(1_000)), HEAPED),
    "24 million pixels to fill": (lambda: drawn.bmp_of_short_lines(65_500, 366), HEAPED),
    "runs of one pixel": (lambda: b"BM" + bytes(28) + b"\1" + bytes(4_000_000), HEAPED),
    "a Word file": (lambda: b"PK\3\4" + bytes(99), "压缩包或办公文档"),
    "an SVG": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    "a PDF": (lambda: b"%PDF-1.7", "PDF"),
    "a HEIC": (lambda: b"\0\0\0\x18ftypheic" + bytes(99), "HEIC"),
    "an AVIF": (lambda: b"\0\0\0\x18ftypavif" + bytes(99), "AVIF"),
    "a film": (lambda: b"\0\0\0\x18ftypisom" + bytes(99), "视频文件"),
    "an icon": (lambda: saved(plain(), "ICO"), NONE),
    "a page": (lambda: b"<!DOCTYPE html><html>", NONE),
    "zeros": (lambda: bytes(39_000_000), NONE),
    "nothing": (lambda: b"", "空的"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_put_in_is_refused_in_words_of_its_own(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    make, words = REFUSED[name]
    path = tmp_path / "图.png"
    path.write_bytes(make())
    told = at_work.take("insert_pictures", paths=[str(path)])
    assert_plain(told["said"].removesuffix("关闭"), words, "png")
    assert "“图.png”没有插入：" in told["said"]
    others = {PIXELS, HEAPED, DAMAGED, NONE} - {words}
    assert [other for other in others if other in told["said"]] == []
    assert (told["steps"], told["blocks"], told["images"]) == (0, 0, 0)


KEPT: dict[str, tuple[Make, tuple[str, int, int]]] = {
    "30 million pixels": (lambda: png(5_470, 5_470), ("image/png", 1843, 1843)),
    "15 million transparent ones": (
        lambda: png(3_870, 3_870, drawn.RGBA_16),
        ("image/png", 1843, 1843),
    ),
    "as large as is not divided": (lambda: png(3_685, 5_315), ("image/png", 1843, 2658)),
    "49 million of a scanner": (
        lambda: png(7_000, 7_000, drawn.BLACK_AND_WHITE),
        ("image/png", 1843, 1843),
    ),
    "49 million of a camera": (
        lambda: saved(plain(7_000, 7_000), "JPEG"),
        ("image/jpeg", 1843, 1843),
    ),
    "60,000 high and 1 wide": (lambda: png(1, 60_000), ("image/png", 1, 2658)),
    "one pixel": (lambda: png(1, 1), ("image/png", 1, 1)),
    "CMYK": (lambda: saved(plain(mode="CMYK"), "JPEG"), ("image/jpeg", 40, 20)),
    "sideways": (lambda: saved(plain(), "JPEG", exif=SIDEWAYS), ("image/jpeg", 20, 40)),
    "sideways in a TIFF": (lambda: saved(plain(), "TIFF", exif=SIDEWAYS), ("image/png", 20, 40)),
    "a moving GIF": (lambda: moving("GIF"), ("image/png", 80, 60)),
    "a moving PNG": (lambda: moving("PNG"), ("image/png", 80, 60)),
    "a moving WebP": (lambda: moving("WEBP"), ("image/jpeg", 80, 60)),
    "16 bits of grey": (
        lambda: saved(PIL.Image.new("I;16", (9, 8), 40_000), "PNG"),
        ("image/png", 9, 8),
    ),
    "a palette with transparency": (
        lambda: saved(plain(mode="P"), "PNG", transparency=bytes(256)),
        ("image/png", 40, 20),
    ),
    "a BMP": (lambda: saved(plain(), "BMP"), ("image/png", 40, 20)),
    "a damaged profile": (
        lambda: saved(plain(), "PNG", icc_profile=b"x" * 100_000),
        ("image/png", 40, 20),
    ),
    "a profile of 60,000 steps": (
        lambda: saved(plain(1_843, 2_658), "JPEG", icc_profile=drawn.profile_of_many_steps(60_000)),
        ("image/jpeg", 1843, 2658),
    ),
    "a profile of 35 MB": (
        lambda: saved(
            plain(), "WEBP", icc_profile=drawn.profile_of_many_steps(1) + bytes(35_000_000)
        ),
        ("image/jpeg", 40, 20),
    ),
    "20 scans": (lambda: drawn.of_many_scans(7_000, 20), ("image/jpeg", 1843, 1843)),
    "three thousand megabytes too much": (
        lambda: png(9, 9, data=zeros(3_000_000_000)),
        ("image/png", 9, 9),
    ),
    "many small segments": (lambda: segments(b"x", 15_000), ("image/jpeg", 40, 20)),
    "noise": (
        lambda: saved(
            PIL.Image.frombytes("L", FINEST, os.urandom(FINEST[0] * FINEST[1])).convert("RGB"),
            "PNG",
            compress_level=0,
        ),
        ("image/jpeg", 1843, 2658),
    ),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_a_picture_is_put_in_upright_and_no_finer_than_print(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    make, kept = KEPT[name]
    path = tmp_path / "图.png"
    path.write_bytes(make())
    told = at_work.take("insert_pictures", paths=[str(path)])
    assert told["said"] == ""
    assert (told["steps"], told["images"]) == (1, 1)
    assert tuple(told["kept"][-1]) == kept
    assert told["is_as_before"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (pipe, "不是一个普通文件"),
        (device, "不是一个普通文件"),
        (Path.mkdir, "这是一个文件夹"),
        (lambda _: None, "没有这个文件"),
    ],
)
@pytest.mark.parametrize("door", ["insert_pictures", "drop_files"])
def test_what_is_no_file_is_not_read(
    at_work: Program, tmp_path: Path, make: Callable[[Path], object], words: str, door: str
) -> None:
    path = tmp_path / "图\x1b\n.png"
    make(path)
    told = at_work.take(door, paths=[str(path)])
    assert_plain(told["said"], words, "png x1b")
    assert told["steps"] == 0


def test_a_hundred_files_at_once_are_enough(at_work: Program, tmp_path: Path) -> None:
    (tmp_path / "图.png").write_bytes(png(1, 1))
    told = at_work.take("drop_files", paths=[str(tmp_path / "图.png")] * 101)
    assert_plain(told["said"], "一次最多 100 张")
    assert told["steps"] == 0
