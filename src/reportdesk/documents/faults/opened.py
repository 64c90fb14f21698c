"""A Word file opened for checking: its parts, parsed, and the relationships between them."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import dirname, join, normpath, split
from typing import TypeAlias, cast

from lxml import etree
from lxml.etree import _Element

Element: TypeAlias = _Element

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
FONTS = "word/fontTable.xml"
CONTENT_TYPES = "[Content_Types].xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REFERENCES = etree.XPath("//@r:id | //@r:embed | //@r:link", namespaces={"r": _R})


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a Word file: the part it is in, and what it is, in Chinese."""

    part: str
    detail: str


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to by an id; `target` is the path inside the file."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A Word file: the bytes of its members, and the trees of those that are XML."""

    members: Mapping[str, bytes]
    trees: Mapping[str, Element]

    def relationships(self, part: str) -> list[Relationship]:
        """Return what a part refers to; the package itself is the part of empty name."""
        tree = self.trees.get(relationships_of(part))
        return [] if tree is None else [_relationship(part, each) for each in tree]

    def body(self) -> Element:
        """Return the body of the document; an empty one where it has none."""
        found = self.trees[DOCUMENT].find(name("body"))
        return etree.Element(name("body")) if found is None else found

    def referred(self, kind: str) -> Iterator[str]:
        """Yield the parts that the document refers to by this kind of relationship."""
        for each in self.relationships(DOCUMENT):
            if each.kind == kind:
                yield each.target


def open_word(data: bytes) -> Opened | tuple[Fault, ...]:
    """Open a Word file, or say what keeps it from being read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {entry: archive.read(entry) for entry in archive.namelist()}
    except (zipfile.BadZipFile, EOFError, ValueError) as error:
        return (Fault("", f"不是完整的 Word 文件（{error}）"),)
    trees: dict[str, Element] = {}
    faults: list[Fault] = []
    for part, content in members.items():
        if part.endswith((".xml", ".rels")):
            try:
                trees[part] = etree.fromstring(content, _parser())
            except etree.XMLSyntaxError as error:
                faults.append(Fault(part, f"不是合格的 XML：{error}"))
    return tuple(faults) or Opened(members, trees)


@cache
def name(local: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return _W + local


def reference(local: str) -> str:
    """Return the full name of an attribute that names a relationship."""
    return f"{{{_R}}}{local}"


def references(tree: Element) -> set[str]:
    """Return every id of a relationship that stands somewhere in a part."""
    return {str(each) for each in cast("list[str]", _REFERENCES(tree))}


def value(element: Element | None, attribute: str = "val") -> str:
    """Return an attribute of WordprocessingML; empty where element or attribute is missing."""
    return "" if element is None else element.get(name(attribute), "")


def number(element: Element | None, attribute: str = "val") -> int:
    """Return a whole number given by an attribute; 0 where there is none."""
    text = value(element, attribute)
    return int(text) if text.lstrip("-").isdecimal() else 0


@cache
def path(*locals_: str) -> str:
    """Return a path of elements of WordprocessingML for find()."""
    return "/".join(local if local == "*" else name(local) for local in locals_)


def is_on(element: Element | None) -> bool:
    """Say whether a switch is there and not turned off."""
    return element is not None and value(element) not in {"0", "false", "off"}


def relationships_of(part: str) -> str:
    """Return the path of the part that holds another one's relationships."""
    folder, file = split(part)
    return join(folder, "_rels", f"{file}.rels")


def _relationship(part: str, element: Element) -> Relationship:
    target = element.get("Target", "")
    inside = normpath(join(dirname(part), target)).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], inside)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)
