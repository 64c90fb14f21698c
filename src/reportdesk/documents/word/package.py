"""The Word file as a package: parts, the relationships between them, and the zip around them.

The same parts give the same bytes: sorted, dated alike, by nobody, on no machine.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from reportdesk.documents.word.markup import DECLARATION, quoted

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_STORED = ("png", "jpg")
_DEFAULTS = {
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "xml": CONTENT_TYPE.XML,
    "png": CONTENT_TYPE.PNG,
    "jpg": CONTENT_TYPE.JPEG,
}


@dataclass(frozen=True, slots=True)
class Attached:
    """A part that the document refers to by `id`; `name` is its path below word/."""

    id: str
    name: str
    content_type: str
    relationship: str
    content: bytes


def word_file(title: str, document: bytes, attached: Iterable[Attached]) -> bytes:
    """Return the bytes of a .docx with this document.xml and what it refers to."""
    package = OpcPackage()
    main = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, document)
    for part in attached:
        target = Part(PackURI(f"/word/{part.name}"), part.content_type, part.content)
        main.load_rel(part.relationship, target, part.id)
    package.load_rel(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "rId1")
    package.load_rel(RELATIONSHIP_TYPE.CORE_PROPERTIES, _properties(title), "rId2")
    return _zipped(_members(package))


def _properties(title: str) -> Part:
    content = (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{quoted(title)}</dc:title><dc:language>zh-CN</dc:language>"
        "</cp:coreProperties>"
    )
    name = PackURI("/docProps/core.xml")
    return Part(name, CONTENT_TYPE.OPC_CORE_PROPERTIES, content.encode())


def _members(package: OpcPackage) -> dict[str, bytes]:
    parts = list(package.iter_parts())
    members = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _bytes(package.rels.xml),
    }
    for part in parts:
        members[part.partname.membername] = part.blob
        if part.rels:
            members[part.partname.rels_uri.membername] = _bytes(part.rels.xml)
    return members


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults = (f'<Default Extension="{end}" ContentType="{of}"/>' for end, of in _DEFAULTS.items())
    overrides = (
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.partname.ext == "xml"
    )
    inside = "".join((*defaults, *overrides))
    return f'{DECLARATION}<Types xmlns="{_TYPES}">{inside}</Types>'.encode()


def _bytes(xml: str | bytes) -> bytes:
    return xml.encode() if isinstance(xml, str) else xml


def _zipped(members: Mapping[str, bytes]) -> bytes:
    """Zip the members; pictures are packed already and would only cost time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0
            stored = name.endswith(_STORED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, members[name])
    return buffer.getvalue()
