"""The cells on the clipboard: tables of its HTML where it has any, else lines parted by tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from reportdesk.gui.plain_words import plain_words
from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.limits import MOST_CHARACTERS, too_large
from reportdesk.importers.tables.markup import read_tables
from reportdesk.importers.tables.tabbed import read_tabbed
from reportdesk.importers.tags import MOST_BYTES
from reportdesk.report.refused import Refused

_PAGE = "text/html"
Blocks = Sequence[Block]


def copied_blocks(data: QMimeData) -> Blocks | Refused:
    """Return what was copied, block by block; none where there is nothing to read."""
    tables = _tables(data)
    if not isinstance(tables, Refused) and any(table.columns for table in tables):
        return tables
    words = plain_words(data, MOST_CHARACTERS)
    if words == "":
        return tables if isinstance(tables, Refused) else ()
    block = too_large() if words is None else read_tabbed(words)
    return block if isinstance(block, Refused) else (block,)


def _tables(data: QMimeData) -> Blocks | Refused:
    """Read the tables of a page, but none so large that decoding it would fill the memory."""
    if data.data(_PAGE).size() > MOST_BYTES:
        return too_large()
    return read_tables(data.html()) if data.hasHtml() else ()


def only_cell(blocks: Blocks) -> str | None:
    """Return the text of a single cell, which goes straight in; None where there are several."""
    if len(blocks) != 1 or (blocks[0].rows, blocks[0].columns) != (1, 1):
        return None
    return blocks[0].lines[0][0].text
