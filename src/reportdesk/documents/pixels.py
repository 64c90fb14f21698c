"""How large a picture is, as its head says: no more of it is read."""

import io
import warnings

from reportdesk.report.text import Image


def pixels(image: Image) -> tuple[int, int] | None:
    """Return width and height; None where the bytes are no picture."""
    import PIL.Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PIL.Image.DecompressionBombWarning)
        try:
            size = PIL.Image.open(io.BytesIO(image.data)).size
        except (OSError, ValueError, PIL.Image.DecompressionBombError):
            return None
    return size if all(size) else None
