"""The last ten saved states of a draft are kept, with their pictures, each picture once."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Image, Paragraph, Picture
from reportdesk.store import draft_file, generations
from tests.samples.reading import sample

LARGE = Image("image/png", b"\x89PNG\r\n\x1a\n" + bytes(100_000))


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "年报.report.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def saying(words: str, *images: Image) -> Report:
    blocks: list[Block] = [Paragraph((words,))]
    blocks += [Picture(image.id, None, 100) for image in images]
    texts = {"overview": tuple(blocks)}
    return replace(sample("2021"), texts=texts, images={image.id: image for image in images})


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_the_newest_comes_first_and_each_is_read_whole(draft: Path, data: Path) -> None:
    for words in ("一", "二", "三"):
        generations.keep(saying(words, LARGE), draft, data)
    found = [generations.read(one) for one in generations.kept(draft, data)]
    assert found == [saying(words, LARGE) for words in ("三", "二", "一")]
    assert size(data) < 200_000 + 3 * 40_000


def test_no_more_than_ten_are_kept_nor_the_pictures_of_the_others(draft: Path, data: Path) -> None:
    generations.keep(saying("先", LARGE), draft, data)
    for number in range(12):
        generations.keep(saying(str(number)), draft, data)
    kept = generations.kept(draft, data)
    assert len(kept) == 10
    assert generations.read(kept[0]) == saying("11")
    assert generations.read(kept[-1]) == saying("2")
    assert size(data) < 100_000


def test_what_was_not_changed_is_kept_once(draft: Path, data: Path) -> None:
    generations.keep(saying("同"), draft, data)
    first = generations.kept(draft, data)
    for _ in range(2):
        generations.keep(saying("同"), draft, data)
    assert len(first) == 1
    assert generations.kept(draft, data) == first, "it is as old as it was"


def test_what_was_not_saved_takes_few_of_the_places(draft: Path, data: Path) -> None:
    for number in range(6):
        generations.keep(saying(f"存{number}"), draft, data)
    for number in range(6):
        generations.keep(saying(f"弃{number}", LARGE), draft, data, is_saved=False)
    kept = generations.kept(draft, data)
    assert [one.is_saved for one in kept] == [False] * 3 + [True] * 6
    assert generations.read(kept[0]) == saying("弃5", LARGE)
    assert generations.read(kept[2]) == saying("弃3", LARGE)
    for number in range(9):
        generations.keep(saying(f"再{number}"), draft, data)
    assert [one.is_saved for one in generations.kept(draft, data)] == [True] * 9 + [False]
    generations.keep(saying("末"), draft, data)
    assert size(data) < 100_000, "the pictures of the others are gone"


def test_what_is_saved_after_all_is_kept_once(draft: Path, data: Path) -> None:
    for is_saved in (False, False, True, False):
        generations.keep(saying("同", LARGE), draft, data, is_saved=is_saved)
    (one,) = generations.kept(draft, data)
    assert one.is_saved
    assert generations.read(one) == saying("同", LARGE)


def test_two_drafts_do_not_mix(draft: Path, data: Path) -> None:
    generations.keep(saying("一"), draft, data)
    assert generations.kept(draft.with_name("别的.report.json"), data) == []


def test_what_a_file_holds_is_kept_before_it_is_overwritten(draft: Path, data: Path) -> None:
    draft_file.write(saying("它", LARGE), draft)
    generations.keep_file(draft, data)
    (one,) = generations.kept(draft, data)
    assert generations.read(one) == saying("它", LARGE)


@pytest.mark.parametrize(
    "content",
    [
        b"no JSON",
        b"[]",
        b'{"half": ',
        b"\xff\x00\x1a",
        b'{"draft_version": 1, "images": []}',
        b'{"draft_version": 1, "images": {"a": 1}}',
    ],
)
def test_what_is_no_draft_is_kept_to_the_byte_before_it_is_overwritten(
    draft: Path, data: Path, content: bytes
) -> None:
    draft.write_bytes(content)
    generations.keep_file(draft, data)
    (one,) = generations.kept(draft, data)
    assert one.path.read_bytes() == content
    assert isinstance(generations.read(one), Refused)


def test_of_nothing_nothing_is_kept(draft: Path, data: Path) -> None:
    generations.keep_file(draft, data)
    draft.write_bytes(b" \n")
    generations.keep_file(draft, data)
    assert generations.kept(draft, data) == []


def test_what_is_too_large_to_keep_is_said_to_be(
    draft: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generations, "MOST_BYTES", 3)
    draft.write_bytes(b"four")
    with pytest.raises(OSError, match="too large"):
        generations.keep_file(draft, data)


@pytest.mark.parametrize("moment", [-1e10, -6e10, 0.0, 4e9, 1e15])
def test_a_file_of_any_time_is_kept(draft: Path, data: Path, moment: float) -> None:
    draft_file.write(saying("它"), draft)
    try:
        os.utime(draft, (moment, moment))
    except (OSError, OverflowError):
        pytest.skip("this disk knows no such time")
    generations.keep_file(draft, data)
    (one,) = generations.kept(draft, data)
    assert generations.read(one) == saying("它")


def test_what_an_older_program_wrote_is_kept_as_it_was(draft: Path, data: Path) -> None:
    old = {"draft_version": 0, "bureau": "甲局", "images": {LARGE.id: {"data": "QUJD"}}}
    draft.write_text(json.dumps(old, indent=7), encoding="utf-8")
    generations.keep_file(draft, data)
    (one,) = generations.kept(draft, data)
    assert one.path.read_bytes() == draft.read_bytes()


@pytest.mark.parametrize("images", [[], None, 1, {"x": []}, {"x": {"data": 1}}])
def test_images_that_are_none_are_kept_like_the_rest(
    draft: Path, data: Path, images: object
) -> None:
    draft.write_text(json.dumps({"draft_version": 1, "images": images}), encoding="utf-8")
    generations.keep_file(draft, data)
    (one,) = generations.kept(draft, data)
    assert isinstance(generations.read(one), Refused)


def test_a_clock_that_was_set_back_changes_no_order(draft: Path, data: Path) -> None:
    generations.keep(saying("一"), draft, data)
    (one,) = generations.kept(draft, data)
    one.path.rename(one.path.with_name("00000001-20991231T000000.json"))
    generations.keep(saying("二"), draft, data)
    assert generations.read(generations.kept(draft, data)[0]) == saying("二")


def test_one_that_was_spoiled_is_refused_in_words(draft: Path, data: Path) -> None:
    generations.keep(saying("一"), draft, data)
    (one,) = generations.kept(draft, data)
    one.path.write_bytes(b"{")
    (one.path.parent / "note.txt").write_text("somebody's")
    (one.path.parent / "00000002-99999999T999999.json").write_text("{}")
    assert generations.kept(draft, data) == [one]
    found = generations.read(one)
    assert isinstance(found, Refused)
    assert "读不出来" in found.sentence
