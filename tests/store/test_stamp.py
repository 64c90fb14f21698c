"""A file that was written since is another one; where it lies is known without it."""

import os
from pathlib import Path

import pytest

from reportdesk.store.stamp import disk_of, stamp_of, written_at


def test_the_same_file_has_the_same_stamp_and_a_changed_one_another(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    first = stamp_of(path)
    assert first == stamp_of(path)
    path.write_text("other")
    assert stamp_of(path) != first
    path.write_text("one")
    os.utime(path, (0, 0))
    assert stamp_of(path) != first


def test_one_of_the_same_moment_is_another_one_by_its_length_or_as_another_file(
    tmp_path: Path,
) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    path.write_text("one")
    other.write_text("two")
    os.utime(path, (0, 0))
    os.utime(other, (0, 0))
    first = stamp_of(path)
    path.write_text("longer")
    os.utime(path, (0, 0))
    assert stamp_of(path) != first
    other.replace(path)
    assert stamp_of(path) != first


@pytest.mark.parametrize("name", ["none", "folder/none", "file/none", "n" * 300, "loop"])
def test_what_is_no_file_has_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert stamp_of(tmp_path / name) is None
    assert stamp_of(tmp_path / "folder") is None
    assert written_at(tmp_path / name) is None


def test_the_disk_is_that_of_the_folder_and_of_what_a_link_leads_to(tmp_path: Path) -> None:
    disk = tmp_path.stat().st_dev
    assert disk_of(tmp_path / "none") == disk
    assert disk_of(tmp_path / "none" / "none") is None
    (tmp_path / "link").symlink_to("/proc/version")
    assert disk_of(tmp_path / "link") == Path("/proc").stat().st_dev
    found = stamp_of(tmp_path / "link")
    assert found
    assert found.disk == disk_of(tmp_path / "link") != disk
