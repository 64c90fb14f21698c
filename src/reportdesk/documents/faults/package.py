"""Faults of the package: parts, content types, relationships, and what says who made it."""

from collections.abc import Iterator

from reportdesk.documents.faults.opened import (
    CONTENT_TYPES,
    DOCUMENT,
    Fault,
    Opened,
    Relationship,
    references,
    relationships_of,
)

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    "officeDocument": f"{_MAIN}document.main+xml",
    "styles": f"{_MAIN}styles+xml",
    "settings": f"{_MAIN}settings+xml",
    "fontTable": f"{_MAIN}fontTable+xml",
    "footer": f"{_MAIN}footer+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
}
_PICTURES = ("image/png", "image/jpeg")
_NEEDED = ("styles", "settings", "fontTable", "footer")
_TELLTALES = ("creator", "lastModifiedBy", "created", "modified", "lastPrinted")
_CORE = "docProps/core.xml"


def package_faults(opened: Opened) -> Iterator[Fault]:
    """Yield the faults of the package; nothing else can be judged while there are any."""
    for part in (CONTENT_TYPES, relationships_of(""), DOCUMENT, relationships_of(DOCUMENT)):
        if part not in opened.members:
            yield Fault(part, "缺少这个部件")
            return
    yield from _missing(opened)
    yield from _types(opened)
    yield from _relationships(opened)
    yield from _references(opened)
    yield from _strays(opened)
    yield from _telltales(opened)


def _missing(opened: Opened) -> Iterator[Fault]:
    there = {each.kind for each in opened.relationships(DOCUMENT)}
    for kind in _NEEDED:
        if kind not in there:
            yield Fault(DOCUMENT, f"没有连到 {kind} 部件")


def _types(opened: Opened) -> Iterator[Fault]:
    tree = opened.trees[CONTENT_TYPES]
    defaults = {e.get("Extension"): e.get("ContentType") for e in tree.iter(f"{_TYPES}Default")}
    overrides = {e.get("PartName"): e.get("ContentType") for e in tree.iter(f"{_TYPES}Override")}
    kinds = {each.target: each.kind for each in _all(opened)}
    for part in opened.members:
        found = overrides.get(f"/{part}", defaults.get(part.rpartition(".")[2]))
        if part != CONTENT_TYPES and found not in _expected(kinds.get(part, "")):
            yield Fault(part, f"内容类型是 {found or '空的'}")


def _expected(kind: str) -> tuple[str, ...]:
    if kind == "image":
        return _PICTURES
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (_KINDS.get(kind, rels),)


def _all(opened: Opened) -> Iterator[Relationship]:
    for part in ("", *opened.members):
        yield from opened.relationships(part)


def _relationships(opened: Opened) -> Iterator[Fault]:
    for part in ("", *opened.members):
        seen: set[str] = set()
        for each in opened.relationships(part):
            if each.id in seen:
                yield Fault(relationships_of(part), f"关系编号 {each.id} 用了两次")
            seen.add(each.id)
            if each.target not in opened.members:
                yield Fault(relationships_of(part), f"{each.id} 指向不存在的 {each.target}")


def _references(opened: Opened) -> Iterator[Fault]:
    for part, tree in opened.trees.items():
        for unknown in references(tree) - {each.id for each in opened.relationships(part)}:
            yield Fault(part, f"用到没有定义的关系编号 {unknown}")


def _strays(opened: Opened) -> Iterator[Fault]:
    used = {each.target for each in _all(opened)}
    for part in opened.members:
        if part != CONTENT_TYPES and not part.endswith(".rels") and part not in used:
            yield Fault(part, "没有任何部件用到它")


def _telltales(opened: Opened) -> Iterator[Fault]:
    tree = opened.trees.get(_CORE)
    for element in [] if tree is None else tree:
        told = str(element.tag).rpartition("}")[2]
        if told in _TELLTALES:
            yield Fault(_CORE, f"文件属性里留有 {told}")
