"""A laid-out report as the template takes it: one block after another, on whatever page.

A paragraph is one element also where it goes on over pages; a table is one on each page.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from reportdesk.documents.blocks import Block, Document, HeadingBlock, PictureBlock, Title
from reportdesk.documents.paginate.paper import Figure, Line, Paper, Sheet
from reportdesk.documents.pdf import handed_over
from reportdesk.documents.pdf.bands import Band, TablePart, bands
from reportdesk.documents.pdf.pictures import file_name
from reportdesk.documents.pdf.table import table
from reportdesk.documents.pdf.words import Types
from reportdesk.report.cleaning import clean


def elements(document: Document, paper: Paper, types: Types) -> Iterator[handed_over.Element]:
    """Yield the elements of the whole report, as they are read."""
    blocks = document.blocks
    standing = (band for sheet in paper.sheets for band in bands(sheet, blocks, paper.height))
    for (number, is_prose), each in groupby(standing, key=_belongs_to):
        block = blocks[number]
        if is_prose:
            yield _prose(block, each, types)
        else:
            for band in each:
                yield from _single(block, band, types)


def sheet_data(sheet: Sheet, types: Types) -> handed_over.Sheet:
    """Return what a page has beside its elements."""
    return handed_over.Sheet(
        rules=[
            handed_over.Stroke(x1=rule.x1, y1=rule.y1, x2=rule.x2, y2=rule.y2, width=rule.width)
            for rule in sheet.rules
        ],
        words=types.words(line for line in sheet.lines if line.block is None),
    )


def _belongs_to(band: Band) -> tuple[int, bool]:
    return band.block, isinstance(band.content, Line)


def _prose(block: Block, standing: Iterable[Band], types: Types) -> handed_over.Prose:
    strips = [
        handed_over.Strip(height=band.height, words=types.words([band.content], top=band.top))
        for band in standing
        if isinstance(band.content, Line)
    ]
    match block:
        case Title():
            return handed_over.Prose(kind="title", level=0, text="", strips=strips)
        case HeadingBlock(level, text):
            return handed_over.Prose(kind="heading", level=level, text=clean(text), strips=strips)
        case _:
            return handed_over.Prose(kind="paragraph", level=0, text="", strips=strips)


def _single(
    block: Block, band: Band, types: Types
) -> Iterator[handed_over.Picture | handed_over.Table]:
    match band.content, block:
        case TablePart() as part, _:
            yield table(part, band, types)
        case Figure() as figure, PictureBlock():
            yield _picture(figure, band, block)


def _picture(figure: Figure, band: Band, block: PictureBlock) -> handed_over.Picture:
    return handed_over.Picture(
        kind="picture",
        height=band.height,
        x=figure.x,
        y=figure.y - band.top,
        width=figure.width,
        drawn=figure.height,
        file=file_name(figure.image),
        alt=clean(block.description),
    )
