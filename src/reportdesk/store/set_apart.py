"""Sets the bytes of pictures apart, before the rest of a draft is read.

They are most of a large draft. Python holds a text in as many bytes a letter as its widest letter
wants: with one rare character in a caption, 60 MB of base64 would become 240.
"""

import re
from collections.abc import Mapping
from secrets import token_hex

from reportdesk.store.keys import PICTURE_BYTES

_LEAST = 4096
# The quotation mark before the name is none that stands inside a string.
_PICTURE = re.compile(
    rb'"(?<!\\")%b"\s*:\s*"([A-Za-z0-9+/=]{%d,})"' % (PICTURE_BYTES.encode(), _LEAST)
)


def bytes_of_pictures(content: bytes) -> int:
    """Return how many of the bytes of a draft would be set apart."""
    return sum(found.end(1) - found.start(1) for found in _PICTURE.finditer(content))


def set_apart(content: bytes) -> tuple[bytes, Mapping[str, str]]:
    """Return the JSON with a stand-in for each long picture, and the pictures by their stand-in."""
    # Nobody can have written it into a draft.
    secret = token_hex()
    pictures: dict[str, str] = {}

    def stand_in(found: re.Match[bytes]) -> bytes:
        name = f"{secret} {len(pictures)}"
        pictures[name] = found[1].decode("ascii")
        return f'"{PICTURE_BYTES}": "{name}"'.encode()

    return _PICTURE.sub(stand_in, content), pictures
