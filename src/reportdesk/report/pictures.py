"""Pictures as they come in: made fit for print and for the draft, or refused in plain words.

Whatever the file was, the report keeps a PNG or JPEG that stands upright, in sRGB, no finer than
print can show, with nothing in it that tells of camera, place or person. The same file gives the
same bytes.
"""

import io
import warnings
from typing import TYPE_CHECKING

from reportdesk.report.picture_parts import is_heaped
from reportdesk.report.refused import Refused
from reportdesk.report.shrinking import LONGEST_SIDE, MOST_PIXELS, most_pixels, shrunk
from reportdesk.report.text import Image

if TYPE_CHECKING:
    import PIL.Image

MOST_BYTES = 40_000_000
# The text area of the page, 156 by 225 mm, at 300 dots an inch.
FINEST = (1843, 2658)
# A draft that this program wrote holds no picture larger than FINEST; nobody can show much more.
MOST_PIXELS_IN_DRAFT = 10_000_000
# A profile may hold any number of steps, and be as large as a picture.
_LARGEST_PROFILE, _STEPS = 8_000_000, b"mpet"
_LOSSLESS_ENOUGH = 1_500_000
_QUALITY = 90
_QUICKLY, _WELL = 1, 6
_PHOTOGRAPHIC = {"JPEG", "MPO", "WEBP"}
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_AS_PNG = "请另存为 PNG 后再插入。"
_ANEW = "请用看图软件另存一份后再插入。"
_DAMAGED = f"这张图片已损坏，打不开。{_ANEW}"
_TAKEN_OUT = "请把其中的图片另存为 PNG 或 JPEG 后再插入。"
_KNOWN = (
    (b"%PDF", f"这是 PDF 文件，不是图片。{_TAKEN_OUT}"),
    (b"PK\x03\x04", f"这是压缩包或办公文档，不是图片。{_TAKEN_OUT}"),
    (b"\xd0\xcf\x11\xe0", f"这是办公文档，不是图片。{_TAKEN_OUT}"),
    (b"<svg", f"SVG 图片不能放进 Word 文件。{_AS_PNG}"),
    (b"<?xml", f"SVG 图片不能放进 Word 文件。{_AS_PNG}"),
    (b"\xd7\xcd\xc6\x9a", f"WMF 图片不能放进报告。{_AS_PNG}"),
    *((mark, _DAMAGED) for mark in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")),
)
_BIG_TIFF = (b"II+\0", b"MM\0+")
_PHONE = b"ftyp"
_PHONE_KINDS = {
    **dict.fromkeys(
        (b"hei", b"hev", b"mif"), "这是手机的 HEIC 照片，读不出来。请另存为 JPEG 后再插入。"
    ),
    b"avi": f"AVIF 图片不能放进报告。{_AS_PNG}",
}


def normalise(data: bytes) -> Image | Refused:
    """Return the bytes of a picture file as the report keeps them, or why that cannot be."""
    import PIL.Image

    if not data:
        return Refused("这个文件是空的。")
    if len(data) > MOST_BYTES:
        return Refused(f"图片文件太大了，最大 {MOST_BYTES // 1_000_000} MB。请缩小后再插入。")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _opened(data)
    except PIL.Image.DecompressionBombError:
        return _too_large(MOST_PIXELS)
    except PIL.UnidentifiedImageError:
        return Refused(_other_kind(data))
    except Exception as error:  # noqa: BLE001 - a broken file makes Pillow raise just anything
        return Refused(_DAMAGED, repr(error))


def _opened(data: bytes) -> Image | Refused:
    import PIL.Image

    if data.startswith(_BIG_TIFF):
        return Refused(f"BigTIFF 图片不能放进报告。{_AS_PNG}")
    if is_heaped(data):
        return Refused(f"这张图片里附加的内容太多，读不了。{_ANEW}")
    with PIL.Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
        most = most_pixels(picture)
        if picture.width * picture.height > most:
            return _too_large(most)
        if max(picture.size) > LONGEST_SIDE:
            return Refused(f"图片太长了，一边最多 {LONGEST_SIDE:,} 个像素。请裁开后再插入。")
        photographic = picture.format in _PHOTOGRAPHIC
        return _packed(_fit_for_print(picture), photographic=photographic)


def _too_large(most: int) -> Refused:
    return Refused(f"图片的像素太多了，这样的图片最多 {most // 10_000} 万。请缩小后再插入。")


def _other_kind(data: bytes) -> str:
    if data[4:8] == _PHONE:
        return _PHONE_KINDS.get(data[8:11], f"这是视频文件，不是图片。{_TAKEN_OUT}")
    start = data.lstrip(b"\xef\xbb\xbf \r\n\t")
    known = (reason for mark, reason in _KNOWN if start.startswith(mark))
    return next(known, "这不是能用的图片文件。可以用 PNG、JPEG、WebP、GIF、BMP、TIFF 图片。")


def _fit_for_print(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """Return the first frame upright, in sRGB or grey, on white paper, no larger than FINEST."""
    profile = picture.info.get("icc_profile")
    plain = _in_plain_colours(shrunk(picture, FINEST), profile)
    plain.info.clear()
    return plain


def _in_plain_colours(picture: "PIL.Image.Image", profile: bytes | None) -> "PIL.Image.Image":
    if picture.mode in {"I", "F"}:
        return _from_deep_grey(picture)
    if profile and _is_quick(profile) and picture.mode in {"RGB", "CMYK"}:
        picture = _in_srgb(picture, profile)
    return picture.convert("L" if picture.mode == "L" else "RGB")


def _is_quick(profile: bytes) -> bool:
    return len(profile) <= _LARGEST_PROFILE and _STEPS not in profile


def _in_srgb(picture: "PIL.Image.Image", profile: bytes) -> "PIL.Image.Image":
    import PIL.ImageCms

    srgb = PIL.ImageCms.createProfile("sRGB")
    try:
        own = PIL.ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = PIL.ImageCms.profileToProfile(picture, own, srgb, outputMode="RGB")
    except (PIL.ImageCms.PyCMSError, OSError):
        return picture
    return converted or picture


def _from_deep_grey(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """Return a picture of 16 bits a pixel in 8; Pillow's own conversion would clip it."""
    return picture.point(lambda level: level / 256).convert("L")


def _packed(picture: "PIL.Image.Image", *, photographic: bool) -> Image:
    # What packs badly would take seconds to pack well.
    if not photographic and len(_png(picture, _QUICKLY)) <= 2 * _LOSSLESS_ENOUGH:
        png = _png(picture, _WELL)
        if len(png) <= _LOSSLESS_ENOUGH:
            return Image("image/png", png)
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=_QUALITY, optimize=True)
    return Image("image/jpeg", jpeg.getvalue())


def _png(picture: "PIL.Image.Image", level: int) -> bytes:
    png = io.BytesIO()
    picture.save(png, "PNG", compress_level=level)
    return png.getvalue()
