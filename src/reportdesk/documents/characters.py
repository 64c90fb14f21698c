"""Which character of a written text is which of the printed one, and back.

A heading prints its number first, a live figure prints as all its digits, and spaces typed as an
indent do not print.
"""

from functools import partial
from itertools import accumulate

from reportdesk.documents.compose import shown_in_text
from reportdesk.form.definition import Form
from reportdesk.report.numbering import heading_number
from reportdesk.report.report import Report
from reportdesk.report.text import Picture


def printed_offset(form: Form, report: Report, place: str, offset: int) -> int:
    """Return how many printed characters stand before `offset` in the text at a place."""
    ends = _ends(form, report, place)
    return ends[min(offset, len(ends) - 1)]


def text_offset(form: Form, report: Report, place: str, offset: int) -> int:
    """Return how many characters of the text at a place stand before the printed `offset`.

    A live figure is one character there; inside it counts as before it.
    """
    ends = _ends(form, report, place)
    return max(index for index, end in enumerate(ends) if end <= max(offset, ends[0]))


def _ends(form: Form, report: Report, place: str) -> list[int]:
    """Return, for each character of a text and for its end, how much is printed before it."""
    kind, section, index = (*place.split("."), "", "")[:3]
    blocks = report.texts.get(section, ()) if kind == "texts" else ()
    if not index.isdecimal() or int(index) >= len(blocks):
        return [0]
    block = blocks[int(index)]
    if isinstance(block, Picture):
        return [0]
    shown = partial(shown_in_text, form, report)
    units: list[str] = []
    for piece in block.text:
        units += piece if isinstance(piece, str) else [shown(piece.address)]
    words = "".join(units)
    indent = len(words) - len(words.lstrip())
    number = len(heading_number(blocks, int(index)))
    before = accumulate(map(len, units), initial=0)
    return [number + max(0, count - indent) for count in before]
