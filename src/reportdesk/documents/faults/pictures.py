"""Faults of pictures and of paragraphs: what would be clipped, doubled, or numbered by Word."""

from collections import Counter
from collections.abc import Iterator

from reportdesk.documents.faults.opened import DOCUMENT, Element, Fault, Opened, name, path, value
from reportdesk.documents.faults.page import text_height, text_width
from reportdesk.documents.faults.style_sheet import StyleSheet

_EMU_PER_TWIP = 635
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def picture_faults(opened: Opened) -> Iterator[Fault]:
    """Yield the faults of pictures, and of anything that Word would number by itself."""
    tree, sheet = opened.trees[DOCUMENT], StyleSheet(opened)
    ids = Counter(each.get("id") for each in tree.iter(f"{_WP}docPr"))
    for each, count in ids.items():
        if count > 1:
            yield Fault(DOCUMENT, f"图片编号 {each} 用了 {count} 次")
    if tree.find(f".//{_WP}anchor") is not None:
        yield Fault(DOCUMENT, "有不随文字走的图片")
    for inline in tree.iter(f"{_WP}inline"):
        yield from _size(inline, opened)
        yield from _room(inline, sheet)
    if tree.find(f".//{name('numPr')}") is not None:
        yield Fault(DOCUMENT, "有自动编号，序号应当是文字")


def _size(inline: Element, opened: Opened) -> Iterator[Fault]:
    sizes = {_extent(each) for each in (*inline.iter(f"{_WP}extent"), *inline.iter(f"{_A}ext"))}
    if len(sizes) != 1:
        yield Fault(DOCUMENT, "图片的两处尺寸不一致")
        return
    width, height = sizes.pop()
    if not 0 < width <= text_width(opened) * _EMU_PER_TWIP:
        yield Fault(DOCUMENT, "图片宽出版心")
    if not 0 < height <= text_height(opened) * _EMU_PER_TWIP:
        yield Fault(DOCUMENT, "图片高出版心")


def _extent(element: Element) -> tuple[int, int]:
    return int(element.get("cx", "0")), int(element.get("cy", "0"))


def _room(inline: Element, sheet: StyleSheet) -> Iterator[Fault]:
    paragraph = next(inline.iterancestors(name("p")))
    style = value(paragraph.find(path("pPr", "pStyle"))) or sheet.default
    if value(sheet.find(style, "pPr", "spacing"), "lineRule") == "exact":
        yield Fault(DOCUMENT, "图片所在段落行距固定，图片会被截掉")
