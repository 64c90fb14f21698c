"""The blocks of the document as headings, paragraphs, figures and tables of a web page."""

from base64 import b64encode
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
from reportdesk.documents.pixels import pixels
from reportdesk.documents.web.markup import element, escaped, void
from reportdesk.documents.web.table import table


def body(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the elements of the page; a table is named by the heading above it."""
    for before, block in pairwise([None, *blocks]):
        match block:
            case Title(pieces):
                yield element("h1", *(element("span", escaped(piece)) for piece in pieces if piece))
            case HeadingBlock(level, text, place):
                yield element(f"h{level + 1}", escaped(text), id=place)
            case ParagraphBlock(text):
                yield element("p", escaped(text))
            case PictureBlock():
                yield from _picture(block)
            case TableBlock():
                yield table(block, before.place if isinstance(before, HeadingBlock) else "")


def _picture(block: PictureBlock) -> Iterator[str]:
    """Yield the picture, as wide as on paper if the screen is; of broken ones the caption stays."""
    caption = block.caption or ""
    size = pixels(block.image)
    shown = _image(block, size) if size else ""
    below = element("figcaption", escaped(caption)) if caption else ""
    if shown or below:
        yield element("figure", shown, below)


def _image(block: PictureBlock, size: tuple[int, int]) -> str:
    data = b64encode(block.image.data).decode()
    return void(
        "img",
        src=f"data:{block.image.media_type};base64,{data}",
        alt=block.description,
        width=size[0],
        height=size[1],
        style=f"width:{block.width_mm}mm",
    )
