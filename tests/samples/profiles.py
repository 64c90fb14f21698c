"""Colour profiles, put together from what they hold."""

import struct
from collections.abc import Mapping

_DAYLIGHT = (63190, 65536, 54061)


def profile(kind: bytes, tags: Mapping[bytes, bytes], version: int = 0x02400000) -> bytes:
    """Return a profile; `kind` is its class, its colours and what it leads to (ICC.1, 7.2)."""
    start, listed, body = 132 + 12 * len(tags), b"", b""
    for name, content in tags.items():
        listed += name + struct.pack(">II", start + len(body), len(content))
        body += content
    head = struct.pack(">I4sI", start + len(body), b"lcms", version) + kind
    head = (head + bytes(12) + b"acsp").ljust(68, b"\0") + struct.pack(">3i", *_DAYLIGHT)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + listed + body


def table(inputs: int, steps: int, content: bytes) -> bytes:
    """Return the tag of a table of one byte a value, from so many colours to three (10.11)."""
    ones = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    straight = bytes(range(256))
    head = b"mft1" + bytes(4) + bytes([inputs, 3, steps, 0]) + ones
    return head + straight * inputs + content + straight * 3


NAMELESS = b"mluc" + bytes(4) + struct.pack(">II", 0, 12)
"""The tag of a name that is none."""
