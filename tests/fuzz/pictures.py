"""Pictures as other programs write them: what is read of them is small and plain, whatever it was.

Pillow is led by coverage as well: it is there that strange files go astray.
"""

import io
from collections.abc import Iterator

import PIL.Image

from reportdesk.report.pictures import FINEST, normalise
from reportdesk.report.refused import Refused
from reportdesk.report.text import Image
from tests.fuzz.target import Target, expect_sentence

PIL.Image.init()
_KEPT = {"image/png": "PNG", "image/jpeg": "JPEG"}
_PARTS = (
    *("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "iCCP", "eXIf", "acTL", "fcTL", "fdAT", "zTXt"),
    *("JFIF", "Exif", "MPF", "Adobe", "ICC_PROFILE", "GIF87a", "GIF89a", "NETSCAPE2.0"),
    *("RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "BM", "II*", "MM", "\0*", "\0+"),
)


def read(content: bytes) -> None:
    """Insert bytes as a picture."""
    answer = normalise(content)
    if isinstance(answer, Refused):
        expect_sentence(answer.sentence)
    else:
        _expect_plain(answer)


def _expect_plain(image: Image) -> None:
    """Expect of a picture that it is as every report keeps them."""
    with PIL.Image.open(io.BytesIO(image.data), formats=[_KEPT[image.media_type]]) as kept:
        kept.load()
        assert kept.mode in {"L", "RGB"}, kept.mode
        assert kept.width <= FINEST[0]
        assert kept.height <= FINEST[1]
        assert not kept.info.keys() & {"exif", "icc_profile", "comment", "xmp"}, kept.info


def _seeds() -> Iterator[bytes]:
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    for mode, kinds in {
        "RGB": ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"),
        "RGBA": ("PNG", "WEBP", "TIFF"),
        "L": ("PNG", "JPEG", "TIFF"),
        "P": ("PNG", "GIF", "BMP"),
        "1": ("PNG", "BMP", "TIFF"),
        "CMYK": ("JPEG", "TIFF"),
    }.items():
        made = PIL.Image.linear_gradient("L").resize((9, 7)).convert(mode)
        for kind in kinds:
            yield _saved(made, kind, exif=exif) if kind != "GIF" else _saved(made, kind)
    yield _saved(made.convert("RGB"), "JPEG", progressive=True)
    yield _saved(made.convert("RGB"), "TIFF", compression="tiff_lzw")
    yield _saved(made.convert("RGB"), "GIF", save_all=True, append_images=[made.convert("RGB")])


def _saved(made: PIL.Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer, kind, **options)
    return buffer.getvalue()


PICTURE = Target("picture", read, _seeds, _PARTS)
