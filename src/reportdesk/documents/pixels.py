"""How large a picture is, if it is whole: its pixels are not unpacked for that."""

import io
import warnings

from reportdesk.report.picture_parts import is_heaped
from reportdesk.report.pictures import MOST_PIXELS_IN_DRAFT
from reportdesk.report.text import Image

_END_OF_JPEG = b"\xff\xd9"
_FORMATS = ("PNG", "JPEG")


def pixels(image: Image) -> tuple[int, int] | None:
    """Return width and height; None where the bytes are no picture, or one cut short or immense."""
    import PIL.Image

    if is_heaped(image.data):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PIL.Image.DecompressionBombWarning)
        try:
            picture = PIL.Image.open(io.BytesIO(image.data), formats=_FORMATS)
            width, height = picture.size
            picture.verify()
        except Exception:  # noqa: BLE001 - a broken file makes Pillow raise just anything
            return None
    is_whole = picture.format == "PNG" or _END_OF_JPEG in image.data
    return (width, height) if is_whole and 0 < width * height <= MOST_PIXELS_IN_DRAFT else None
