"""Composes the document out of a form and a report: title, preface, six sections, three tables."""

from collections.abc import Iterator
from functools import partial

from reportdesk.documents.blocks import (
    Block,
    Document,
    HeadingBlock,
    ParagraphBlock,
    PictureBlock,
    TableBlock,
    Title,
)
from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Section, Table
from reportdesk.form.geometry import grid
from reportdesk.report.numbering import heading_numbers
from reportdesk.report.numbers import printed
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Paragraph, Picture, plain


def title_pieces(form: Form, report: Report) -> tuple[str, ...]:
    """Return the title in the pieces between which it breaks well."""
    return tuple(piece.format(office=report.name, year=report.year) for piece in form.title)


def compose(form: Form, report: Report) -> Document:
    """Lay a report out as the statute orders it (条例第五十条)."""
    pieces = title_pieces(form, report)
    blocks: list[Block] = [Title(pieces)]
    for section in form.sections:
        blocks += _section(form, report, section)
    return Document("".join(pieces), tuple(blocks))


def shown_in_text(form: Form, report: Report, address: Address) -> str:
    """Return what a live figure prints; nothing where the form has no such figure."""
    figure = form.figures.get(address)
    return printed(report.figures.get(address), figure) if figure else ""


def _section(form: Form, report: Report, section: Section) -> Iterator[Block]:
    if section.heading:
        yield HeadingBlock(1, section.heading, f"texts.{section.id}")
    if section.table:
        yield _table(report, section.table)
    else:
        yield from _texts(form, report, section.id)


def _table(report: Report, table: Table) -> TableBlock:
    laid = grid(table)
    figures = {cell.figure.address: cell.figure for cell in laid.cells if cell.figure}
    cells = {
        address: printed(report.figures.get(address), figure) for address, figure in figures.items()
    }
    remarks = {
        address: f"（{remark}）"
        for address, remark in report.remarks.items()
        if remark and address in figures
    }
    return TableBlock(laid, cells, remarks, _footnote(report, table.id))


def _footnote(report: Report, table: str) -> str:
    note = report.footnotes.get(table)
    return f"注：{note}" if note else ""


def _texts(form: Form, report: Report, section: str) -> Iterator[Block]:
    """Yield the prose of a section; spaces typed as an indent go: paragraphs have their own."""
    shown = partial(shown_in_text, form, report)
    blocks = report.texts.get(section, ())
    for index, (number, block) in enumerate(zip(heading_numbers(blocks), blocks, strict=True)):
        place = f"texts.{section}.{index}"
        match block:
            case Heading(level, text):
                yield HeadingBlock(level, number + plain(text, shown).strip(), place)
            case Paragraph(text):
                for line in plain(text, shown).splitlines():
                    if words := line.strip():
                        yield ParagraphBlock(words, place)
            case Picture(image, caption, width_mm) if image in report.images:
                yield PictureBlock(report.images[image], width_mm, caption, place)
