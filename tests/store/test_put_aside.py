"""An autosave that cannot be read is moved away whole, and none that can be."""

import shutil
from pathlib import Path
from typing import Never

import pytest

from reportdesk.store.autosave import Autosave
from reportdesk.store.claim import Claim, claim
from reportdesk.store.places import places, recovery_folder
from reportdesk.store.put_aside import put_aside, put_aside_unowned
from reportdesk.store.recovery import lock_of
from tests.samples.reading import sample

GARBLED = b"\xff\x00 garbled"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    recovery_folder(folder).mkdir(parents=True)
    return folder


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "年报.report.json"


def test_what_is_garbled_goes_and_what_can_be_read_stays(draft: Path, data: Path) -> None:
    beside, elsewhere = places(draft, "autosave", data)
    beside.write_bytes(GARBLED)
    Autosave([elsewhere], None).write(sample("2021"), {})
    (moved,) = put_aside(draft, data)
    assert moved.read_bytes() == GARBLED
    assert moved.name.endswith("年报.report.json.autosave")
    assert not beside.exists()
    assert elsewhere.exists()
    assert put_aside(draft, data) == []


def test_two_of_the_same_name_lie_side_by_side(draft: Path, data: Path) -> None:
    beside, _ = places(draft, "autosave", data)
    moved: list[Path] = []
    for content in (b"one", b"two"):
        beside.write_bytes(content)
        moved += put_aside(draft, data)
    assert [path.read_bytes() for path in moved] == [b"one", b"two"]


def test_where_the_data_folder_has_no_room_it_takes_another_name(
    draft: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, target: Path) -> Never:
        target.write_bytes(b"half")
        raise OSError(28, "full", str(source))

    monkeypatch.setattr(shutil, "move", fail)
    beside, _ = places(draft, "autosave", data)
    beside.write_bytes(GARBLED)
    (moved,) = put_aside(draft, data)
    assert moved.parent == draft.parent
    assert moved.read_bytes() == GARBLED
    assert not beside.exists()
    assert list((data / "unreadable").iterdir()) == []


def test_of_reports_without_a_file_those_in_hand_stay(data: Path) -> None:
    held, left, read = (recovery_folder(data) / f"new-{n}.autosave" for n in range(3))
    held.write_bytes(GARBLED)
    left.write_bytes(GARBLED)
    Autosave([read], None).write(sample("2021"), {})
    lock = claim(lock_of(held))
    assert isinstance(lock, Claim)
    (moved,) = put_aside_unowned(data)
    lock.release()
    assert moved.read_bytes() == GARBLED
    assert held.exists()
    assert not left.exists()
    assert read.exists()
    assert not lock_of(left).exists()
