"""Blocks of prose as a draft holds them."""

from collections.abc import Iterable, Mapping

from reportdesk.form.address import Address
from reportdesk.report.text import Block, Heading, Paragraph, Picture, Text
from reportdesk.store.keeping import Path, Strangers, in_place

Texts = Mapping[str, tuple[Block, ...]]


def encode_texts(
    texts: Texts, order: Iterable[str], unknown: Strangers, path: Path
) -> dict[str, object]:
    """Return the texts in the order of the form's sections, then those of no section."""
    names = dict.fromkeys([*(name for name in order if name in texts), *texts])
    return {
        name: in_place(
            [_block(block) for block in texts[name]], texts[name], unknown, (*path, name)
        )
        for name in names
        if texts[name]
    }


def _block(block: Block) -> dict[str, object]:
    """Return a block as a draft holds it."""
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": _text(text)}
        case Paragraph(text):
            return {"kind": "paragraph", "text": _text(text)}
        case Picture(image, caption, width_mm):
            return {"kind": "image", "image": image, "caption": caption, "width_mm": width_mm}


def _text(text: Text) -> str | list[str | dict[str, Address]]:
    if all(isinstance(piece, str) for piece in text):
        return "".join(piece for piece in text if isinstance(piece, str))
    return [piece if isinstance(piece, str) else {"figure": piece.address} for piece in text]
