"""What comes in by paste or drop, as blocks: our own, pictures, a page, or plain words."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from reportdesk.gui.plain_words import has_many_links, plain_words
from reportdesk.gui.text.clipboard import own_blocks
from reportdesk.gui.text.foreign import foreign, is_rich_text, only_rich_text
from reportdesk.gui.text.hand import MOST_IN_PARAGRAPH, TOO_LONG
from reportdesk.gui.text.incoming import MOST_PICTURES, Incoming, gathered
from reportdesk.gui.text.incoming_picture import (
    picture_files,
    read_clipboard_picture,
    read_picture_file,
)
from reportdesk.gui.text.passage import length
from reportdesk.report.cleaning import clean
from reportdesk.report.heading_line import read_line
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Image, Paragraph, Picture, text
from reportdesk.store.limits import MOST_BLOCKS, MOST_BYTES, MOST_CHARACTERS, MOST_PIECES

_TOO_MANY_FILES = Refused(f"没有插入：一次最多 {MOST_PICTURES} 张图片。请分几次插入。")
_BYTES_FOR_WORDS = 8 * 1024 * 1024


def incoming(source: QMimeData, report: Report, *, inside_words: bool) -> Incoming | Refused:
    """Read what is pasted or dropped; one line put `inside_words` is words and no heading."""
    if own := own_blocks(source):
        found: Incoming | Refused = Incoming(*own)
    elif has_many_links(source):
        return _TOO_MANY_FILES
    elif files := picture_files(source):
        found = _from_files(files)
    elif page := foreign(source, inside_words=inside_words):
        found = page
    elif (plain := plain_words(source, MOST_CHARACTERS)) is None:
        return _too_long()
    elif words := clean(plain).replace("\t", " "):
        found = _prose(words, inside_words=inside_words)
    elif source.hasImage():
        found = gathered([read_clipboard_picture(source)])
    else:
        found = only_rich_text() if is_rich_text(source) else Incoming(())
    return found if isinstance(found, Refused) else _within_limits(found, report)


def incoming_pictures(paths: Sequence[Path], report: Report) -> Incoming | Refused:
    """Read picture files that the user chose."""
    found = _from_files(paths)
    return found if isinstance(found, Refused) else _within_limits(found, report)


def _from_files(paths: Sequence[Path]) -> Incoming | Refused:
    if len(paths) > MOST_PICTURES:
        return _TOO_MANY_FILES
    return gathered(map(read_picture_file, paths))


def _prose(words: str, *, inside_words: bool) -> Incoming | Refused:
    if len(words) > MOST_CHARACTERS:
        return _too_long()
    if inside_words and "\n" not in words:
        return Incoming((Paragraph(text(words)),))
    lines = (line.strip() for line in words.split("\n"))
    blocks: list[Block] = []
    for line in lines:
        if line:
            blocks += read_line(line)
    return Incoming(tuple(blocks))


def _within_limits(found: Incoming, report: Report) -> Incoming | Refused:
    """Refuse what would make a draft that could not be opened again."""
    held = [block for blocks in report.texts.values() for block in blocks]
    whole = [*held, *found.blocks]
    if sum(map(length, whole)) > MOST_CHARACTERS:
        return _too_long()
    if max(map(length, found.blocks), default=0) > MOST_IN_PARAGRAPH:
        return Refused(TOO_LONG)
    if len(whole) > MOST_BLOCKS:
        return Refused(f"没有粘贴：全文最多 {MOST_BLOCKS:,} 段，加上这些就超过了。原文没有变。")
    if sum(len(block.text) for block in whole if not isinstance(block, Picture)) > MOST_PIECES:
        return Refused("没有粘贴：文中插入的数太多了，加上这些就超过了。原文没有变。")
    if found.images and _written_size((*report.images.values(), *found.images)) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        return Refused(f"没有插入：一份报告最多 {most} MB，加上这些图片就超过了。请缩小后再插入。")
    return found


def _written_size(images: Iterable[Image]) -> int:
    """Return how many bytes a draft takes with these images in base64, and room for its words."""
    return sum(len(image.data) for image in images) * 4 // 3 + _BYTES_FOR_WORDS


def _too_long() -> Refused:
    return Refused(f"没有粘贴：全文最多 {MOST_CHARACTERS:,} 字，加上这些就超过了。原文没有变。")
