"""Pictures inside a draft: base64, named by the SHA-256 of their bytes."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from reportdesk.report.quoting import quoted
from reportdesk.report.text import Image

_STARTS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_MOST_QUOTED = 16


def images_of(written: Mapping[str, Any]) -> tuple[dict[str, Image], list[str]]:
    """Return the images of a draft by their id, and what is wrong with those that are none."""
    read = {name: _image(entry) for name, entry in written.items()}
    faults = {name: _fault(name, image) for name, image in read.items()}
    sound = {name: image for name, image in read.items() if image and not faults[name]}
    words = [
        f"插图 {quoted(name, _MOST_QUOTED)} {fault}" for name, fault in faults.items() if fault
    ]
    return sound, words


def written_image(image: Image) -> dict[str, object]:
    """Return an image as a draft holds it."""
    return {"media_type": image.media_type, "data": base64.b64encode(image.data).decode("ascii")}


def _image(entry: Mapping[str, Any]) -> Image | None:
    try:
        return Image(entry["media_type"], base64.b64decode(entry["data"], validate=True))
    except (binascii.Error, ValueError):
        return None


def _fault(name: str, image: Image | None) -> str:
    if image is None:
        return "读不出来，编码坏了"
    if image.id != name:
        return "的内容与它的编号不符"
    if not image.data.startswith(_STARTS[image.media_type]):
        return f"不是它所说的 {image.media_type}"
    return ""
