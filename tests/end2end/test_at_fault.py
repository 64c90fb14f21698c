"""The program as it runs, in which something fails: it says so, goes on, and loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportdesk import commands
from reportdesk.report.report import Report, new_report

ROOT = Path(__file__).parents[2]
NAME = "office"


class Runs:
    """Runs of the program in a home of their own, one after the other, on one draft."""

    def __init__(self, folder: Path) -> None:
        self.draft = folder / "年报二.report.json"
        self.log = folder / "state" / "reportdesk" / "log" / "reportdesk.log"
        self._folder = folder
        assert commands.save(new_report("2021", 2025, NAME), self.draft) is None

    def run(self, how: str) -> tuple[int, list[str], str]:
        """Run it; return the exit code, what the dialogs said, and the standard error."""
        command = [sys.executable, "-m", "tests.end2end.at_fault", how, str(self.draft)]
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env=self._environment(),
            check=False,
            capture_output=True,
            timeout=120,
        )
        said = [json.loads(line) for line in ended.stdout.decode().splitlines()]
        return ended.returncode, said, ended.stderr.decode()

    @property
    def name(self) -> str:
        """Return the office's name that the draft holds."""
        saved = commands.open_draft(self.draft)
        assert isinstance(saved, Report)
        return saved.name

    def logged(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def _environment(self) -> dict[str, str]:
        kinds = ("CONFIG", "DATA", "STATE", "CACHE")
        homes = {f"XDG_{kind}_HOME": str(self._folder / kind.lower()) for kind in kinds}
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        return {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path)


def test_it_tells_of_each_fault_and_the_work_goes_on(runs: Runs) -> None:
    code, said, complained = runs.run("fault")
    assert (code, len(said)) == (0, 2), complained
    for words in said:
        assert "程序出了差错" in words
        assert "所填内容没有丢失，刚刚已经自动留存。" in words
        assert str(runs.log) in words
    assert runs.name == f"{NAME}abc"
    assert runs.logged().count(" ERROR ") == 2
    assert runs.logged().splitlines().count("KeyError") == 2
    for told in (runs.logged(), complained):
        assert "某某局" not in told
        assert runs.draft.name not in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks whether to send a crash away")
def test_a_crash_leaves_its_trace_and_the_next_start_has_the_work(runs: Runs) -> None:
    code, said, _ = runs.run("crash")
    assert (code < 0, said) == (True, [])
    code, said, complained = runs.run("again")
    assert (code, len(said)) == (0, 1), complained
    assert "上次没有正常关闭" in said[0]
    assert runs.name == f"{NAME}a"
    assert "上次没有正常结束" in runs.logged()
    assert 'File "at_fault.py", line' in runs.logged()
    assert str(ROOT) not in runs.logged()


def test_where_there_will_be_no_window_it_says_so_too(runs: Runs) -> None:
    code, said, complained = runs.run("no_start")
    assert (code, len(said)) == (2, 1), complained
    assert "年报台打不开" in said[0]
    assert f"程序自身出了差错，没有做完；详情记在“{runs.log}”里。" in complained
    assert "Traceback" not in complained
    assert "reportdesk.gui.app:" in runs.logged()
