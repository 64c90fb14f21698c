"""A statutory table in the Word file: its grid as w:tbl, set to fit the page.

Cells have no side margins, and lines as high as their type: the exact pitch of the body would clip
it.
"""

from functools import lru_cache
from typing import Literal

from reportdesk.documents.blocks import TableBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.tables.cell_text import CellText, Words
from reportdesk.documents.tables.fitted import FittedTable, SetCell, fitted, keeps_next
from reportdesk.documents.word.markup import BREAK, paragraph, run, w
from reportdesk.documents.word.style_sheet import REMARK, TABLE, size
from reportdesk.form.geometry import Cell

Merge = Literal["", "restart", "continue"]

_KEPT = 4096
_KEEP = w("keepNext")


def table(block: TableBlock, layout: Layout) -> str:
    """Return a table; the paragraph that must follow it is not part of it."""
    whole = fitted(block, layout)
    return w(
        "tbl",
        _properties(layout),
        w("tblGrid", *(w("gridCol", w=width) for width in whole.widths)),
        *(_row(block, whole, number, layout) for number in range(len(whole.rows))),
    )


def _properties(layout: Layout) -> str:
    return w(
        "tblPr",
        w("tblStyle", val=TABLE),
        w("tblW", w=layout.page.text_width, type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
    )


def _row(block: TableBlock, whole: FittedTable, number: int, layout: Layout) -> str:
    repeats = w("tblHeader") if number < block.grid.head_rows else ""
    height = w("trHeight", val=points(whole.row_pt), hRule="atLeast")
    keep = _KEEP if keeps_next(block, whole.rows, number) else ""
    cells = (_in_row(each, number, keep, layout) for each in whole.rows[number])
    return w("tr", w("trPr", w("cantSplit"), height, repeats), *cells)


def _in_row(each: SetCell, number: int, keep: str, layout: Layout) -> str:
    merge = _merge(each.cell, number)
    runs = "" if merge == "continue" else _runs(each.text, layout)
    return _cell(_look(each.width, each.cell.column_span, merge), each.text.style, runs, keep)


def _merge(cell: Cell, number: int) -> Merge:
    if cell.row_span == 1:
        return ""
    return "restart" if number == cell.row else "continue"


@lru_cache(_KEPT)
def _runs(text: CellText, layout: Layout) -> str:
    style_pt = layout.styles[text.style].size_pt
    return BREAK.join("".join(_run(words, style_pt) for words in line) for line in text.lines)


def _run(words: Words, style_pt: float) -> str:
    if words.remark:
        return run(words.text, style=REMARK)
    return run(words.text, size(words.size_pt) if words.size_pt != style_pt else "")


@lru_cache(_KEPT)
def _cell(look: str, style: str, runs: str, keep: str) -> str:
    return w("tc", look, paragraph(style, runs, keep))


@lru_cache(_KEPT)
def _look(width: int, span: int, merge: Merge) -> str:
    look = w("tcW", w=width, type="dxa")
    if span > 1:
        look += w("gridSpan", val=span)
    if merge:
        look += w("vMerge", val=merge)
    return w("tcPr", look, w("vAlign", val="center"))
