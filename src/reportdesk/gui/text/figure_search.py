"""The figures that a sentence can name, and which of them a few typed words mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportdesk.form.definition import Figure
from reportdesk.gui.findings.place_words import as_printed, in_few_words
from reportdesk.gui.session import Session
from reportdesk.report.numbers import Reading, parse, printed
from reportdesk.report.text import LiveFigure

BLANK = "未填写"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９　，、", "0123456789   ")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure of the tables: in few words, as its row and column print, and what it is now.

    `value` is empty where the figure is blank.
    """

    figure: Figure
    name: str
    printed: str
    value: str

    @property
    def live(self) -> LiveFigure:
        """What stands for it in a sentence."""
        return LiveFigure(self.figure.address)

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return f"{self.figure.label}，{self.value or BLANK}"


def candidates(session: Session, selected: str = "") -> Sequence[Candidate]:
    """Return every figure in printed order, but first those that equal the number `selected`."""
    form, report = session.form, session.report
    found = [
        Candidate(
            figure,
            in_few_words(form, report, address),
            as_printed(form, address),
            printed(report.figures.get(address), figure),
        )
        for address, figure in form.figures.items()
    ]
    return sorted(found, key=lambda one: not _equals(session, one.figure, selected))


def equal_to(session: Session, selected: str) -> int:
    """Return how many figures equal the number in a selection; none where it is no number."""
    return sum(_equals(session, figure, selected) for figure in session.form.figures.values())


def matching(found: Sequence[Candidate], typed: str) -> Sequence[Candidate]:
    """Return the candidates of whose names every typed word is a part; a number is their value."""
    words = typed.translate(_FULL_WIDTH).casefold().split()
    return [one for one in found if all(_fits(one, word) for word in words)]


def _fits(one: Candidate, word: str) -> bool:
    names = f"{one.name}\n{one.figure.label}\n{one.printed}".casefold()
    return word in names or word == one.value or (not one.value and word == BLANK)


def _equals(session: Session, figure: Figure, selected: str) -> bool:
    value = session.report.figures.get(figure.address)
    read = parse(selected, figure.kind, figure.unit)
    return value is not None and isinstance(read, Reading) and read.value == value
