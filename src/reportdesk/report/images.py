"""Keeps the images of a report to those that its texts show."""

from collections.abc import Iterable

from reportdesk.report.change import Batch, Change, Entry, Splice
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Image, Picture


def with_images(report: Report, splice: Splice, incoming: Iterable[Image] = ()) -> Change:
    """Return a change of text that brings the images of new pictures, and takes unused ones away.

    `incoming` are the images of pictures that the report does not hold yet.
    """
    concerned = _pictured(splice.old) | _pictured(splice.new)
    if not concerned:
        return splice
    held = {**report.images, **{image.id: image for image in incoming}}
    shown = _pictured(*splice.apply(report).texts.values())
    entries = tuple(
        Entry("images", name, report.images.get(name), held[name] if name in shown else None)
        for name in sorted(concerned & held.keys())
        if (name in shown) != (name in report.images)
    )
    return Batch((*entries, splice)) if entries else splice


def _pictured(*texts: Iterable[Block]) -> set[str]:
    return {block.image for blocks in texts for block in blocks if isinstance(block, Picture)}
