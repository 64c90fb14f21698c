"""The document as a Word file."""

from functools import cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from reportdesk.documents.blocks import Document
from reportdesk.documents.layout import Layout, Side
from reportdesk.documents.word.body import body
from reportdesk.documents.word.markup import part, w
from reportdesk.documents.word.package import Attached, word_file
from reportdesk.documents.word.page import footer_part, section, settings_part
from reportdesk.documents.word.pictures import Pictures
from reportdesk.documents.word.style_sheet import font_table_part, styles_part

_FOOTERS: dict[Side, str] = {"odd": "rIdFooterOdd", "even": "rIdFooterEven"}


def to_docx(document: Document, layout: Layout) -> bytes:
    """Return the .docx of a document; the same document and layout give the same bytes."""
    pictures = Pictures()
    blocks = list(body(document.blocks, layout, pictures))
    content = part("document", w("body", *blocks, section(layout, _FOOTERS)))
    return word_file(document.name, content, [*_template(layout), *pictures.parts.values()])


@cache
def _template(layout: Layout) -> tuple[Attached, ...]:
    """Return the parts that every report in this look has, made once."""
    types, kinds = CONTENT_TYPE, RELATIONSHIP_TYPE
    styles, fonts, settings = styles_part(layout), font_table_part(layout), settings_part()
    odd, even = footer_part(layout, "odd"), footer_part(layout, "even")
    return (
        Attached("rIdStyles", "styles.xml", types.WML_STYLES, kinds.STYLES, styles),
        Attached("rIdFonts", "fontTable.xml", types.WML_FONT_TABLE, kinds.FONT_TABLE, fonts),
        Attached("rIdSettings", "settings.xml", types.WML_SETTINGS, kinds.SETTINGS, settings),
        Attached(_FOOTERS["odd"], "footer_odd.xml", types.WML_FOOTER, kinds.FOOTER, odd),
        Attached(_FOOTERS["even"], "footer_even.xml", types.WML_FOOTER, kinds.FOOTER, even),
    )
