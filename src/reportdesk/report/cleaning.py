"""Cleans text once, where it comes in: what no document can hold never enters a report.

Gone are control characters, lone surrogates, marks of direction and of no width, and the stand-in
of inline objects. Joiners stay: emoji are made with them. Every kind of line end becomes one.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u2000-\u200a\u202f\u205f]")
_STAND_IN = "\ufffc"
_PLANE_ENDS = "".join(
    chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000)
)
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e"
    f"\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffc{_PLANE_ENDS}]"
)


def clean(text: str) -> str:
    r"""Return text as a report can hold it; its lines end with \n."""
    # Most texts are clean already, which Python knows at once; only the stand-in counts as printed.
    if text.isprintable() and _STAND_IN not in text:
        return text
    return _UNWANTED.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return text as one line, with single spaces and none at its ends."""
    return " ".join(clean(text).split())
