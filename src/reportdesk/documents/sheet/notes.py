"""What is said about figures: remarks as comments on their cells, the note below the table."""

from xlsxwriter.worksheet import Worksheet

from reportdesk.documents.line_breaks import line_count
from reportdesk.documents.sheet.looks import NOTE, Looks
from reportdesk.documents.sheet.measures import LINE_PT, ems
from reportdesk.report.cleaning import clean

_MOST_OF_COMMENT = 30_000  # spreadsheets take 32,767
_MOST_LINES = 24  # a row ends at 409 points


def write_remark(page: Worksheet, row: int, column: int, remark: str) -> None:
    """Write a remark beside a number, which would be none with words in it."""
    words = clean(remark)
    if words:
        cut = words[:_MOST_OF_COMMENT] + "…" if len(words) > _MOST_OF_COMMENT else words
        page.write_comment(row, column, cut, {"author": "", "font_name": "宋体", "font_size": 9})


def write_note(page: Worksheet, row: int, note: str, widths: list[float], looks: Looks) -> None:
    """Write a note across the table, in rows below each other where it is too long for one."""
    words, room = clean(note), ems(sum(widths))
    most = room * _MOST_LINES
    for number, start in enumerate(range(0, len(words), most)):
        piece, at = words[start : start + most], row + number
        look = looks.of(NOTE)
        page.set_row(at, LINE_PT * (line_count(piece, room) + piece.count("\n") + 1))
        page.merge_range(at, 0, at, len(widths) - 1, "", look)
        page.write_string(at, 0, piece, look)
