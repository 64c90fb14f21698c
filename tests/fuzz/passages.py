"""Blocks that a text page put on the clipboard, where any program may have put others."""

from collections.abc import Iterator

from reportdesk.report.text import Block
from reportdesk.store.passage import decode_passage, encode_passage
from tests.fuzz.drafts import DRAFT, expect_passage_kept
from tests.fuzz.small import small
from tests.fuzz.spoiling import spoiled_json
from tests.fuzz.target import Target
from tests.samples.reading import EDITIONS


def read(content: bytes) -> None:
    """Paste bytes as blocks of a text page."""
    passage = decode_passage(content)
    if passage:
        expect_passage_kept(*passage)


def _seeds() -> Iterator[bytes]:
    for edition in EDITIONS:
        report = small(edition)
        blocks: list[Block] = [block for blocks in report.texts.values() for block in blocks]
        yield encode_passage(report, blocks)


PASSAGE = Target("passage", read, _seeds, DRAFT.words, spoiled_json)
