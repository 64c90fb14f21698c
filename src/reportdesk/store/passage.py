"""Blocks on their way from one report to another: a draft that holds nothing else.

So what another program may have put in their place is judged as a draft is.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Block, Image, Picture
from reportdesk.store.draft_file import report_of
from reportdesk.store.encode import encode
from reportdesk.store.parsing import UnreadableError

_SECTION = "passage"


class Passage(NamedTuple):
    """Blocks, and the images of the pictures among them."""

    blocks: tuple[Block, ...]
    images: tuple[Image, ...]


def encode_passage(report: Report, blocks: Iterable[Block]) -> bytes:
    """Return the draft that holds some blocks of a report, and the images that these show."""
    texts = {_SECTION: tuple(blocks)}
    shown = {block.image for block in texts[_SECTION] if isinstance(block, Picture)}
    images = {name: report.images[name] for name in sorted(shown & report.images.keys())}
    bare = new_report(report.form, report.year, "")
    return encode(all_forms()[report.form], replace(bare, texts=texts, images=images))


def decode_passage(content: bytes) -> Passage | None:
    """Return what such a draft holds; None where there are no blocks in it, or it is none."""
    try:
        report = report_of(content)
    except UnreadableError:
        return None
    blocks = report.texts.get(_SECTION)
    return Passage(blocks, tuple(report.images.values())) if blocks else None
