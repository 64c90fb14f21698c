"""Paper and the Word file agree: LibreOffice lays the file out, line for line and page for page.

Ordinary prose agrees wholly. So does text full of addresses and Latin, once LibreOffice is made to
follow the hint by which the file asks for the Chinese face (see hinting.py), as Word does.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path

import pytest

from reportdesk.documents.layout import Layout, official
from reportdesk.documents.paginate.paper import Line
from reportdesk.report.report import Report
from tests.documents.paginate.hinting import hinted
from tests.documents.paginate.invented import MIXED, SENTENCES, invented
from tests.documents.paginate.papers import on_paper
from tests.documents.rendering import rendered
from tests.documents.seed import seed_report
from tests.libreoffice import LibreOffice, page_texts
from tests.samples.reading import EDITIONS, sample

LEADING_OF_FANDOL = 1.254
LEAST_WITH_THE_HINT = 0.99
LEAST_WITHOUT = 0.75
NOT_SAID = re.compile(r"\s|[！？，。、；：]+$")
FULL_OF_LATIN = invented(80, MIXED + SENTENCES[:4])
Pages = list[list[str]]


def said(text: str) -> str:
    """Return a line without blanks, and without what may hang at its end and be cut off there."""
    return NOT_SAID.sub("", NOT_SAID.sub("", text))


def printed(libreoffice: LibreOffice, word_file: bytes, folder: Path) -> Pages:
    path = folder / "report.docx"
    path.write_bytes(word_file)
    return [
        [said(line) for line in text.splitlines() if line.strip()]
        for text in page_texts(libreoffice.pdf(path))
    ]


def is_prose(line: Line) -> bool:
    return line.place.startswith("texts.") and line.height > 20


def laid_out(report: Report, layout: Layout | None = None) -> Pages:
    return [
        [said("".join(run.text for run in line.runs)) for line in sheet.lines if is_prose(line)]
        for sheet in on_paper(report, layout).sheets
    ]


def share_of_equal_lines(ours: Pages, theirs: Pages) -> float:
    flat, other = ([*chain(*pages)] for pages in (ours, theirs))
    matcher = SequenceMatcher(None, flat, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(flat)


def pages_that_differ(ours: Pages, theirs: Pages) -> Sequence[int]:
    """Return the numbers of pages that do not begin and end with the same prose."""
    pairs = enumerate(zip(ours, theirs, strict=True), 1)
    return [
        number
        for number, (page, other) in pairs
        if page and not (page[0] in other and page[-1] in other)
    ]


def assert_agrees(
    libreoffice: LibreOffice, report: Report, folder: Path, layout: Layout | None = None
) -> int:
    ours = laid_out(report, layout)
    theirs = printed(libreoffice, rendered(report, layout=layout), folder)
    assert len(ours) == len(theirs)
    assert pages_that_differ(ours, theirs) == []
    assert share_of_equal_lines(ours, theirs) == 1
    return len(ours)


def test_the_seed_agrees(libreoffice: LibreOffice, shared: Path, tmp_path: Path) -> None:
    assert assert_agrees(libreoffice, seed_report(shared), tmp_path) == 10


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_sample_agrees(edition: str, libreoffice: LibreOffice, tmp_path: Path) -> None:
    assert_agrees(libreoffice, sample(edition), tmp_path)


@pytest.mark.parametrize(("paragraphs", "pages"), [(2, 4), (80, 24), (196, 53)])
def test_reports_of_any_length_agree(
    paragraphs: int, pages: int, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    assert assert_agrees(libreoffice, invented(paragraphs), tmp_path) == pages


def test_remarks_and_notes_agree_where_lines_are_as_high_as_in_the_stand_in_face(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    look = replace(official(), table=replace(official().table, leading=LEADING_OF_FANDOL))
    remarked = ("requests.new.total", "requests.carried_in.total", "review.reconsideration.upheld")
    report = replace(
        invented(30),
        remarks=dict.fromkeys(remarked, "其中线上受理16件"),
        footnotes=dict.fromkeys(("disclosure", "requests", "review"), "含上级转来的申请。" * 6),
    )
    assert_agrees(libreoffice, report, tmp_path, look)


def test_text_full_of_addresses_and_latin_agrees_where_the_hint_is_followed(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    ours = laid_out(FULL_OF_LATIN)
    theirs = printed(libreoffice, hinted(rendered(FULL_OF_LATIN)), tmp_path)
    assert share_of_equal_lines(ours, theirs) >= LEAST_WITH_THE_HINT
    assert pages_that_differ(ours, theirs) == []


def test_it_agrees_for_the_most_part_where_the_hint_is_not_followed(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    ours = laid_out(FULL_OF_LATIN)
    theirs = printed(libreoffice, rendered(FULL_OF_LATIN), tmp_path)
    assert len(ours) == len(theirs)
    assert share_of_equal_lines(ours, theirs) >= LEAST_WITHOUT
