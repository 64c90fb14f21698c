"""How long what is written may become by replacing: no longer than it could be typed."""

from collections.abc import Callable

from reportdesk.gui.cover.office_group import CONTACT, NAME, WEBSITE
from reportdesk.gui.findings.reasons import MOST_CHARACTERS as MOST_OF_REASON
from reportdesk.gui.grid.remark import MOST_LETTERS as MOST_OF_REMARK
from reportdesk.gui.text.hand import MOST_IN_PARAGRAPH
from reportdesk.gui.text.picture_bar import MOST_CAPTION
from reportdesk.report.report import Report
from reportdesk.report.search import words_of
from reportdesk.report.text import Picture, size
from reportdesk.store.limits import MOST_CHARACTERS

_MOST_OF_LINE = 32_767
"""What a field of one line takes by itself."""
_FACTS = {f"office.{fact.key}": fact.most for fact in (NAME, WEBSITE, *CONTACT)}
_KINDS = {"explanations": MOST_OF_REASON, "footnotes": _MOST_OF_LINE}


def most_characters(report: Report) -> Callable[[str], int]:
    """Return what says how many characters may stand at a place."""

    def most(place: str) -> int:
        kind, *names = place.split(".")
        if kind == "texts":
            block = report.texts[names[0]][int(names[1])]
            return MOST_CAPTION if isinstance(block, Picture) else MOST_IN_PARAGRAPH
        return _FACTS.get(place) or _KINDS.get(kind, MOST_OF_REMARK)

    return most


def fits(report: Report) -> bool:
    """Say whether the texts together are no longer than a draft may hold."""
    blocks = (block for section in report.texts.values() for block in section)
    return sum(size(words_of(block)) for block in blocks) <= MOST_CHARACTERS
