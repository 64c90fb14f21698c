"""What an older program wrote is read step by step; no file is touched by that."""

import base64
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from reportdesk.cli.main import main
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import Image
from reportdesk.store import autosave, draft_file, generations
from reportdesk.store.draft_file import Draft
from reportdesk.store.encode import without_pictures
from reportdesk.store.journal import Journal, Record
from reportdesk.store.keys import DRAFT_VERSION
from reportdesk.store.migrations import STEPS, migrated
from reportdesk.store.parsing import UnreadableError
from reportdesk.store.places import places
from reportdesk.store.recovery import left_by_newer, waiting_for
from tests.store import older
from tests.store.older import aged, write_aged

Data = dict[str, Any]
PNG = b"\x89PNG\r\n\x1a\n"
SHOWN, NEW = Image("image/png", PNG + b"shown"), Image("image/png", PNG + b"new")
NAME = "云河市水务局"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a draft may stand, for a program that knows of the made-up past."""
    monkeypatch.setattr(draft_file, "STEPS", older.STEPS)
    folder = tmp_path / "年报"
    folder.mkdir()
    return folder / "年报.report.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def today(*images: Image, words: str = "字") -> Data:
    blocks: list[Data] = [{"kind": "paragraph", "text": words}]
    blocks += [{"kind": "image", "image": image.id, "width_mm": 90} for image in images]
    return {
        "draft_version": DRAFT_VERSION,
        "form": "2021",
        "year": 2024,
        "office": {"name": NAME},
        "texts": {"overview": blocks},
        "figures": {"requests.new.natural_person": 3, "disclosure.fees.amount": "1.50"},
        "images": {image.id: written(image) for image in images},
        "mark": {"unknown": True},
    }


def written(image: Image) -> Data:
    return {"media_type": image.media_type, "data": base64.b64encode(image.data).decode()}


def report_of(data: Data) -> Report:
    return draft_file.report_of(json.dumps(data).encode())


def in_folder(path: Path) -> dict[str, tuple[bytes, int]]:
    return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in path.parent.iterdir()}


def test_a_step_leads_on_from_every_draft_version_there_ever_was() -> None:
    assert sorted(STEPS) == list(range(1, DRAFT_VERSION))


@pytest.mark.parametrize("version", [-1, 0])
def test_the_steps_are_gone_one_after_the_other(version: int) -> None:
    old = aged(today(SHOWN), version)
    before = deepcopy(old)
    assert migrated(old, older.STEPS) == today(SHOWN)
    assert old == before


def test_a_draft_of_today_goes_no_step() -> None:
    assert migrated(today(), older.STEPS) == today()


@pytest.mark.parametrize("version", [-1, 0])
def test_an_older_draft_is_read_whole_and_said_to_be_one(draft: Path, version: int) -> None:
    content = write_aged(today(SHOWN), version, draft)
    assert draft_file.read_draft(draft) == Draft(report_of(today(SHOWN)), is_older=True)
    assert draft_file.read(draft) == report_of(today(SHOWN))
    assert draft.read_bytes() == content
    draft.write_text(json.dumps(today()), encoding="utf-8")
    assert draft_file.read_draft(draft) == Draft(report_of(today()), is_older=False)


@pytest.mark.parametrize(
    ("version", "words"),
    [
        (2, "打不开：它是更新的年报台写的，这一版还读不了，请先更新程序。"),
        (10**300, "打不开：它是更新的年报台写的"),
        (-2, "打不开：草稿版本只能是 -1、0、1，写的是 -2。"),
        (False, "写的是 false。"),
        (0.0, "写的是 0.0。"),
        (None, "写的是 null。"),
    ],
)
def test_any_other_is_refused_and_left_alone(draft: Path, version: object, words: str) -> None:
    draft.write_text(json.dumps(today() | {"draft_version": version}), encoding="utf-8")
    before = in_folder(draft)
    refused = draft_file.read(draft)
    assert isinstance(refused, Refused)
    assert words in refused.sentence
    assert in_folder(draft) == before


@pytest.mark.parametrize(
    ("spoiled", "words"),
    [
        ({"figures": [1]}, "它是旧版年报台写的（草稿版本 -1），内容不全或者被改坏了，没能升级"),
        ({"bureau": None}, "机关信息 name 应当是文字，写的是 null"),
    ],
)
def test_one_in_which_a_step_finds_no_way_is_refused_in_one_sentence(
    draft: Path, spoiled: Data, words: str
) -> None:
    draft.write_text(json.dumps(aged(today(), -1) | spoiled), encoding="utf-8")
    before = in_folder(draft)
    refused = draft_file.read(draft)
    assert isinstance(refused, Refused)
    assert refused.sentence == f"“年报.report.json”打不开：{words}。"
    assert in_folder(draft) == before


def test_a_step_may_say_itself_what_is_wrong() -> None:
    def refuse(_: Data) -> Data:
        raise UnreadableError("表四不在里面")

    with pytest.raises(UnreadableError, match=r"^表四不在里面$"):
        migrated(aged(today(), 0), {0: refuse})


def test_check_and_export_write_nothing_but_their_target(
    draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_aged(today(), -1, draft)
    before = in_folder(draft)
    assert main(["check", str(draft)]) == 1
    assert main(["export", str(draft), "-o", str(tmp_path / "a.html")]) == 0
    assert NAME in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "草稿版本" not in capsys.readouterr().err
    assert in_folder(draft) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", draft.parent.name]


def test_the_original_is_kept_to_the_byte_and_can_be_brought_back(draft: Path, data: Path) -> None:
    content = write_aged(today(SHOWN), 0, draft)
    generations.keep_file(draft, data)
    generations.keep_file(draft, data)
    generations.keep(report_of(today(words="新")), draft, data)
    newest, original = generations.kept(draft, data)
    assert original.path.read_bytes() == content
    assert generations.read(original) == report_of(today(SHOWN))
    assert generations.read(newest) == report_of(today(words="新"))


def test_a_state_that_an_older_program_kept_is_read(draft: Path, data: Path) -> None:
    generations.keep(report_of(today(SHOWN)), draft, data)
    (one,) = generations.kept(draft, data)
    one.path.write_text(json.dumps(without_pictures(aged(today(SHOWN), -1))), encoding="utf-8")
    assert generations.read(one) == report_of(today(SHOWN))


def test_what_an_older_program_left_unsaved_is_recovered(draft: Path, data: Path) -> None:
    write_aged(today(SHOWN), -1, draft)
    place = left_beside(draft, aged(today(SHOWN, NEW, words="后来写的"), -1), NEW)
    waiting = waiting_for(draft, data)
    assert waiting
    assert waiting.is_older
    assert waiting.saved == report_of(today(SHOWN))
    assert waiting.autosaved.report == report_of(today(SHOWN, NEW, words="后来写的"))
    assert left_by_newer(draft, data, "打不开") is None
    write_journal(place, aged(today(SHOWN), 0), draft)
    assert waiting_for(draft, data) is None, "nothing new is in it"
    assert not place.exists()


def test_what_a_newer_program_left_unsaved_is_not_passed_over(draft: Path, data: Path) -> None:
    draft.write_text(json.dumps(today()), encoding="utf-8")
    left_beside(draft, today(words="后来写的") | {"draft_version": DRAFT_VERSION + 1})
    refused = left_by_newer(draft, data, "打不开")
    assert refused
    assert refused.sentence == (
        "“年报.report.json”打不开：更新的年报台留下了它没有保存的内容，这一版还读不了，"
        "请先更新程序。"
    )


def left_beside(draft: Path, state: Data, *pictures: Image) -> Path:
    """Write what a killed program leaves: the state, and the pictures that were not saved yet."""
    place = places(draft, autosave.ENDING, draft.parent)[0]
    write_journal(place, state, draft, *pictures)
    return place


def write_journal(place: Path, state: Data, draft: Path, *pictures: Image) -> None:
    records = [Record(b"D", json.dumps(str(draft)).encode())]
    for image in pictures:
        data = base64.b64encode(image.data)
        records.append(Record(b"P", f"{image.id} ".encode() + data))
    records.append(Record(b"M", b"2025-03-01T10:00:00+00:00"))
    records.append(Record(b"S", json.dumps(without_pictures(state)).encode()))
    Journal(place).begin(records)
