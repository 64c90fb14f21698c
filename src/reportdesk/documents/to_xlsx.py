"""The three tables as a workbook, one sheet each: merged as printed, in numbers that add up."""

import io
from datetime import UTC, datetime

from xlsxwriter import Workbook

from reportdesk.documents.blocks import HeadingBlock, TableBlock
from reportdesk.documents.compose import compose
from reportdesk.documents.sheet.looks import Looks
from reportdesk.documents.sheet.table import write_sheet
from reportdesk.documents.sheet.values import Values
from reportdesk.form.definition import Form
from reportdesk.report.cleaning import clean
from reportdesk.report.report import Report

# A workbook must say when it was made; like the members of its zip it says: at the earliest.
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)


def to_xlsx(form: Form, report: Report) -> bytes:
    """Return the .xlsx of a report's tables; the same report gives the same bytes."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    document = compose(form, report)
    name = clean(document.name)
    book.set_properties({"title": name, "created": _EARLIEST})
    looks, values, heading = Looks(book), Values(form, report), ""
    for block in document.blocks:
        match block:
            case HeadingBlock(1, text):
                heading = text
            case TableBlock():
                write_sheet(book, (name, heading), block, values, looks)
                heading = ""
    book.close()
    return buffer.getvalue()
