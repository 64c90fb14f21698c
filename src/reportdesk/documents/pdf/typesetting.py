"""The one door to Typst: data in, the bytes of a PDF out; it never sees markup, nor the network."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typst
from typst import Fonts, TypstError

from reportdesk.documents.pdf.handed_over import Report
from reportdesk.report.refused import Refused
from reportdesk.resource_files import resource

if TYPE_CHECKING:
    from typst import PDFStandard

# To be kept for ever and read by everybody; where a report cannot be that, as near as it can.
_STANDARDS: tuple["list[PDFStandard]", ...] = (["a-2a", "ua-1"], ["ua-1"], [])
_TEMPLATE = "paper.typ"
_EARLIEST = 315532800  # 1980, as the other files of a report say
_RUNS_KEPT = 10
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True, slots=True)
class Typeset:
    """The bytes of a PDF, and the characters that no face on this machine has."""

    pdf: bytes
    lacking: str


def typeset(report: Report, files: Mapping[str, bytes], fonts: Fonts) -> Typeset | Refused:
    """Set a report in these fonts; `files` are its pictures, by the names it gives them.

    The same report in the same fonts gives the same bytes.
    """
    try:
        with TemporaryDirectory(prefix="reportdesk-") as name:
            folder = Path(name)
            given = {
                _TEMPLATE: resource("typst", _TEMPLATE).read_bytes(),
                "report.json": json.dumps(report).encode(),
                **files,
            }
            for file, content in given.items():
                (folder / file).write_bytes(content)
            return _kept_to_a_standard(folder, fonts)
    except OSError as error:
        return Refused("没有导出：写不了排 PDF 要用的临时文件，请看看磁盘是否已满。", str(error))
    finally:
        _forget(fonts)


def _kept_to_a_standard(folder: Path, fonts: Fonts) -> Typeset | Refused:
    """Set what lies in a folder to the first standard that it can keep."""
    lacking, said = "", ""
    for standards in _STANDARDS:
        try:
            return Typeset(_compile(folder, fonts, standards), lacking)
        except TypstError as error:
            said = error.diagnostic
            lacking = lacking or "".join(dict.fromkeys(_lacking(said)))
    return Refused("没有导出：PDF 没有排成。可以先导出 Word 文件。", said)


def _compile(folder: Path, fonts: Fonts, standards: "list[PDFStandard]") -> bytes:
    """Return what Typst makes of a folder; it sees nothing outside, and has no packages to load."""
    nothing = str(folder / "packages")
    return typst.compile(
        str(folder / _TEMPLATE),
        root=str(folder),
        font_paths=fonts,
        format="pdf",
        pdf_standards=standards,
        package_path=nothing,
        package_cache_path=nothing,
        timestamp=_EARLIEST,
    )


def _lacking(said: str) -> Iterator[str]:
    """Yield the characters that Typst could not display; it escapes some in what it says."""
    for text in _LACKING.findall(said):
        characters = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        yield from filter(_is_seen, characters)


def _is_seen(character: str) -> bool:
    """Say whether a character shows by itself, as joiners and marks of variants do not."""
    return unicodedata.category(character) not in {"Cf", "Mn"}


def _forget(fonts: Fonts) -> None:
    """Let Typst give back its memory: what it has worked out, it keeps for ten more runs."""
    for _ in range(_RUNS_KEPT + 1):
        typst.compile(b"", font_paths=fonts, format="pdf")
