"""Where something stands, in the form's own words: in few for a list, as printed for a title."""

from collections.abc import Iterable
from functools import cache

from reportdesk.checks.pages import page_of
from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Leaf, Node, Section
from reportdesk.gui.findings.cover_words import COVER, cover_title
from reportdesk.report.numbering import heading_number
from reportdesk.report.numbers import printed
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Heading, plain

_LONGEST_LABEL = 16
_FOOTNOTE = "表下注"
_STEP = " › "


def section_of(form: Form, place: str) -> Section | None:
    """Return the section in which a place lies; None on the cover page."""
    named = {section.id: section for section in form.sections}
    return named.get(place) or named.get(page_of(form, place))


def in_few_words(form: Form, report: Report, place: str) -> str:
    """Name a place for a list: the section's number, then short names."""
    if place in form.figures:
        return _figure_in_few_words(form, place)
    section = section_of(form, place)
    if section is None:
        return _joined(COVER, cover_title(place))
    if place.startswith("footnotes."):
        return _joined(section.number, _FOOTNOTE)
    heading = _heading_above(form, report, section, place)
    return _joined(section.number, heading or section.short)


def as_printed(form: Form, place: str) -> str:
    """Name a place for a title, in the printed labels; long ones give way to their short name."""
    figure = form.figures.get(place)
    if figure:
        return _STEP.join((*_labels(figure.row), *_labels(figure.column)))
    section = section_of(form, place)
    if section:
        return section.heading or section.short
    return cover_title(place)


@cache
def _figure_in_few_words(form: Form, address: Address) -> str:
    figure, section = form.figures[address], section_of(form, address)
    names = (*_short_names(figure.row), *_short_names(figure.column))
    return _joined(section.number if section else "", *names)


def _joined(*names: str) -> str:
    return _STEP.join(name for name in names if name)


def _short_names(leaf: Leaf) -> Iterable[str]:
    return (node.short for node in leaf.path if node.id)


def _labels(leaf: Leaf) -> Iterable[str]:
    return (_label(node) for node in leaf.path if node.id and node.label)


def _label(node: Node) -> str:
    return node.label if len(node.label) <= _LONGEST_LABEL else node.short


def _heading_above(form: Form, report: Report, section: Section, place: str) -> str:
    """Return the heading, with its number, under which a block of a text stands."""
    number = place.rpartition(".")[2]
    blocks = report.texts.get(section.id, ())
    last = min(int(number), len(blocks) - 1) if number.isdigit() else -1
    above = [i for i in range(last + 1) if isinstance(blocks[i], Heading)]
    return _heading_words(form, report, blocks, above[-1]) if above else ""


def _heading_words(form: Form, report: Report, blocks: tuple[Block, ...], index: int) -> str:
    heading = blocks[index]
    if not isinstance(heading, Heading):
        return ""

    def figure(address: str) -> str:
        known = form.figures.get(address)
        return printed(report.figures.get(address), known) if known else ""

    return heading_number(blocks, index) + plain(heading.text, figure)
