"""WordprocessingML as text: elements, and the one place where text is made fit for XML.

Text is built in a tenth of the time that lxml takes to build its trees.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportdesk.report.cleaning import clean

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BREAK = "<w:r><w:br/></w:r>"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_QUOTE = {'"': "&quot;"}
# Without the hint, quotation marks and dashes would come out of the Latin face.
_HINT = '<w:rFonts w:hint="eastAsia"/>'


def part(root: str, *children: str) -> bytes:
    """Return a whole part of the file."""
    return f"{DECLARATION}<w:{root} {_NAMESPACES}>{''.join(children)}</w:{root}>".encode()


def w(tag: str, *children: str, **attributes: str | int) -> str:
    """Return an element of WordprocessingML, as its attributes are; a text there wants quoted()."""
    names = "".join([f' w:{name}="{value}"' for name, value in attributes.items()])
    inside = "".join(children)
    return f"<w:{tag}{names}>{inside}</w:{tag}>" if inside else f"<w:{tag}{names}/>"


def quoted(content: str) -> str:
    """Return a text as it stands inside an element or an attribute, fit for XML."""
    return escape(clean(content).replace("\t", " ").replace("\n", " "), _QUOTE)


def run(content: str, properties: str = "", style: str = "") -> str:
    """Return a run of text in a style of characters, or with `properties` of its own in rPr."""
    if not content:
        return ""
    named = w("rStyle", val=style) if style else ""
    hint = "" if content.isascii() else _HINT
    inside = named + hint + properties and w("rPr", named, hint, properties)
    return f'<w:r>{inside}<w:t xml:space="preserve">{quoted(content)}</w:t></w:r>'


def lines(content: Iterable[str], properties: str = "") -> str:
    """Return runs that stand in lines of their own within one paragraph."""
    return BREAK.join(run(line, properties) for line in content)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph; `properties` are elements of its pPr that follow its style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'
