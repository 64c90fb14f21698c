"""The styles of an opened Word file, with what each inherits; and what can be wrong with them."""

from collections import Counter
from collections.abc import Iterator

from reportdesk.documents.faults.opened import (
    DOCUMENT,
    FONTS,
    STYLES,
    Element,
    Fault,
    Opened,
    name,
    number,
    path,
    value,
)

_DIRECT = {name(local) for local in ("rStyle", "rFonts", "sz", "szCs")}
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}


class StyleSheet:
    """Looks up what a style says, by itself or through the styles that it is based on."""

    def __init__(self, opened: Opened) -> None:
        self._styles = {
            value(style, "styleId"): style for style in opened.trees[STYLES].iter(name("style"))
        }
        self._defaults = opened.trees[STYLES].find(name("docDefaults"))

    def find(self, style_id: str, *steps: str) -> Element | None:
        """Return what a style says at a path such as pPr, jc: its own word, else an inherited one.

        Like Word, it inherits elements whole: attributes of one are not mixed with another's.
        """
        for style in self.chain(style_id):
            found = style.find(path(*steps))
            if found is not None:
                return found
        if self._defaults is None:
            return None
        return self._defaults.find(path(f"{steps[0]}Default", *steps))

    def chain(self, style_id: str) -> list[Element]:
        """Return a style and those it is based on, up to one that is missing or comes again."""
        found: list[Element] = []
        while style_id in self._styles and self._styles[style_id] not in found:
            found.append(self._styles[style_id])
            style_id = value(found[-1].find(name("basedOn")))
        return found

    def kind(self, style_id: str) -> str:
        """Return whether a style is for paragraphs, characters or tables; empty if unknown."""
        return value(self._styles.get(style_id), "type")

    @property
    def default(self) -> str:
        """The style of paragraphs that name none."""
        found = (
            key
            for key, style in self._styles.items()
            if value(style, "default") == "1" and value(style, "type") == "paragraph"
        )
        return next(found, "")


def style_faults(opened: Opened) -> Iterator[Fault]:
    """Yield the faults of styles and of how the parts use them."""
    sheet = StyleSheet(opened)
    if not sheet.default:
        yield Fault(STYLES, "没有默认的段落样式")
    yield from _doubles(opened)
    yield from _ancestry(opened, sheet)
    yield from _used(opened, sheet)
    yield from _faces(opened, sheet)
    yield from _direct(opened)


def _doubles(opened: Opened) -> Iterator[Fault]:
    styles = list(opened.trees[STYLES].iter(name("style")))
    ids = Counter(value(style, "styleId") for style in styles)
    names = Counter(value(style.find(name("name"))) for style in styles)
    for what, counts in (("编号", ids), ("名称", names)):
        for each, count in counts.items():
            if count > 1:
                yield Fault(STYLES, f"样式{what}“{each}”用了 {count} 次")


def _ancestry(opened: Opened, sheet: StyleSheet) -> Iterator[Fault]:
    for style in opened.trees[STYLES].iter(name("style")):
        style_id = value(style, "styleId")
        last = sheet.chain(style_id)[-1]
        if last.find(name("basedOn")) is not None:
            yield Fault(STYLES, f"样式“{style_id}”所依据的样式不存在，或又依据它自己")


def _used(opened: Opened, sheet: StyleSheet) -> Iterator[Fault]:
    for part, tree in _texts(opened):
        for local, kind in _KINDS.items():
            for style_id in {value(element) for element in tree.iter(name(local))}:
                if sheet.kind(style_id) != kind:
                    yield Fault(part, f"用到没有定义的样式“{style_id}”")


def _faces(opened: Opened, sheet: StyleSheet) -> Iterator[Fault]:
    listed = {value(font, "name") for font in opened.trees[FONTS].iter(name("font"))}
    for style in opened.trees[STYLES].iter(name("style")):
        style_id = value(style, "styleId")
        if value(style, "type") == "table":
            continue
        if number(sheet.find(style_id, "rPr", "sz")) <= 0:
            yield Fault(STYLES, f"样式“{style_id}”没有设定字号")
        fonts = sheet.find(style_id, "rPr", "rFonts")
        for attribute in ("ascii", "hAnsi", "eastAsia", "cs"):
            face = value(fonts, attribute)
            if not face:
                yield Fault(STYLES, f"样式“{style_id}”没有设定字体（{attribute}）")
            elif face not in listed:
                yield Fault(FONTS, f"字体表里没有“{face}”")
    for part in (STYLES, DOCUMENT):
        for fonts in opened.trees[part].iter(name("rFonts")):
            if any(value(fonts, attribute) for attribute in _THEMES):
                yield Fault(part, "用了主题字体")


def _direct(opened: Opened) -> Iterator[Fault]:
    """Yield formatting outside styles; only a figure may be set smaller in its place."""
    for part, tree in _texts(opened):
        for properties in tree.iter(name("rPr")):
            for element in properties:
                if element.tag not in _DIRECT:
                    yield Fault(part, f"有样式以外的格式 {str(element.tag).rpartition('}')[2]}")


def _texts(opened: Opened) -> Iterator[tuple[str, Element]]:
    for part in (DOCUMENT, *opened.referred("footer")):
        yield part, opened.trees[part]
