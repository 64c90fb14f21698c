"""Blocks go from one report to another as they are; what another program put there is judged."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from reportdesk.store.passage import decode_passage, encode_passage
from tests.samples.damaged import DAMAGED, with_picture

REPORT = with_picture(DAMAGED)
BLOCKS = (
    Heading(3, ("公开",)),
    Paragraph(("共", LiveFigure("requests.new.total"), "件")),
    Picture(DAMAGED.id, "图", 80),
)


def spoiled(spoil: Callable[[dict[str, Any]], object]) -> bytes:
    data = json.loads(encode_passage(REPORT, BLOCKS))
    spoil(data)
    return json.dumps(data).encode()


def test_blocks_bring_the_images_that_they_show_and_no_others() -> None:
    assert decode_passage(encode_passage(REPORT, BLOCKS)) == (BLOCKS, (DAMAGED,))
    assert decode_passage(encode_passage(REPORT, BLOCKS[:1])) == (BLOCKS[:1], ())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data["texts"]["passage"][0].update(level=9),
        lambda data: data["texts"]["passage"][1].update(text=5),
        lambda data: data["texts"]["passage"][2].update(width_mm="80"),
        lambda data: data["texts"]["passage"][2].update(image="another"),
        lambda data: data["images"][DAMAGED.id].update(media_type="image/jpeg"),
        lambda data: data.update(texts={}),
        lambda data: data.update(draft_version=99),
    ],
)
def test_what_no_text_page_copied_is_none(spoil: Callable[[dict[str, Any]], object]) -> None:
    assert decode_passage(spoiled(spoil)) is None


@pytest.mark.parametrize("content", [b"", b"[]", b"[" * 9000, b"\xff", b'{"blocks": [{}]}'])
def test_rubbish_is_none(content: bytes) -> None:
    assert decode_passage(content) is None


def test_words_are_cleaned() -> None:
    content = spoiled(lambda data: data["texts"]["passage"][0].update(text="公\x07\u200b开"))
    passage = decode_passage(content)
    assert passage
    assert passage.blocks[0] == Heading(3, ("公开",))
