"""How large a picture is, if it is whole: its pixels are not unpacked for that."""

import io
import warnings

from reportdesk.report.text import Image


def pixels(image: Image) -> tuple[int, int] | None:
    """Return width and height; None where the bytes are no picture, or a PNG that was cut short."""
    import PIL.Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PIL.Image.DecompressionBombWarning)
        try:
            picture = PIL.Image.open(io.BytesIO(image.data))
            size = picture.size
            picture.verify()
        except (OSError, SyntaxError, ValueError, PIL.Image.DecompressionBombError):
            return None
    return size if all(size) else None
