"""When the program itself is at fault, the command line says so in one sentence."""

import sys
from pathlib import Path
from typing import NoReturn

import pytest

from reportdesk import commands
from reportdesk.cli.exits import Exit
from reportdesk.cli.main import main
from reportdesk.log.log import log_folder
from reportdesk.report.report import Report, new_report

OFFICE = "云河市某某局"

pytestmark = pytest.mark.usefixtures("faults_expected")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a draft that no rule can judge, since each fails with what it read."""

    def check(report: Report) -> NoReturn:
        raise KeyError(report)

    path = tmp_path / "年报一.report.json"
    assert commands.save(new_report("2021", 2025, OFFICE), path) is None
    monkeypatch.setattr(commands, "check", check)
    return path


def test_it_is_one_sentence_with_the_place_of_the_log(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = log_folder() / "reportdesk.log"
    assert main(["check", str(draft)]) == Exit.REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"程序自身出了差错，没有做完；详情记在“{log}”里。\n"
    logged = log.read_text(encoding="utf-8")
    assert "reportdesk.cli.verbs:" in logged
    assert "KeyError" in logged
    assert OFFICE not in logged
    assert draft.stem not in logged


def test_it_is_said_where_even_the_log_cannot_be_written(
    draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    assert main(["check", str(draft)]) == Exit.REFUSED
    assert capsys.readouterr().err == "程序自身出了差错，没有做完；日志也没有写成。\n"


def test_a_part_that_cannot_be_imported_is_a_fault_as_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "reportdesk.cli.arguments", None)
    assert main(["explain", "B1"]) == Exit.REFUSED
    assert capsys.readouterr().err.startswith("程序自身出了差错，没有做完；")
