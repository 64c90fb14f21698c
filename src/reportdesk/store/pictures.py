"""Drafts without the bytes of their pictures, and the way back.

A picture is large and never changes: it is written once, the draft around it again and again.
"""

import base64
from collections.abc import Mapping

from reportdesk.report.text import Image
from reportdesk.store.keys import PICTURE_BYTES
from reportdesk.store.parsing import Data, UnreadableError

Pictures = Mapping[str, str]
"""The bytes of pictures in base64, by their id."""


def written_pictures(images: Mapping[str, Image]) -> dict[str, str]:
    """Return the bytes of images as a draft holds them."""
    return {name: base64.b64encode(image.data).decode("ascii") for name, image in images.items()}


def with_pictures(draft: Data, pictures: Pictures) -> Data:
    """Return a draft with its pictures; where one is lost, its caption is kept and says so.

    A draft that an older program wrote was kept whole, and has them still.
    """
    images = draft.get("images", {})
    if not (isinstance(images, dict) and all(isinstance(e, dict) for e in images.values())):
        raise UnreadableError("插图的清单坏了")
    found = {
        name: {**entry, PICTURE_BYTES: entry.get(PICTURE_BYTES, pictures.get(name))}
        for name, entry in images.items()
        if name in pictures or PICTURE_BYTES in entry
    }
    lost = images.keys() - found.keys()
    whole = {**draft, "images": found} if found else _without(draft, "images")
    return {**whole, "texts": _marked(draft["texts"], lost)} if lost and "texts" in draft else whole


def _without(draft: Data, key: str) -> Data:
    return {name: value for name, value in draft.items() if name != key}


def _marked(texts: object, lost: set[str]) -> object:
    """Return the texts with a paragraph in place of each picture that is lost."""
    if not isinstance(texts, dict):
        return texts
    return {
        name: [_block(block, lost) for block in blocks] if isinstance(blocks, list) else blocks
        for name, blocks in texts.items()
    }


def _block(block: object, lost: set[str]) -> object:
    if not (isinstance(block, dict) and str(block.get("image")) in lost):
        return block
    return {"kind": "paragraph", "text": f"［这里的插图没能恢复］{block.get('caption') or ''}"}
