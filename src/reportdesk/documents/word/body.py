"""The blocks of the document as paragraphs and tables of the Word file."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportdesk.documents.blocks import (
    Block,
    HeadingBlock,
    ParagraphBlock,
    PictureBlock,
    TableBlock,
    Title,
)
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.line_breaks import title_lines
from reportdesk.documents.word.markup import lines, paragraph, run, w
from reportdesk.documents.word.pictures import Pictures
from reportdesk.documents.word.table import table


def body(blocks: Sequence[Block], layout: Layout, pictures: Pictures) -> Iterator[str]:
    """Yield the paragraphs and tables of the document; `pictures` gathers what they show."""
    for block, following in pairwise([*blocks, None]):
        match block:
            case Title(pieces):
                room = layout.page.text_width / points(layout.styles["Title"].size_pt)
                yield paragraph("Title", lines(title_lines(pieces, room)))
            case HeadingBlock(level, text):
                yield paragraph(f"Heading{level}", run(text))
            case ParagraphBlock(text):
                yield paragraph("NormalIndent", run(text))
            case PictureBlock():
                yield from _picture(block, layout, pictures)
            case TableBlock():
                yield table(block, layout)
                yield from _below(block, following)


def _picture(block: PictureBlock, layout: Layout, pictures: Pictures) -> Iterator[str]:
    if inline := pictures.inline(block, layout):
        yield paragraph("Picture", inline, w("keepNext") if block.caption else "")
    if block.caption:
        yield paragraph("Caption", run(block.caption))


def _below(block: TableBlock, following: Block | None) -> Iterator[str]:
    """Yield the note; something must part a table from the next one, and end the document."""
    if block.footnote or following is None or isinstance(following, TableBlock):
        yield paragraph("TableNote", run(block.footnote))
