"""Faults put into a sound Word file on purpose, by name: what a checker must notice."""

import io
import re
import zipfile
from collections.abc import Callable

Members = dict[str, bytes]
Spoiler = Callable[[Members], None]

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


def spoiled(data: bytes, spoiler: Spoiler) -> bytes:
    """Return a Word file with one fault."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    spoiler(members)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def put(part: str, pattern: str, new: str, count: int = 1) -> Spoiler:
    """Put something else where a pattern is found first; it must be found."""

    def spoil(members: Members) -> None:
        text, found = re.subn(pattern, new, members[part].decode(), count=count, flags=re.DOTALL)
        assert found, pattern
        members[part] = text.encode()

    return spoil


def drop(part: str) -> Spoiler:
    """Leave a part out."""

    def spoil(members: Members) -> None:
        del members[part]

    return spoil


def add(part: str, content: str) -> Spoiler:
    """Add a part that nothing refers to."""

    def spoil(members: Members) -> None:
        members[part] = content.encode()

    return spoil


def cell(style: str) -> str:
    """Return a pattern for the first cell in a style."""
    inside = r"(?:(?!</w:tc>).)*?"
    return rf'<w:tc><w:tcPr>{inside}</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>{inside}</w:tc>'


RUN = r"(<w:p><w:pPr><w:pStyle w:val=\"NormalIndent\"/></w:pPr><w:r><w:rPr>.*?)(</w:rPr>)"
PARAGRAPH = r'(<w:pStyle w:val="NormalIndent"/>)'

PACKAGE = {
    "the styles are missing": drop(STYLES),
    "a footer is missing": drop("word/footer_even.xml"),
    "an image is missing": drop("word/media/image1.png"),
    "the relationships are missing": drop(RELATIONSHIPS),
    "the document has no type": put(TYPES, r'<Override PartName="/word/document.xml"[^>]*/>', ""),
    "the styles have the wrong type": put(TYPES, r"wordprocessingml\.styles\+xml", "x+xml"),
    "pictures have no type": put(TYPES, r'<Default Extension="png"[^>]*/>', ""),
    "a relationship is there twice": put(RELATIONSHIPS, "rIdFonts", "rIdStyles"),
    "a relationship leads nowhere": put(RELATIONSHIPS, "fontTable.xml", "fonts.xml"),
    "a picture has no relationship": put(DOCUMENT, 'r:embed="rIdImage1"', 'r:embed="rIdImage9"'),
    "a footer has no relationship": put(DOCUMENT, 'r:id="rIdFooterOdd"', 'r:id="rIdNone"'),
    "a part belongs to nothing": add("word/comments.xml", "<comments/>"),
    "the document is cut short": put(DOCUMENT, "</w:body>.*", ""),
    "the author is told": put(
        "docProps/core.xml", "<dc:language>", "<dc:creator>zhang</dc:creator><dc:language>"
    ),
}
TABLES = {
    "a cell spans too far": put(DOCUMENT, '<w:gridSpan w:val="7"/>', '<w:gridSpan w:val="8"/>'),
    "a cell is missing": put(DOCUMENT, cell("TableFigure"), ""),
    "a column is missing": put(DOCUMENT, r"<w:gridCol[^>]*/>", ""),
    "a column has no width": put(DOCUMENT, r"<w:gridCol[^>]*/>", "<w:gridCol/>"),
    "a table is wider than the text": put(DOCUMENT, r'<w:gridCol w:w="\d', r"\g<0>9"),
    "a cell is wider than its columns": put(DOCUMENT, r'<w:tcW w:w="\d', r"\g<0>9"),
    "a merged cell begins nowhere": put(DOCUMENT, '<w:vMerge w:val="restart"/>', ""),
    "a merged cell goes on too far": put(
        DOCUMENT,
        r'(<w:tcW w:w="62[12]" w:type="dxa"/>)(<w:vAlign)',
        r'\1<w:vMerge w:val="continue"/>\2',
    ),
    "a covered cell has words": put(
        DOCUMENT,
        r'(<w:vMerge w:val="continue"/>.*?</w:pPr>)(</w:p>)',
        r"\1<w:r><w:t>3</w:t></w:r>\2",
    ),
    "a cell has no paragraph": put(
        DOCUMENT, r"(<w:tc>(?:(?!<w:p>).)*</w:tcPr>)<w:p>.*?</w:p>", r"\1"
    ),
    "the first head row does not repeat": put(DOCUMENT, "<w:tblHeader/>", ""),
    "only one head row repeats": put(
        DOCUMENT, r"(<w:tblHeader/>.*?)<w:tblHeader/>(.*?)<w:tblHeader/>", r"\1\2"
    ),
    "a row can break": put(DOCUMENT, "<w:cantSplit/>", ""),
    "a merged region can break": put(
        DOCUMENT, r"(<w:vMerge w:val=\"continue\"/>(?:(?!<w:keepNext/>).)*)<w:keepNext/>", r"\1"
    ),
    "widths follow the words": put(DOCUMENT, '<w:tblLayout w:type="fixed"/>', ""),
    "a row has a fixed height": put(DOCUMENT, 'w:hRule="atLeast"', 'w:hRule="exact"'),
    "a table stands in a table": put(
        DOCUMENT,
        r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)",
        r"\1<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>",
    ),
    "two tables touch": put(DOCUMENT, r"(</w:tbl>)(<w:p>(?:(?!<w:tbl>).)*)(<w:tbl>)", r"\1\3"),
}
LOOKS = {
    "a style is not defined": put(DOCUMENT, '"NormalIndent"', '"BodyText"'),
    "the table's style is not defined": put(DOCUMENT, '"StatutoryTable"', '"TableGrid"'),
    "a style has no Chinese face": put(STYLES, ' w:eastAsia="方正小标宋简体"', ""),
    "a face is not in the font table": put(STYLES, '"方正小标宋简体"', '"华文中宋"'),
    "a face comes from a theme": put(
        STYLES, "<w:rFonts ", '<w:rFonts w:eastAsiaTheme="minorEastAsia" '
    ),
    "a style is based on none": put(
        STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="X"/>'
    ),
    "a style is based on itself": put(
        STYLES, '(w:styleId="Title">.*?<w:basedOn w:val=")Normal', r"\1Title"
    ),
    "a style is there twice": put(STYLES, 'w:styleId="Title"', 'w:styleId="Heading1"'),
    "there is no default style": put(STYLES, ' w:default="1"', ""),
    "lines of cells follow the grid": put(
        STYLES, r'(w:styleId="TableFigure">.*?)<w:snapToGrid w:val="0"/>', r"\1"
    ),
    "a run is coloured by hand": put(DOCUMENT, RUN, r'\1<w:color w:val="FF0000"/>\2'),
    "odd and even pages are alike": put(SETTINGS, "<w:evenAndOddHeaders/>", ""),
    "Word would imitate an old Word": put(SETTINGS, "<w:compat>.*</w:compat>", ""),
    "even pages have no number": put(DOCUMENT, r'<w:footerReference w:type="even"[^>]*/>', ""),
    "the number is a plain 1": put(
        "word/footer_odd.xml", r"<w:fldSimple[^>]*>(.*)</w:fldSimple>", r"\1"
    ),
    "odd numbers stand inside": put(
        STYLES, r'(w:styleId="FooterOdd">.*?<w:jc w:val=")right', r"\1left"
    ),
    "there is no grid": put(DOCUMENT, r"<w:docGrid[^>]*/>", ""),
    "a line too many is wanted": put(DOCUMENT, 'w:linePitch="579"', 'w:linePitch="580"'),
    "characters do not fill the line": put(DOCUMENT, 'w:charSpace="-841"', 'w:charSpace="-500"'),
    "there is no paper": put(DOCUMENT, r"<w:pgSz[^>]*/>", ""),
    "there is no page": put(DOCUMENT, "<w:sectPr>.*</w:sectPr>", ""),
    "two pictures have one number": put(DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"'),
    "a picture is wider than the text": put(DOCUMENT, r'cx="\d', r"\g<0>9", count=4),
    "a picture has two sizes": put(DOCUMENT, r'<wp:extent cx="\d', r"\g<0>9"),
    "a picture would be clipped": put(DOCUMENT, '"Picture"', '"NormalIndent"'),
    "Word would number a heading": put(DOCUMENT, PARAGRAPH, r"\1<w:numPr/>"),
}
# What only a schema knows.
WORDING = {
    "there is an unknown element": put(DOCUMENT, PARAGRAPH, r"\1<w:sparkle/>"),
    "properties are out of order": put(DOCUMENT, r"(<w:tcW[^>]*/>)(<w:gridSpan[^>]*/>)", r"\2\1"),
    "a value is none of those allowed": put(
        STYLES, '<w:jc w:val="center"/>', '<w:jc w:val="middle"/>'
    ),
    "a size is no number": put(STYLES, '<w:sz w:val="44"/>', '<w:sz w:val="big"/>'),
}
