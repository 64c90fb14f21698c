"""Checks a Word file before it is handed over: whatever it says, it must hold together.

Read back from the bytes, and knowing nothing of how they were made; some milliseconds a report.
"""

from collections.abc import Callable, Iterator

from reportdesk.documents.faults.opened import Fault, Opened, open_word
from reportdesk.documents.faults.package import package_faults
from reportdesk.documents.faults.page import page_faults
from reportdesk.documents.faults.pictures import picture_faults
from reportdesk.documents.faults.style_sheet import style_faults
from reportdesk.documents.faults.tables import table_faults

CHECKS: tuple[Callable[[Opened], Iterator[Fault]], ...] = (
    style_faults,
    page_faults,
    table_faults,
    picture_faults,
)


def faults(data: bytes) -> tuple[Fault, ...]:
    """Return what is wrong with the bytes of a Word file; nothing, as it should be.

    What cannot be opened, or lacks a part, is judged no further.
    """
    opened = open_word(data)
    if not isinstance(opened, Opened):
        return opened
    broken = tuple(package_faults(opened))
    return broken or tuple(fault for check in CHECKS for fault in check(opened))
