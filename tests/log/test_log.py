"""The log is small, goes on where it was, and is missed by nobody where it cannot be written."""

import logging
from pathlib import Path

import pytest

from reportdesk.log.log import MOST_BYTES, PUT_ASIDE, Log, log_folder


def written(folder: Path) -> str:
    return (folder / "reportdesk.log").read_text(encoding="utf-8")


def test_it_stands_in_the_users_own_folder(tmp_path: Path) -> None:
    assert log_folder().is_relative_to(tmp_path)


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    for line in ("一", "二"):
        with Log(tmp_path) as log:
            log.note(line)
            assert log.path == tmp_path / "reportdesk.log"
    first, second = written(tmp_path).splitlines()
    assert first.endswith("INFO 一")
    assert second.endswith("INFO 二")


def test_it_never_takes_more_than_three_small_files(tmp_path: Path) -> None:
    with Log(tmp_path) as log:
        for _ in range(12):
            log.complain("一" * 40_000)
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) == 1 + PUT_ASIDE
    assert max(sizes) <= MOST_BYTES


def test_where_it_cannot_be_written_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    with Log(tmp_path / "file") as log:
        log.note("一")
        assert log.path is None
    assert capsys.readouterr() == ("", "")


def test_where_no_file_can_be_put_aside_it_grows_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def held(_source: str, _target: str) -> None:
        raise PermissionError(13, "held by another window, as Windows says")

    monkeypatch.setattr("os.rename", held)
    with Log(tmp_path) as log:
        for number in range(4):
            log.note(f"{number}" * MOST_BYTES)
        assert log.path
    assert "3" * MOST_BYTES in written(tmp_path)
    assert capsys.readouterr() == ("", "")


def test_once_closed_it_takes_nothing_more(tmp_path: Path) -> None:
    with Log(tmp_path) as log:
        log.note("一")
    logging.getLogger("reportdesk").info("二")
    assert "二" not in written(tmp_path)
