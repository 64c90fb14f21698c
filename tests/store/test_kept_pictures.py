"""The saved states share their pictures, and none loses one while it is kept itself."""

import json
from pathlib import Path

import pytest

from reportdesk.report.refused import Refused
from reportdesk.store import draft_file, generations
from tests.samples.reading import sample, sample_data
from tests.store.test_generations import LARGE, saying, size


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "年报.report.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def kept(draft: Path, data: Path) -> list[object]:
    return [generations.read(one) for one in generations.kept(draft, data)]


def test_pictures_stay_as_long_as_one_of_the_last_states_shows_them(
    draft: Path, data: Path
) -> None:
    for number in range(12):
        generations.keep(saying(str(number), LARGE), draft, data)
    assert kept(draft, data) == [saying(str(number), LARGE) for number in range(11, 1, -1)]
    for number in range(10):
        generations.keep(saying(f"无图 {number}"), draft, data)
    assert not list(data.rglob(LARGE.id))


def test_a_spoiled_state_keeps_no_other_from_being_kept(draft: Path, data: Path) -> None:
    for number in range(10):
        generations.keep(saying(str(number), LARGE), draft, data)
    spoiled, gone = generations.kept(draft, data)[:2]
    spoiled.path.write_bytes(b"{")
    gone.path.unlink()
    gone.path.mkdir()
    for number in range(10, 13):
        generations.keep(saying(str(number), LARGE), draft, data)
    found = kept(draft, data)
    assert found[:3] == [saying(str(number), LARGE) for number in (12, 11, 10)]
    assert [isinstance(one, Refused) for one in found[3:5]] == [True, True]


def test_a_spoiled_picture_spoils_its_states_and_is_told_in_words(draft: Path, data: Path) -> None:
    generations.keep(saying("一", LARGE), draft, data)
    (picture,) = (data / "generations").rglob(LARGE.id)
    picture.write_bytes(b"\xff\x00")
    (one,) = kept(draft, data)
    assert isinstance(one, Refused)
    assert f"读不出来：插图 {LARGE.id[:15]}… 读不出来，编码坏了；" in one.sentence


def test_where_the_newest_state_is_no_file_the_next_is_kept(draft: Path, data: Path) -> None:
    generations.keep(saying("一"), draft, data)
    (one,) = generations.kept(draft, data)
    one.path.unlink()
    one.path.mkdir()
    generations.keep(saying("二"), draft, data)
    assert kept(draft, data)[0] == saying("二")


def test_what_another_program_wrote_shares_its_pictures_as_well(draft: Path, data: Path) -> None:
    for words in ("一", "二", "三"):
        draft_file.write(saying(words, LARGE), draft)
        generations.keep_file(draft, data)
    assert kept(draft, data) == [saying(words, LARGE) for words in ("三", "二", "一")]
    assert len(list(data.rglob(LARGE.id))) == 1
    assert size(data) < 200_000 + 3 * 40_000


def test_what_was_kept_when_it_was_saved_is_not_kept_again_as_a_file(
    draft: Path, data: Path
) -> None:
    generations.keep(saying("存", LARGE), draft, data)
    draft_file.write(saying("存", LARGE), draft)
    generations.keep_file(draft, data)
    assert kept(draft, data) == [saying("存", LARGE)]


def test_half_a_character_in_what_is_unknown_is_kept(draft: Path, data: Path) -> None:
    draft.write_text(json.dumps(sample_data("2021") | {"colour": "\ud800"}), encoding="utf-8")
    generations.keep_file(draft, data)
    assert kept(draft, data) == [draft_file.read(draft)]
    assert kept(draft, data) != [sample("2021")]
