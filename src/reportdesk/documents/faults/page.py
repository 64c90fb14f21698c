"""Faults of the page: size and grid, the footers with their numbers, the settings."""

from collections.abc import Iterator

from reportdesk.documents.faults.opened import (
    DOCUMENT,
    SETTINGS,
    Element,
    Fault,
    Opened,
    is_on,
    name,
    number,
    path,
    reference,
    value,
)
from reportdesk.documents.faults.style_sheet import StyleSheet

_SIDES = {"default": ("right", "单页"), "even": ("left", "双页")}
_MODE = "15"
_UNITS_PER_TWIP = 4096 / 20
_NEARLY = 0.01


def text_width(opened: Opened) -> int:
    """Return the width of the text area in twips; 0 where the page is not described."""
    size = opened.body().find(path("sectPr", "pgSz"))
    margins = opened.body().find(path("sectPr", "pgMar"))
    return number(size, "w") - number(margins, "left") - number(margins, "right")


def text_height(opened: Opened) -> int:
    """Return the height of the text area in twips; 0 where the page is not described."""
    size = opened.body().find(path("sectPr", "pgSz"))
    margins = opened.body().find(path("sectPr", "pgMar"))
    return number(size, "h") - number(margins, "top") - number(margins, "bottom")


def page_faults(opened: Opened) -> Iterator[Fault]:
    """Yield the faults of the page."""
    section = opened.body().find(name("sectPr"))
    if section is None or section.getnext() is not None:
        yield Fault(DOCUMENT, "文末没有页面设置")
        return
    if text_width(opened) <= 0 or text_height(opened) <= 0:
        yield Fault(DOCUMENT, "纸张或页边距不对")
        return
    yield from _grid(opened, section)
    yield from _footers(opened, section)
    yield from _settings(opened)


def _grid(opened: Opened, section: Element) -> Iterator[Fault]:
    """Yield what keeps whole lines of whole characters from filling the text area."""
    grid, sheet = section.find(name("docGrid")), StyleSheet(opened)
    pitch = number(grid, "linePitch")
    if value(grid, "type") != "linesAndChars" or not pitch:
        yield Fault(DOCUMENT, "没有设定每页行数和每行字数")
        return
    size = number(sheet.find(sheet.default, "rPr", "sz")) * 10
    character = size + number(grid, "charSpace") / _UNITS_PER_TWIP
    characters = text_width(opened) / max(character, 1)
    if abs(characters - round(characters)) > _NEARLY:
        yield Fault(DOCUMENT, f"每行字数是 {characters:.2f}，不是整数")
    spacing = sheet.find(sheet.default, "pPr", "spacing")
    if (value(spacing, "lineRule"), number(spacing, "line")) != ("exact", pitch):
        yield Fault(DOCUMENT, "正文行距和页面网格不一致")


def _footers(opened: Opened, section: Element) -> Iterator[Fault]:
    targets = {each.id: each.target for each in opened.relationships(DOCUMENT)}
    references = {
        value(element, "type"): targets[element.get(reference("id"), "")]
        for element in section.iterfind(name("footerReference"))
    }
    for kind, (side, spoken) in _SIDES.items():
        if kind not in references:
            yield Fault(DOCUMENT, f"{spoken}没有页码")
        else:
            yield from _footer(opened, references[kind], side, spoken)


def _footer(opened: Opened, part: str, side: str, spoken: str) -> Iterator[Fault]:
    tree, sheet = opened.trees[part], StyleSheet(opened)
    fields = [value(field, "instr").strip() for field in tree.iter(name("fldSimple"))]
    if fields != ["PAGE"]:
        yield Fault(part, f"{spoken}没有页码")
    style = value(tree.find(path("p", "pPr", "pStyle"))) or sheet.default
    if value(sheet.find(style, "pPr", "jc")) != side:
        yield Fault(part, f"{spoken}的页码没有靠外")


def _settings(opened: Opened) -> Iterator[Fault]:
    tree = opened.trees[SETTINGS]
    if not is_on(tree.find(name("evenAndOddHeaders"))):
        yield Fault(SETTINGS, "没有设定单双页页码不同")
    modes = {
        value(each, "name"): value(each) for each in tree.iterfind(path("compat", "compatSetting"))
    }
    if modes.get("compatibilityMode") != _MODE:
        yield Fault(SETTINGS, "没有设定 Word 的兼容方式")
