"""A Word file whose hint LibreOffice follows, too.

The file asks for the Chinese face wherever a character belongs to both scripts (`w:hint`), as a
quotation mark behind Latin does. Word follows that; LibreOffice takes the script of what stands
before. In a copy such characters stand in runs of their own, with that face for Latin as well.
"""

import io
import re
import zipfile

from reportdesk.documents.layout import official

_DOCUMENT = "word/document.xml"
_BODY = official().styles["NormalIndent"].face
_RUN = re.compile(
    r'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>(<w:t [^>]*>)([^<]*)</w:t></w:r>'
)
_BOTH = "\u00a1-\u00ff\u2000-\u2bff"
_TAKEN_FOR_LATIN = re.compile(rf"([\u00a1-\u00ff]+|(?<=[ -~])[{_BOTH}]+|^[{_BOTH}]+(?=[ -~]))")


def hinted(word_file: bytes) -> bytes:
    """Return the copy."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file)) as whole, zipfile.ZipFile(buffer, "w") as copy:
        for name in whole.namelist():
            content = whole.read(name)
            if name == _DOCUMENT:
                content = _RUN.sub(_parted, content.decode()).encode()
            copy.writestr(name, content)
    return buffer.getvalue()


def _parted(run: re.Match[str]) -> str:
    pieces = _TAKEN_FOR_LATIN.split(run[2])
    faces = ("", f' w:ascii="{_BODY}" w:hAnsi="{_BODY}"')
    return "".join(
        f'<w:r><w:rPr><w:rFonts{faces[number % 2]} w:hint="eastAsia"/></w:rPr>'
        f"{run[1]}{piece}</w:t></w:r>"
        for number, piece in enumerate(pieces)
        if piece
    )
