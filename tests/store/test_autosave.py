"""An autosave holds the last state that was written whole, however its writer ended."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Block, Image, Paragraph, Picture
from reportdesk.store import autosave, journal
from reportdesk.store.autosave import Autosave
from reportdesk.store.encode import encode_without_pictures
from reportdesk.store.journal import Journal, Record
from reportdesk.store.pictures import written_pictures
from tests.faults.ground import overrides_permissions
from tests.samples.reading import sample
from tests.store.reports import reports

PNG = b"\x89PNG\r\n\x1a\n"
LARGE = Image("image/png", PNG + bytes(200_000))
OTHER = Image("image/png", PNG + b"other")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / ".年报.report.json.autosave"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "年报.report.json"


def pictured(*images: Image, words: str = "字") -> Report:
    """Return a report whose text shows these images."""
    blocks: tuple[Block, ...] = (
        Paragraph((words,)),
        *(Picture(image.id, "图", 100) for image in images),
    )
    held = {image.id: image for image in images}
    return replace(sample("2021"), texts={"overview": blocks}, images=held)


def held(place: Path) -> Report:
    found = autosave.read(place, {})
    assert found
    return found.report


@given(reports())
def test_what_was_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, report: Report
) -> None:
    place = tmp_path_factory.mktemp("a") / "autosave"
    Autosave([place], None).write(report, {})
    assert held(place) == report


def test_the_last_state_counts_and_says_whose_it_is(place: Path, draft: Path) -> None:
    writer = Autosave([place], draft)
    for words in ("一", "二", "三"):
        writer.write(pictured(words=words), {})
    found = autosave.read(place, {})
    assert found
    assert found.report == pictured(words="三")
    assert found.draft == autosave.draft_of(place) == draft
    writer.discard()
    assert not place.exists()


def test_a_picture_is_written_once_and_not_at_all_if_the_draft_holds_it(place: Path) -> None:
    writer = Autosave([place], None)
    writer.write(pictured(OTHER), {})
    small = place.stat().st_size
    writer.write(pictured(OTHER, LARGE), {})
    large = place.stat().st_size
    for number in range(20):
        writer.write(pictured(OTHER, LARGE, words=str(number)), {})
    assert large > small + 200_000
    assert place.stat().st_size < large + 20 * 40_000
    assert held(place) == pictured(OTHER, LARGE, words="19")
    kept = {LARGE.id: LARGE}
    beside = Autosave([place], None)
    beside.write(pictured(LARGE), kept)
    assert place.stat().st_size < 100_000
    found = autosave.read(place, written_pictures(kept))
    assert found
    assert found.report == pictured(LARGE)


def test_a_lost_picture_leaves_its_caption_and_every_word(place: Path) -> None:
    Autosave([place], None).write(pictured(LARGE), {LARGE.id: LARGE})
    texts = held(place).texts["overview"]
    assert texts == (Paragraph(("字",)), Paragraph(("［这里的插图没能恢复］图",)))


def test_cut_short_anywhere_it_holds_the_last_whole_state(place: Path) -> None:
    writer = Autosave([place], None)
    writer.write(pictured(words="先"), {})
    whole = place.stat().st_size
    writer.write(pictured(words="后"), {})
    content = place.read_bytes()
    for end in range(whole, len(content) - 1, 997):
        place.write_bytes(content[:end])
        assert held(place) == pictured(words="先")
    for end in range(0, whole - 1, 997):
        place.write_bytes(content[:end])
        assert autosave.read(place, {}) is None


def test_overtaken_states_do_not_pile_up(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "_MOST_STATES", 100_000)
    writer = Autosave([place], None)
    for number in range(60):
        writer.write(pictured(OTHER, words=str(number)), {})
    assert place.stat().st_size < 150_000
    assert held(place) == pictured(OTHER, words="59")


def test_pictures_put_in_and_taken_out_again_never_hide_the_last_state(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_MOST_IN_ALL", 1_000_000)
    writer = Autosave([place], None)
    for number in range(12):
        image = Image("image/png", LARGE.data + bytes([number]))
        writer.write(pictured(image, words=str(number)), {})
        assert place.stat().st_size <= 1_000_000
        assert held(place).texts["overview"][0] == Paragraph((str(number),))


def spoiled(place: Path) -> Iterator[None]:
    """Do to an autosave what others may do to it while its writer lives."""
    place.unlink()
    yield
    place.write_bytes(b"")
    yield
    place.write_bytes(place.read_bytes()[:-10])
    yield


def test_one_that_others_took_or_cut_is_begun_anew(place: Path) -> None:
    writer = Autosave([place], None)
    writer.write(pictured(OTHER), {})
    for number, _ in enumerate(spoiled(place)):
        writer.write(pictured(OTHER, words=str(number)), {})
        assert held(place) == pictured(OTHER, words=str(number))


@pytest.mark.skipif(overrides_permissions(), reason="may write everywhere")
def test_where_the_folder_is_read_only_the_data_folder_takes_it(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o555)
    Autosave([shut / "a", tmp_path / "b"], None).write(pictured(), {})
    assert held(tmp_path / "b") == pictured()


def test_where_the_folder_is_gone_the_data_folder_takes_it_and_back(tmp_path: Path) -> None:
    first, second = tmp_path / "stick" / "a", tmp_path / "b"
    writer = Autosave([first, second], None)
    writer.write(pictured(), {})
    assert held(second) == pictured()
    first.parent.mkdir()
    second.unlink()
    writer.write(pictured(words="又"), {})
    assert held(first) == pictured(words="又")
    assert not second.exists()


def test_where_the_draft_is_gone_the_data_folder_takes_it(tmp_path: Path, draft: Path) -> None:
    beside, elsewhere = tmp_path / "a", tmp_path / "b"
    Autosave([beside, elsewhere], draft).write(pictured(), {})
    assert not beside.exists(), "an empty folder may be what a drawn stick left"
    assert held(elsewhere) == pictured()
    draft.write_text("here again")
    Autosave([beside, elsewhere], draft).write(pictured(), {})
    assert held(beside) == pictured()
    assert not elsewhere.exists()


def test_a_place_that_does_not_answer_is_left_to_itself(tmp_path: Path) -> None:
    beside, elsewhere = tmp_path / "a", tmp_path / "b"
    hanging = Autosave([beside, elsewhere], None)
    other = hanging.elsewhere()
    assert other
    other.write(pictured(words="又"), {})
    hanging.write(pictured(), {})
    assert held(beside) == pictured()
    assert held(elsewhere) == pictured(words="又"), "when it answers at last it takes nothing away"
    assert other.elsewhere() is None


def test_it_is_never_written_through_a_link(tmp_path: Path) -> None:
    other = tmp_path / "somebody's"
    other.write_text("mine")
    (tmp_path / "a").symlink_to(other)
    Autosave([tmp_path / "a", tmp_path / "b"], None).write(pictured(), {})
    assert other.read_text() == "mine"
    assert held(tmp_path / "b") == pictured()


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    writer = Autosave([tmp_path / "no" / "a", tmp_path / "none" / "b"], None)
    with pytest.raises(OSError, match="No such file"):
        writer.write(pictured(), {})


HOSTILE = [
    b"",
    b"\n" * 1000,
    b"{}",
    bytes(range(256)) * 100,
    b"[" * 100_000,
    b"0123456789abcdef S {}\n",
]


@pytest.mark.parametrize("content", HOSTILE)
def test_what_is_no_autosave_holds_nothing(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    assert autosave.read(place, {}) is None
    assert autosave.draft_of(place) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("images", []),
        ("images", {"x": 1}),
        ("texts", {"overview": [{"kind": "image", "image": [], "width_mm": 1}]}),
        ("figures", {"requests.new.natural_person": float("nan")}),
        ("draft_version", 2),
        ("form", None),
        ("year", "x"),
    ],
)
def test_a_state_that_is_no_draft_is_refused_like_one(
    place: Path, name: str, value: object
) -> None:
    state = json.loads(encode_without_pictures(all_forms()["2021"], pictured(OTHER)))
    state[name] = value
    records = [
        Record(b"D", b"null"),
        Record(b"M", b"2025-11-24T14:31:00+00:00"),
        Record(b"S", json.dumps(state).encode()),
    ]
    Journal(place).begin(records)
    assert autosave.read(place, {}) is None


def test_a_new_report_is_kept_as_well(place: Path) -> None:
    report = new_report("2021", 2025, "云河市商务局")
    Autosave([place], None).write(report, {})
    assert held(place) == report
