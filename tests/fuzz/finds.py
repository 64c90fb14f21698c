"""What fuzzing has found, each with what was wrong; no reader must ever fall for it again.

Some were found by reading what coverage had not led to: they are too long, or too well formed.
"""

import json
from collections.abc import Mapping
from typing import NamedTuple

from reportdesk.form.loader import all_forms
from reportdesk.store.encode import encode
from tests.fuzz.small import small
from tests.samples.reading import EDITIONS


class Find(NamedTuple):
    """Bytes of a target, and what became of them once."""

    target: str
    wrong: str
    content: bytes


def _pictured(beside: Mapping[str, object]) -> bytes:
    report = small(EDITIONS[0])
    draft = json.loads(encode(all_forms()[report.form], report))
    picture = next(iter(draft["texts"].values()))[-1]
    picture.update(beside)
    return json.dumps(draft).encode()


def _span(name: str, digits: str) -> bytes:
    return f"<table><col span=9><tr><td {name}={digits}>1<td>2</table>".encode()


FINDS = (
    Find("figure", "the refusal repeated control characters", b"\x00\x00\x07\xe6\x95\xb0"),
    Find("figure", "what was proposed was refused, for its sign", "-0元".encode()),
    Find("figure", "what was proposed was refused, for its places", "0.001元".encode()),
    Find("figure", "more digits than Decimal calculates with raised Overflow", b"9" * 1_000_001),
    Find("figure", "two figures in one were proposed that no draft takes", b"99999999999999/1"),
    Find("figure", "two figures in one were more than int reads", b"9" * 5000 + b"/1"),
    Find("draft", "a picture had a text, and that was a number", _pictured({"text": 2})),
    Find("draft", "a picture had a text, and that held a number", _pictured({"text": [2]})),
    Find("table-page", "a span was more than int reads", _span("colspan", "9" * 5000)),
    Find("table-page", "columns were noted without end", b"<table>" + b"<col span=2000>" * 90_000),
    Find("prose", "a heading's number was a digit that int does not read", "<h²>一".encode()),
    Find("prose", "a heading had no level", b"<p role=heading aria-level=''>x</p>"),
    Find("autosave", "the name of the draft was no name", b'D "\\ud800"\nS {}'),
    Find("autosave", "the name of the draft was too deep to read", b"D " + b"[" * 9000),
    Find("lock", "a lock file was too deep to read", b"[" * 4096),
    Find("lock", "a moment was none in local time", b'{"since": "0001-01-01T00:00:00+14:00"}'),
)
