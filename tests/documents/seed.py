"""The report of ../shared/seed as a value: its figures, and its texts cut into blocks."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from reportdesk.report.report import Report, Value
from reportdesk.report.text import Block, Heading, Image, Paragraph, Picture
from tests.documents.drawing import drawing

_SECTIONS = {"一": "overview", "五": "problems", "六": "other_matters"}
_SECTION = re.compile(r"([一二三四五六])、\S+$")
_HEADING = re.compile(r"（[一二三四五六七八九十]+）([^。]+)。?(.*)$")
_MARK = re.compile(r"\[image: ([^\]]*)\]")
_PICTURE_MM = 120


def seed_report(shared: Path) -> Report:
    """Return the seed's report; each picture that its text only names is drawn anew."""
    folder = shared / "seed"
    data = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    image = drawing(1200, 800)
    return Report(
        form=data["form"],
        year=data["year"],
        office={"name": data["office"]},
        texts=_texts((folder / "report-2020.txt").read_text(encoding="utf-8"), image),
        figures=figures(data["figures"]),
        images={image.id: image},
    )


def figures(data: dict[str, int | str]) -> dict[str, Value]:
    """Return figures as a draft file writes them: amounts are decimal strings."""
    return {
        address: Decimal(value) if isinstance(value, str) else value
        for address, value in data.items()
    }


def _texts(whole: str, image: Image) -> dict[str, tuple[Block, ...]]:
    texts: dict[str, list[Block]] = {name: [] for name in _SECTIONS.values()}
    section = None
    for line in whole.splitlines():
        found = _SECTION.match(line)
        if found:
            section = _SECTIONS.get(found[1])
        elif section and line.strip() and not line.startswith("\t"):
            texts[section] += _blocks(line.strip(), image)
    return {name: tuple(blocks) for name, blocks in texts.items()}


def _blocks(line: str, image: Image) -> Iterator[Block]:
    line = line.replace("[bookmark: _GoBack]", "").replace("[image: ]", "%")
    if line == "%":
        yield Picture(image.id, None, _PICTURE_MM)
        return
    pictures = _MARK.findall(line)
    line = _MARK.sub("", line)
    heading = _HEADING.match(line)
    if heading:
        yield Heading(2, (heading[1],))
        line = heading[2]
    if line:
        yield Paragraph((line,))
    for _ in pictures:
        yield Picture(image.id, None, _PICTURE_MM)
