"""The page of the Word file: its size, its grid, and the numbers at its foot."""

from reportdesk.documents.layout import Layout, Page, Side, millimetres
from reportdesk.documents.word.markup import paragraph, part, run, w
from reportdesk.documents.word.style_sheet import DEFAULT

_TYPES: dict[Side, str] = {"odd": "default", "even": "even"}
_GRID_UNITS_PER_TWIP = 4096 / 20
_MODE = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word"}


def section(layout: Layout, footer_ids: dict[Side, str]) -> str:
    """Return the sectPr; `footer_ids` are the relationships of the footers."""
    references = (
        f'<w:footerReference w:type="{_TYPES[side]}" r:id="{footer_id}"/>'
        for side, footer_id in footer_ids.items()
    )
    page = layout.page
    size = w("pgSz", w=millimetres(page.width_mm), h=millimetres(page.height_mm))
    return w("sectPr", *references, size, _margins(page), _grid(layout))


def footer_part(layout: Layout, side: Side) -> bytes:
    """Return the foot of odd or of even pages: the page's number between dashes."""
    number = layout.page_number
    field = w("fldSimple", run("1"), instr=" PAGE ")
    content = run(number.before) + field + run(number.after)
    return part("ftr", paragraph(number.styles[side], content))


def settings_part() -> bytes:
    """Return word/settings.xml.

    Without evenAndOddHeaders the even footer never shows; without a mode Word 2003 is imitated;
    compressed punctuation would leave the character grid.
    """
    return part(
        "settings",
        w("evenAndOddHeaders"),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", w("compatSetting", **_MODE, val=15)),
    )


def _margins(page: Page) -> str:
    margins = page.margins_mm
    sides = {side: getattr(margins, side) for side in ("top", "right", "bottom", "left")}
    twips = {side: millimetres(size) for side, size in sides.items()}
    return w(
        "pgMar", **twips, header=twips["top"] // 2, footer=millimetres(page.footer_mm), gutter=0
    )


def _grid(layout: Layout) -> str:
    """Return the docGrid: characters stand closer than Normal's size by charSpace."""
    page = layout.page
    closer = page.character_pitch - layout.styles[DEFAULT].size_pt * 20
    space = round(closer * _GRID_UNITS_PER_TWIP)
    return w("docGrid", type="linesAndChars", linePitch=page.line_pitch, charSpace=space)
