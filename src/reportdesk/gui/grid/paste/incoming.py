"""The cells on the clipboard: tables of its HTML where it has any, else lines parted by tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.markup import read_tables
from reportdesk.importers.tables.tabbed import read_tabbed
from reportdesk.report.refused import Refused

Blocks = Sequence[Block]


def copied_blocks(data: QMimeData) -> Blocks | Refused:
    """Return what was copied, block by block; none where there is nothing to read."""
    tables = read_tables(data.html()) if data.hasHtml() else ()
    if not isinstance(tables, Refused) and any(table.columns for table in tables):
        return tables
    if not data.text():
        return tables if isinstance(tables, Refused) else ()
    block = read_tabbed(data.text())
    return block if isinstance(block, Refused) else (block,)


def only_cell(blocks: Blocks) -> str | None:
    """Return the text of a single cell, which goes straight in; None where there are several."""
    if len(blocks) != 1 or (blocks[0].rows, blocks[0].columns) != (1, 1):
        return None
    return blocks[0].lines[0][0].text
