"""The Word files of the samples, part by part, are those kept in tests/golden.

With --write-golden they are written anew; the diff then says what has changed on paper.
"""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.documents.rendering import rendered
from tests.samples.reading import EDITIONS, sample

GOLDEN = Path(__file__).parents[1] / "golden"
NEW_LINE = re.compile(
    r"(?=<(?:/?w:(?:tbl|tr|body|sectPr|tblGrid)|w:(?:tc|docDefaults|style|font)|w:p(?!\w)"
    r"|Default|Override|Relationship|dc:\w+)[ >])"
)
PARAGRAPH_OF_CELL = re.compile(r"(</w:tcPr>)\n")


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_part_is_as_it_was(edition: str, request: pytest.FixtureRequest) -> None:
    parts = readable(rendered(sample(edition)))
    folder = GOLDEN / edition
    if request.config.getoption("--write-golden"):
        write(folder, parts)
    kept = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert parts.keys() == kept.keys()
    for name, text in parts.items():
        assert text.splitlines() == kept[name].splitlines(), name


def readable(data: bytes) -> dict[str, str]:
    """Return the parts that are XML, a cell, paragraph or style a line, by a name for a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name.replace("/", "-").lstrip("-"): broken(archive.read(name).decode())
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def broken(xml: str) -> str:
    """Break XML into lines that a person can compare; a cell's paragraph stays with its cell."""
    return PARAGRAPH_OF_CELL.sub(r"\1", NEW_LINE.sub("\n", xml)).replace("\n\n", "\n") + "\n"


def write(folder: Path, parts: dict[str, str]) -> None:
    """Replace the golden files of an edition."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in parts.items():
        (folder / name).write_text(text, encoding="utf-8")
