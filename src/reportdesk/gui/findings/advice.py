"""What to know about the place in hand: guidance, its numbers, the topics that a text needs."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportdesk.checks.worked_out import worked_out
from reportdesk.form.definition import Figure, Form, Guidance
from reportdesk.form.relations import sums
from reportdesk.gui.findings.cover_words import cover_guidance
from reportdesk.gui.findings.place_words import as_printed, section_of
from reportdesk.gui.findings.topics import Topic, topics
from reportdesk.report.numbers import shown
from reportdesk.report.report import Report

_BLANK = "未填"
_WAITING = "待汇总"


@dataclass(frozen=True, slots=True)
class Number:
    """A number beside the guidance, or the word that stands where there is none."""

    label: str
    text: str
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """All that the guidance shows for one place."""

    title: str
    guidance: Guidance
    numbers: tuple[Number, ...] = ()
    topics: tuple[Topic, ...] = ()
    remark: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The remark at the place, of which a cell shows but a corner, and the guidance."""
        remark = (f"备注：{self.remark}",) if self.remark else ()
        return *remark, self.guidance.text


def advice(form: Form, report: Report, place: str) -> Advice:
    """Return what to know about a place."""
    figure = form.figures.get(place)
    section = section_of(form, place)
    if figure and section:
        found = figure.row.guidance or figure.column.guidance or section.guidance
        numbers = tuple(_numbers(form, report, figure))
        remark = report.remarks.get(place, "")
        return Advice(as_printed(form, place), found, numbers, remark=remark)
    if section:
        wanted = tuple(topics(form, report, section))
        return Advice(as_printed(form, place), section.guidance, topics=wanted)
    return Advice(as_printed(form, place), cover_guidance(place))


def _numbers(form: Form, report: Report, figure: Figure) -> Iterator[Number]:
    unit = f"（{figure.unit}）" if figure.unit else ""
    address = figure.address
    value = report.figures.get(address)
    word = _WAITING if address in sums(form) else _BLANK
    yield Number(f"本年{unit}", shown(value, figure.kind) or word, is_word=value is None)
    last = report.last_year.figures.get(address) if report.last_year else None
    if last is not None:
        yield Number(f"上年{unit}", shown(last, figure.kind))
    expected = worked_out(form, report.figures, address)
    if expected is not None:
        yield Number(f"推算{unit}", shown(expected, figure.kind))
