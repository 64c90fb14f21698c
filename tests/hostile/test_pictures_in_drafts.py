"""Pictures inside a draft that are not what they say: refused, or told of where they stand."""

import base64
import hashlib
import json
import os
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


DAMAGED: dict[str, tuple[bytes, str]] = {
    "rubbish after the right start": (drawn.PNG + b"and nothing that is a picture", "image/png"),
    "cut short": (saved(plain(300, 300), "PNG")[:-60], "image/png"),
    "a JPEG cut short": (saved(plain(300, 300), "JPEG")[:-60], "image/jpeg"),
    "2.5 milliards of pixels": (png(50_000, 50_000, drawn.BLACK_AND_WHITE), "image/png"),
    "49 million pixels": (png(7_000, 7_000), "image/png"),
    "no pixels": (png(0, 0), "image/png"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_picture_that_cannot_be_shown_is_told_of_where_it_stands(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    draft = illustrated(*DAMAGED[name])
    told = opened(at_work, tmp_path, draft)
    assert told["said"] == ""
    assert told["damaged"] == [WHERE.format(len(draft["texts"]["overview"]))]
    seen = at_work.take("show_text", path=str(tmp_path / "草稿.report.json"), section="overview")
    assert seen["is_seen"]


def test_47_megabytes_of_a_picture_beside_a_rare_character_are_read(
    at_work: Program, tmp_path: Path
) -> None:
    told = opened(at_work, tmp_path, illustrated(drawn.PNG + os.urandom(47_000_000)))
    assert told["said"] == ""
    assert len(told["damaged"]) == 1
