"""What the text page puts on the clipboard: plain words for everybody, and its own blocks.

The own form is that of a draft (store), so that headings, pictures and live figures survive a copy,
also from one report to another.
"""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

from reportdesk.gui.session import Session
from reportdesk.gui.text.chips import figure_words
from reportdesk.gui.text.passage import Blocks
from reportdesk.report.numbering import heading_numbers
from reportdesk.report.text import LiveFigure, Picture, plain
from reportdesk.store.limits import MOST_BYTES
from reportdesk.store.passage import Passage, decode_passage, encode_passage

OWN_FORM = "application/x-reportdesk-blocks+json"


def copied(session: Session, blocks: Blocks) -> QMimeData:
    """Return blocks as the clipboard takes them."""
    data = QMimeData()
    data.setText("\n".join(_lines(session, blocks)))
    data.setData(OWN_FORM, QByteArray(encode_passage(session.report, blocks)))
    return data


def own_blocks(source: QMimeData) -> Passage | None:
    """Return the blocks and images that a text page copied; None where none did."""
    written = source.data(OWN_FORM)
    return decode_passage(bytes(written.data())) if written.size() <= MOST_BYTES else None


def _lines(session: Session, blocks: Blocks) -> Iterable[str]:
    for number, block in zip(heading_numbers(blocks), blocks, strict=True):
        if isinstance(block, Picture):
            yield block.caption or ""
        else:
            words = plain(block.text, lambda place: figure_words(session, LiveFigure(place)))
            yield number + words
