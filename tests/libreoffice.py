"""Word files as pages: LibreOffice lays them out, poppler tells what stands on each page."""

import os
import re
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

FONTS = Path(__file__).parent / "fonts.conf"
_PARAGRAPH_STYLE = qn("w:style") + f"[@{qn('w:type')}='paragraph']"


@dataclass(frozen=True)
class LibreOffice:
    """A LibreOffice with a profile of its own, which no other instance and no user touches."""

    program: str
    profile: Path

    def pdf(self, word_file: Path) -> Path:
        """Lay out a .docx and return the PDF, in a folder of its own."""
        folder = Path(tempfile.mkdtemp(dir=self.profile.parent))
        copy = folder / word_file.name
        _copy_for_libreoffice(word_file, copy)
        subprocess.run(
            [
                self.program,
                f"-env:UserInstallation={self.profile.as_uri()}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                copy,
            ],
            env={**os.environ, "FONTCONFIG_FILE": str(FONTS)},
            check=True,
            capture_output=True,
            timeout=120,
        )
        return copy.with_suffix(".pdf")


def page_texts(pdf: Path) -> list[str]:
    """Return what stands on each page, in the layout of the page."""
    text = subprocess.check_output(["pdftotext", "-layout", pdf, "-"], text=True)
    return text.split("\f")[:-1]


def page_pictures(pdf: Path, dpi: int = 100) -> list[Path]:
    """Paint each page as a PNG beside the PDF, for people to look at."""
    subprocess.run(["pdftoppm", "-png", "-r", str(dpi), pdf, pdf.with_suffix("")], check=True)
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))


def _copy_for_libreoffice(source: Path, target: Path) -> None:
    """Copy a Word file, with the width of its character grid said in LibreOffice's words.

    LibreOffice mislays `charSpace`: 22 characters come to stand on a line, not 28. Without it, and
    with characters 5 twips closer in the default style, they stand where Word puts them. What is
    off the grid, as tables are, stands no closer.
    """
    with zipfile.ZipFile(source) as whole, zipfile.ZipFile(target, "w") as copy:
        for entry in whole.infolist():
            content = whole.read(entry)
            if entry.filename == "word/document.xml":
                content = re.sub(rb' w:charSpace="-?[0-9]+"', b"", content)
            elif entry.filename == "word/styles.xml":
                content = _with_closer_characters(content)
            copy.writestr(entry, content)


def _with_closer_characters(styles: bytes) -> bytes:
    root = etree.fromstring(styles)
    (normal,) = root.iterfind(_PARAGRAPH_STYLE + f"[@{qn('w:default')}='1']")
    _space(normal, "-5")
    for style in root.iterfind(_PARAGRAPH_STYLE):
        if style.find(f"{qn('w:pPr')}/{qn('w:snapToGrid')}[@{qn('w:val')}='0']") is not None:
            _space(style, "0")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _space(style: etree._Element, twips: str) -> None:
    properties = style.find(qn("w:rPr"))
    if properties is None:
        properties = etree.SubElement(style, qn("w:rPr"))
    etree.SubElement(properties, qn("w:spacing")).set(qn("w:val"), twips)
