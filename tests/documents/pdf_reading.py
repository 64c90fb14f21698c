"""PDFs read back by another library, for tests: text, places, outline, faces, tags."""

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination

from tests.lacking import do_without

PAGE_HEIGHT = 841.9


def opened(pdf: bytes) -> PdfReader:
    """Return a PDF read strictly: whatever is not as it should be raises."""
    return PdfReader(io.BytesIO(pdf), strict=True)


def squeezed(text: str) -> str:
    """Return a text without its white space, of which a PDF holds none for sure."""
    return "".join(text.split())


def page_texts(pdf: bytes) -> list[str]:
    """Return what each page says, without white space, in the order of the file."""
    return [squeezed(page.extract_text()) for page in opened(pdf).pages]


def places(pdf: bytes, page: int) -> set[tuple[float, float]]:
    """Return where words begin on a page: x, and the baseline's y from the top, in points."""
    found = set()

    def see(text: str, corner: list[float], *_: object) -> None:
        if text.strip():
            found.add((round(corner[4], 1), round(PAGE_HEIGHT - corner[5], 1)))

    opened(pdf).pages[page].extract_text(visitor_text=see)
    return found


def outline(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return level, title and page of every entry of the outline; level and page from 1 and 0."""
    reader = opened(pdf)

    def entries(nested: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for entry in nested:
            if isinstance(entry, Destination):
                yield level, str(entry.title), reader.get_destination_page_number(entry) or 0
            else:
                yield from entries(entry, level + 1)

    return list(entries(reader.outline, 1))


def described(pdf: bytes) -> str:
    """Return what a PDF says of itself, as XML."""
    metadata: Any = opened(pdf).root_object["/Metadata"]
    return str(metadata.get_data().decode())


def faces(pdf: bytes) -> dict[str, bool]:
    """Return the faces of a PDF with their names, and whether each one lies in it."""
    found = {}
    for page in opened(pdf).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            (part,) = font.get_object()["/DescendantFonts"]
            described = part.get_object()["/FontDescriptor"]
            name = str(described["/FontName"]).removeprefix("/")
            found[name] = any(key in described for key in ("/FontFile2", "/FontFile3"))
    return found


def descriptions(pdf: bytes) -> list[str]:
    """Return what those hear of each picture who cannot see it."""

    def found(node: Any) -> Iterator[str]:  # noqa: ANN401 - a tree of another library's objects
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                yield from found(child)
        elif isinstance(node, dict):
            if "/Alt" in node:
                yield str(node["/Alt"])
            if "/K" in node:
                yield from found(node["/K"])

    return list(found(opened(pdf).root_object["/StructTreeRoot"]))


def tags(pdf: bytes) -> list[str]:
    """Return the tags of a PDF with their texts, one a line, indented by two for each level."""
    return _told(pdf, "pdfinfo", "-struct-text").splitlines()


def extent(pdf: bytes, page: int, first: str, last: str) -> tuple[float, float]:
    """Return where on a page a line begins and ends, in points, by its first and last words."""
    number = str(page + 1)
    boxes = _told(pdf, "pdftotext", "-bbox", "-f", number, "-l", number, to="-")
    (left,) = re.findall(rf'xMin="([\d.]+)".*>{first}', boxes)
    (right,) = re.findall(rf'xMax="([\d.]+)".*{last}<', boxes)
    return float(left), float(right)


def _told(pdf: bytes, program: str, *options: str, to: str = "") -> str:
    """Return what a program of poppler says about a PDF."""
    if not shutil.which(program):
        do_without("no poppler here")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        words = [program, *options, file.name, *filter(None, [to])]
        return subprocess.check_output(words).decode(errors="replace")
