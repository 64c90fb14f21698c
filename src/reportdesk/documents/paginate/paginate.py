"""Lays a document out on pages: the one layout that screen, print, PDF and page counts share."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportdesk.documents.blocks import (
    Block,
    Document,
    HeadingBlock,
    ParagraphBlock,
    PictureBlock,
    TableBlock,
    Title,
)
from reportdesk.documents.layout import Layout, millimetres, points
from reportdesk.documents.paginate.column import column
from reportdesk.documents.paginate.flow import Page, filled_pages
from reportdesk.documents.paginate.paper import Mark, Paper
from reportdesk.documents.paginate.picture import picture
from reportdesk.documents.paginate.prose import prose
from reportdesk.documents.paginate.sheet import sheet
from reportdesk.documents.paginate.strips import Laid
from reportdesk.documents.paginate.table import table
from reportdesk.documents.paginate.title import title

_KEPT = 1024
_TITLE_PLACE = "office.name"


def paginate(document: Document, layout: Layout) -> Paper:
    """Return the document on paper, in this look."""
    page = layout.page
    pages = filled_pages(list(_laid(document.blocks, layout)), column(layout).height)
    return Paper(
        millimetres(page.width_mm) / points(1),
        millimetres(page.height_mm) / points(1),
        tuple(sheet(each, number, layout) for number, each in enumerate(pages, 1)),
        tuple(_marks(document, pages, layout)),
    )


def _laid(blocks: Sequence[Block], layout: Layout) -> Iterator[Laid]:
    """Lay each block out; a table has the place of the heading above it."""
    place = _TITLE_PLACE
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        if isinstance(block, TableBlock):
            parted = following is None or isinstance(following, TableBlock)
            yield table(block, layout, place=place, parted=parted)
        else:
            place = _TITLE_PLACE if isinstance(block, Title) else block.place
            yield _kept(block, layout)


@lru_cache(_KEPT)
def _kept(block: Title | HeadingBlock | ParagraphBlock | PictureBlock, layout: Layout) -> Laid:
    match block:
        case Title(pieces):
            return Laid(title(pieces, layout), _TITLE_PLACE)
        case HeadingBlock(level, text, place):
            return Laid(prose(text, f"Heading{level}", layout), place)
        case ParagraphBlock(text, place):
            return Laid(prose(text, "NormalIndent", layout), place)
        case PictureBlock(place=place):
            return Laid(picture(block, layout), place)


def _marks(document: Document, pages: Sequence[Page], layout: Layout) -> Iterator[Mark]:
    top = column(layout).y
    for number, page in enumerate(pages):
        for piece in page:
            block = document.blocks[piece.block]
            if isinstance(block, HeadingBlock) and piece.first == 0:
                yield Mark(block.level, block.text, number, top + piece.top)
