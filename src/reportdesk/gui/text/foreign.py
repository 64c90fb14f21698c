"""What Word, WPS, LibreOffice or a browser copied, as blocks, and in words what stays behind."""

import re
from dataclasses import replace

from PySide6.QtCore import QMimeData

from reportdesk.gui.text.incoming import MOST_PICTURES, Incoming
from reportdesk.gui.text.incoming_picture import as_wide_as_shown, clipped_picture, read_picture
from reportdesk.importers.prose import MOST_EMBEDDED, TOO_MUCH, Prose, read_prose
from reportdesk.importers.prose_tags import Drawing, Line
from reportdesk.report.refused import Refused
from reportdesk.report.text import Block, Image, Paragraph, Picture, text

_PAGE = "text/html"
_CAPTION = re.compile(r"图\s*[0-9０-９一二三四五六七八九十]{1,3}(?![0-9０-９])[^。]{0,60}")
_RICH_TEXT = ("text/rtf", "application/rtf", "text/richtext", "Rich Text Format")
_ONLY_TABLES = Refused(
    "没有粘贴：正文里不放表格。表中的数请到表格页粘贴，别的表格可以截图，再粘贴到这里。"
)
_ONLY_PICTURES = Refused("没有粘贴：图片取不到。请在原处单独复制这张图片，再粘贴。")
_ONLY_RICH_TEXT = Refused("没有粘贴：复制来的只有 RTF 格式，读不了。请从 Word 或 WPS 里复制。")


def is_rich_text(source: QMimeData) -> bool:
    """Say whether what is pasted is RTF."""
    return any(known in kind for kind in source.formats() for known in _RICH_TEXT)


def only_rich_text() -> Refused:
    """Refuse what is nothing but RTF."""
    return _ONLY_RICH_TEXT


def foreign(source: QMimeData, *, inside_words: bool) -> Incoming | Refused | None:
    """Read the page that is pasted; None where it says no more than its plain words or picture.

    One line put `inside_words` is words and no heading.
    """
    prose = _prose(source) if source.hasHtml() else None
    if prose is None or isinstance(prose, Refused):
        return None if prose is None or source.hasText() else prose
    if not prose.lines and (source.hasImage() or not (prose.pieces or prose.tables)):
        return None
    if inside_words and len(prose.pieces) == len(prose.lines) == 1:
        return Incoming((Paragraph(text(prose.lines[0].words)),), (), _left_out(0, prose.tables))
    return _shaped(prose)


def _prose(source: QMimeData) -> Prose | Refused:
    """Read the page, but none so large that Qt would fill the memory as it decodes it."""
    size = source.data(_PAGE).size()
    return read_prose(source.html()) if size <= MOST_EMBEDDED else TOO_MUCH


def _shaped(prose: Prose) -> Incoming | Refused:
    blocks: list[Block] = []
    images: list[Image] = []
    missing = 0
    for piece in prose.pieces:
        if not isinstance(piece, Drawing):
            blocks = _with_line(blocks, prose, piece)
        elif read := _picture(prose, piece) if len(images) < MOST_PICTURES else None:
            blocks.append(read[0])
            images.append(read[1])
        else:
            missing += 1
    if not blocks:
        return _ONLY_TABLES if prose.tables else _ONLY_PICTURES
    return Incoming(tuple(blocks), tuple(images), _left_out(missing, prose.tables))


def _with_line(blocks: list[Block], prose: Prose, line: Line) -> list[Block]:
    """Append a line; one that captions the picture before it becomes its caption."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Picture) and last.caption is None and _CAPTION.fullmatch(line.words):
        return [*blocks[:-1], replace(last, caption=line.words)]
    return [*blocks, *prose.blocks_of(line)]


def _picture(prose: Prose, drawing: Drawing) -> tuple[Picture, Image] | None:
    """Return a picture that the page carries, or that lies among the clips; never one afar."""
    data = prose.bytes_of(drawing) or clipped_picture(drawing.source)
    read = read_picture(data) if data else None
    if read is None or isinstance(read, Refused):
        return None
    picture, image = read
    width = as_wide_as_shown(drawing.pixels) if drawing.pixels else picture.width_mm
    return replace(picture, width_mm=width), image


def _left_out(pictures: int, tables: int) -> str:
    sentences = []
    if pictures:
        sentences.append(
            f"有 {pictures} 张图片没能带进来：请在原处逐张复制，再粘贴；本程序不联网取图。"
        )
    if tables:
        sentences.append(
            f"有 {tables} 个表格没有放进来：表中的数请到表格页粘贴，别的表格可以截图粘贴。"
        )
    return "".join(["文字已放入。", *sentences]) if sentences else ""
