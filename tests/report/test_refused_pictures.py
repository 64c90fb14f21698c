"""Why a picture is refused, in whole sentences, and where the limits lie."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageChops, ImageStat

from reportdesk.report import pictures, shrinking
from reportdesk.report.pictures import normalise
from reportdesk.report.refused import Refused
from tests.report.test_picture_parts import png
from tests.report.test_pictures import kept, picture, refusal, saved, seen

SVG = "SVG 图片不能放进 Word 文件。请另存为 PNG 后再插入。"
OTHER = "这不是能用的图片文件。可以用 PNG、JPEG、WebP、GIF、BMP、TIFF 图片。"
TAKEN_OUT = "请把其中的图片另存为 PNG 或 JPEG 后再插入。"
HEIC = "这是手机的 HEIC 照片，读不出来。请另存为 JPEG 后再插入。"
VIDEO = f"这是视频文件，不是图片。{TAKEN_OUT}"
DAMAGED = "这张图片已损坏，打不开。请用看图软件另存一份后再插入。"


def claiming(width: int, height: int, mode: str) -> bytes:
    """Return a PNG that says it is larger than it is."""
    data = bytearray(saved(Image.new(mode, (1, 1)), "PNG"))
    data[16:24] = struct.pack(">II", width, height)
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "这个文件是空的。"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', SVG),
        (b"\xef\xbb\xbf\n\t <svg/>", SVG),
        (b"PK\x03\x04 and so on", f"这是压缩包或办公文档，不是图片。{TAKEN_OUT}"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"这是办公文档，不是图片。{TAKEN_OUT}"),
        (b"%PDF-1.7", f"这是 PDF 文件，不是图片。{TAKEN_OUT}"),
        (b"\xd7\xcd\xc6\x9a and so on", "WMF 图片不能放进报告。请另存为 PNG 后再插入。"),
        (b"\0\0\0\x18ftypheic", HEIC),
        (b"\0\0\0\x18ftyphevc", HEIC),
        (b"\0\0\0\x18ftypmif1", HEIC),
        (b"\0\0\0\x18ftypavif", "AVIF 图片不能放进报告。请另存为 PNG 后再插入。"),
        (b"\0\0\0\x18ftypisom", VIDEO),
        (b"\x89PNG\r\n\x1a\n", DAMAGED),
        (b"\xff\xd8\xff\xe0", DAMAGED),
        (b"II*\0", DAMAGED),
        (b"II+\0", "BigTIFF 图片不能放进报告。请另存为 PNG 后再插入。"),
        (b"MM\0+", "BigTIFF 图片不能放进报告。请另存为 PNG 后再插入。"),
        ("一段文字".encode(), OTHER),
        (b"read %PDF and <svg here", OTHER),
        (b"XX<svg/>", OTHER),
    ],
)
def test_what_is_no_picture_is_refused_by_its_own_name(data: bytes, words: str) -> None:
    assert refusal(data) == words


def test_what_a_library_said_of_a_damaged_picture_is_kept_for_whoever_helps() -> None:
    answer = normalise(saved(picture((400, 300)), "PNG")[:60])
    assert answer == Refused(DAMAGED, "OSError('image file is truncated')")


@pytest.mark.parametrize("kind", ["ICO", "PPM", "TGA", "ICNS"])
def test_what_pillow_reads_besides_is_not_taken(kind: str) -> None:
    assert refusal(saved(picture((32, 32)), kind)) == OTHER


def test_forty_megabytes_are_the_most(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(b"\x89" * 40_000_001) == "图片文件太大了，最大 40 MB。请缩小后再插入。"
    assert refusal(b"\x89" * 40_000_000) == OTHER
    data = saved(picture(), "PNG")
    monkeypatch.setattr(pictures, "MOST_BYTES", len(data))
    assert seen(kept(data)).size == (40, 20)


def test_a_picture_of_too_many_parts_is_refused() -> None:
    assert refusal(png(*[(b"tEXt", 0)] * 40_001)) == (
        "这张图片里附加的内容太多，读不了。请用看图软件另存一份后再插入。"
    )


def test_how_many_pixels_there_may_be_is_said_for_this_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert refusal(claiming(10_000, 5_001, "L")) == (
        "图片的像素太多了，这样的图片最多 5000 万。请缩小后再插入。"
    )
    assert refusal(claiming(20_000, 20_000, "1")) == (
        "图片的像素太多了，这样的图片最多 5000 万。请缩小后再插入。"
    )
    assert (
        refusal(claiming(4_000, 3_751, "RGBA"))
        == "图片的像素太多了，这样的图片最多 1500 万。请缩小后再插入。"
    )
    monkeypatch.setattr(shrinking, "MOST_PIXELS", 800)
    assert seen(kept(saved(picture(), "PNG"))).size == (40, 20)


def test_a_very_long_picture_is_refused() -> None:
    assert seen(kept(saved(Image.new("L", (65_500, 2)), "PNG"))).size == (1843, 1)
    for size in ((65_501, 2), (2, 65_501)):
        assert refusal(saved(Image.new("L", size), "PNG")) == (
            "图片太长了，一边最多 65,500 个像素。请裁开后再插入。"
        )


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_photo_loses_no_more_than_eyes_forgive(kind: str) -> None:
    noise = Image.effect_noise((200, 200), 60).convert("RGB")
    data = saved(noise, kind, quality=100)
    before, after = Image.open(io.BytesIO(data)).convert("RGB"), seen(kept(data))
    assert max(ImageStat.Stat(ImageChops.difference(before, after)).mean) < 4
