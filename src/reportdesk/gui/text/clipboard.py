"""What the text page puts on the clipboard: plain words for everybody, and its own blocks.

The own form is that of a draft (store), so that headings, pictures and live figures survive a copy,
also from one report to another.
"""

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QByteArray, QMimeData

from reportdesk.gui.session import Session
from reportdesk.gui.text.chips import figure_words
from reportdesk.gui.text.passage import Blocks
from reportdesk.report.numbering import heading_numbers
from reportdesk.report.text import Image, LiveFigure, Picture, plain
from reportdesk.store.decode import read_block
from reportdesk.store.encode_texts import written_block
from reportdesk.store.images import images_of, written_image

OWN_FORM = "application/x-reportdesk-blocks+json"


def copied(session: Session, blocks: Blocks) -> QMimeData:
    """Return blocks as the clipboard takes them."""
    data = QMimeData()
    data.setText("\n".join(_lines(session, blocks)))
    data.setData(OWN_FORM, QByteArray(_written(blocks, session.report.images)))
    return data


def own_blocks(source: QMimeData) -> tuple[Blocks, tuple[Image, ...]] | None:
    """Return the blocks and images that a text page copied; None where none did."""
    if not source.hasFormat(OWN_FORM):
        return None
    try:
        written = json.loads(bytes(source.data(OWN_FORM).data()))
        blocks = tuple(read_block(block) for block in written["blocks"])
        images, faults = images_of(written["images"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    shown = {block.image for block in blocks if isinstance(block, Picture)}
    return None if faults or shown - images.keys() else (blocks, tuple(images.values()))


def _lines(session: Session, blocks: Blocks) -> Iterable[str]:
    for number, block in zip(heading_numbers(blocks), blocks, strict=True):
        if isinstance(block, Picture):
            yield block.caption or ""
        else:
            words = plain(block.text, lambda place: figure_words(session, LiveFigure(place)))
            yield number + words


def _written(blocks: Blocks, images: Mapping[str, Image]) -> bytes:
    shown = {block.image for block in blocks if isinstance(block, Picture)} & images.keys()
    written = {
        "blocks": [written_block(block) for block in blocks],
        "images": {name: written_image(images[name]) for name in sorted(shown)},
    }
    return json.dumps(written, ensure_ascii=False).encode()
