"""Pictures for tests, drawn by code."""

import io
from functools import cache

import PIL.Image
import PIL.ImageDraw

from reportdesk.report.text import Image


@cache
def drawing(width: int, height: int) -> Image:
    """Return a PNG of this many pixels: bars of a chart on white, in a frame."""
    picture = PIL.Image.new("RGB", (width, height), "white")
    pen = PIL.ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width - 1, height - 1), outline="#17598a", width=3)
    for number in range(6):
        left = width * (2 * number + 1) // 13
        top = height * (5 - number) // 7 + height // 12
        pen.rectangle((left, top, left + width // 13, height * 11 // 12), fill="#82bceb")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return Image("image/png", buffer.getvalue())
