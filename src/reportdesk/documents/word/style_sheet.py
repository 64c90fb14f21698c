"""The styles of the Word file and the faces that it asks for.

Every style names its East Asian and its Latin face outright: faces of a theme beat these, and WPS
reports them as missing.
"""

from reportdesk.documents.layout import Layout, Page, Remark, Style, TableLook, points
from reportdesk.documents.word.markup import part, quoted, w

DEFAULT = "Normal"
TABLE = "StatutoryTable"
REMARK = "Remark"
_NO_GRID = w("snapToGrid", val=0)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles_part(layout: Layout) -> bytes:
    """Return word/styles.xml."""
    return part(
        "styles",
        _defaults(layout.styles[DEFAULT]),
        *(_paragraph_style(key, style, layout.page) for key, style in layout.styles.items()),
        _remark_style(layout.table.remark, layout.latin),
        _table_style(layout.table),
    )


def font_table_part(layout: Layout) -> bytes:
    """Return word/fontTable.xml: which face to take where one is missing."""
    inside = w("charset", val="00"), w("family", val="roman")
    latin = w("font", *inside, name=quoted(layout.latin))
    return part("fonts", latin, *(_font(*names) for names in layout.faces.items()))


def size(size_pt: float) -> str:
    """Return the size of a run, which Word counts in half points."""
    return w("sz", val=round(size_pt * 2)) + w("szCs", val=round(size_pt * 2))


def _font(name: str, instead: str) -> str:
    inside = w("altName", val=quoted(instead)), w("charset", val="86")
    return w("font", *inside, name=quoted(name))


def _defaults(style: Style) -> str:
    language = w("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    run = w("rPr", _faces(style.face, style.latin), size(style.size_pt), language)
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault"))


def _faces(face: str, latin: str) -> str:
    face, latin = quoted(face), quoted(latin)
    return w("rFonts", hint="eastAsia", ascii=latin, hAnsi=latin, eastAsia=face, cs=latin)


def _paragraph_style(key: str, style: Style, page: Page) -> str:
    bold = w("b") + w("bCs") if style.bold else ""
    inside = (
        w("name", val=quoted(style.name)),
        w("basedOn", val=DEFAULT) if key != DEFAULT else "",
        w("qFormat"),
        w("pPr", _paragraph_properties(style, page)),
        w("rPr", _faces(style.face, style.latin), bold, size(style.size_pt)),
    )
    if key == DEFAULT:
        return w("style", *inside, type="paragraph", default=1, styleId=key)
    return w("style", *inside, type="paragraph", styleId=key)


def _paragraph_properties(style: Style, page: Page) -> str:
    """Return the elements of pPr in the order that the schema wants."""
    return "".join(
        (
            w("keepNext") if style.keep_next else "",
            w("keepLines") if style.keep_lines else "",
            w("widowControl", val=0),
            "" if style.space_around_latin else w("autoSpaceDE", val=0) + w("autoSpaceDN", val=0),
            _NO_GRID if style.line == "off_grid" else "",
            _spacing(style, page),
            _indent(style, page),
            w("jc", val=style.align),
            w("outlineLvl", val=style.outline_level - 1) if style.outline_level else "",
        )
    )


def _spacing(style: Style, page: Page) -> str:
    after = style.lines_after * page.line_pitch
    before = points(style.points_before)
    if style.line == "grid":
        pitch = page.line_pitch
        return w("spacing", before=before, after=after, line=pitch, lineRule="exact")
    return w("spacing", before=before, after=after, line=240, lineRule="auto")


def _indent(style: Style, page: Page) -> str:
    """Return indents both in characters, which Word prefers, and in twips for all others."""
    if style.first_line_characters:
        count = style.first_line_characters
        width = round(count * page.character_pitch)
        return w("ind", firstLineChars=count * 100, firstLine=width)
    if style.indent_characters:
        width = points(style.indent_characters * style.size_pt)
        return w("ind", left=width, right=width)
    width = points(style.indent_pt)
    return w("ind", left=width, right=width) if width else ""


def _remark_style(remark: Remark, latin: str) -> str:
    return w(
        "style",
        w("name", val=quoted(remark.name)),
        w("rPr", _faces(remark.face, latin), size(remark.size_pt)),
        type="character",
        customStyle=1,
        styleId=REMARK,
    )


def _table_style(look: TableLook) -> str:
    weight = round(look.border_pt * 8)
    lines = (w(side, val="single", sz=weight, space=0, color="auto") for side in _SIDES)
    padding = points(look.padding_pt)
    margins = (
        w(side, w=padding if side in {"top", "bottom"} else 0, type="dxa")
        for side in ("top", "left", "bottom", "right")
    )
    table = w("tblPr", w("tblBorders", *lines), w("tblCellMar", *margins))
    name = w("name", val=quoted(look.name))
    return w("style", name, table, type="table", customStyle=1, styleId=TABLE)
