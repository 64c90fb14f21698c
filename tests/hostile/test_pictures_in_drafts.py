"""Pictures inside a draft that are not what they say: refused, or told of where they stand."""

import base64
import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import drawn
from tests.hostile.drawn import plain, png, saved
from tests.hostile.measuring import Answer, Program
from tests.hostile.sentences import assert_plain
from tests.samples.reading import sample_data

WHERE = "“一、总体情况”第 {} 段"


def illustrated(picture: bytes, media_type: str = "image/png", **changes: str) -> dict[str, Any]:
    """Return a draft with one more picture at the end of its first text."""
    draft = sample_data("2021")
    name = hashlib.sha256(picture).hexdigest()
    entry = {"media_type": media_type, "data": base64.b64encode(picture).decode()} | changes
    draft["texts"]["overview"].append(
        {"kind": "image", "image": name, "caption": "𠮷", "width_mm": 90}
    )
    draft.setdefault("images", {})[name] = entry
    return draft


def opened(at_work: Program, folder: Path, draft: dict[str, Any]) -> Answer:
    path = folder / "草稿.report.json"
    path.write_text(json.dumps(draft, ensure_ascii=False), encoding="utf-8")
    told: Answer = at_work.take("open_drafts", paths=[str(path)])["drafts"][0]
    return told


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (illustrated(png(1, 1), data="%"), "编码坏了"),
        (illustrated(png(1, 1), data="iVBORw0KGgo="), "与它的编号不符"),
        (illustrated(png(1, 1), "image/jpeg"), "不是它所说的 image/jpeg"),
        (illustrated(png(1, 1), "image/svg+xml"), "只能是 image/png、image/jpeg 之一"),
        (illustrated(b"PK\3\4"), "不是它所说的 image/png"),
    ],
)
def test_a_picture_that_lies_about_what_it_is_is_refused(
    at_work: Program, tmp_path: Path, draft: dict[str, Any], words: str
) -> None:
    sentence = opened(at_work, tmp_path, draft)["said"]
    assert words in sentence
    assert_plain(sentence, words, f"media type svg xml {json.dumps(draft['images'])}")


DAMAGED: dict[str, tuple[Callable[[], bytes], str]] = {
    "rubbish after the right start": (
        lambda: drawn.PNG + b"and nothing that is a picture",
        "image/png",
    ),
    "cut short": (lambda: saved(plain(300, 300), "PNG")[:-60], "image/png"),
    "a JPEG cut short": (lambda: saved(plain(300, 300), "JPEG")[:-60], "image/jpeg"),
    "2.5 milliards of pixels": (lambda: png(50_000, 50_000, drawn.BLACK_AND_WHITE), "image/png"),
    "49 million pixels": (lambda: png(7_000, 7_000), "image/png"),
    "19 million pixels of 16 bits": (lambda: png(4_400, 4_400, drawn.RGBA_16), "image/png"),
    "1,500,000 chunks": (
        lambda: png(9, 9, beside=drawn.chunk(b"tEXt", b"a\0b") * 1_500_000),
        "image/png",
    ),
    "10,000 packed profiles": (
        lambda: png(9, 9, beside=drawn.chunk(b"iCCP", b"a\0\0" + drawn.zeros(1_000_000)) * 10_000),
        "image/png",
    ),
    "39,000 pieces of Exif": (
        lambda: drawn.segments(b"Exif\0\0" + b"x" * 380, 39_000),
        "image/jpeg",
    ),
    "10,000 scans": (lambda: drawn.of_many_scans(3_000, 10_000), "image/jpeg"),
    "no pixels": (lambda: png(0, 0), "image/png"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_picture_that_cannot_be_shown_is_told_of_where_it_stands(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    make, media_type = DAMAGED[name]
    draft = illustrated(make(), media_type)
    told = opened(at_work, tmp_path, draft)
    assert told["said"] == ""
    assert told["damaged"] == [WHERE.format(len(draft["texts"]["overview"]))]
    seen = at_work.take("show_text", path=str(tmp_path / "草稿.report.json"), section="overview")
    assert seen["is_seen"]


def test_a_caption_without_an_end_is_refused(at_work: Program, tmp_path: Path) -> None:
    draft = illustrated(png(1, 1))
    draft["texts"]["overview"][-1]["caption"] = "字" * 10_000
    assert opened(at_work, tmp_path, draft)["said"] == ""
    draft["texts"]["overview"][-1]["caption"] += "字"
    words = f"{WHERE.format(len(draft['texts']['overview']))}的图题超过 10,000 字"
    assert_plain(opened(at_work, tmp_path, draft)["said"], words)


def test_47_megabytes_of_a_picture_beside_a_rare_character_are_read(
    at_work: Program, tmp_path: Path
) -> None:
    told = opened(at_work, tmp_path, illustrated(drawn.PNG + os.urandom(47_000_000)))
    assert told["said"] == ""
    assert len(told["damaged"]) == 1


def test_nor_do_15_megabytes_of_words_beside_it_fill_the_memory(
    at_work: Program, tmp_path: Path
) -> None:
    draft = illustrated(drawn.PNG + os.urandom(35_000_000)) | {"more": "😀" + "x" * 15_800_000}
    assert opened(at_work, tmp_path, draft)["said"] == ""
