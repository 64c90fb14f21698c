"""The command line from end to end, each verb started as a shell starts it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.program import WITHOUT_QT, reportdesk
from tests.samples.reading import sample_path


def test_from_a_new_draft_to_the_word_file(tmp_path: Path) -> None:
    draft, word_file = tmp_path / "a.report.json", tmp_path / "a.docx"
    new = reportdesk("new", "--year", "2025", "--office", "云河市商务局", "-o", draft)
    assert (new.code, new.said, new.complained) == (0, "", "")
    checked = reportdesk("check", draft)
    assert checked.code == 1
    assert checked.said.startswith(f"{draft}：尚有 166 格、2 节未填")
    exported = reportdesk("export", draft, "-o", word_file)
    assert exported.code == 0
    assert exported.complained == ("已导出，但“a.report.json”尚有 166 格、2 节未填，1 处待核。\n")
    assert zipfile.is_zipfile(word_file)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.report.json"]


def test_a_whole_report_passes_without_a_word_on_stderr(tmp_path: Path) -> None:
    checked = reportdesk("check", sample_path("2019"), sample_path("2021"))
    assert (checked.code, checked.complained) == (0, "")
    assert [line.rpartition("：")[2] for line in checked.said.splitlines()] == ["可以定稿"] * 2
    exported = reportdesk("export", sample_path("2021"), "-o", tmp_path / "a.docx")
    assert (exported.code, exported.said, exported.complained) == (0, "", "")


def test_nothing_that_only_the_window_needs_is_imported() -> None:
    script = WITHOUT_QT.replace(
        "runpy.run_module",
        "import atexit; atexit.register("
        "lambda: print(*sorted(sys.modules), file=sys.stderr)); runpy.run_module",
    )
    command = [sys.executable, "-c", script, "explain", "B1"]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    imported = set(ran.stderr.split())
    assert "reportdesk.commands" in imported
    assert imported.isdisjoint({"docx", "lxml", "jsonschema", "PIL", "reportdesk.gui.app"})


@pytest.mark.parametrize("words", [[], ["a.report.json"], ["self-test"]])
def test_without_qt_the_window_says_what_it_lacks(words: list[str]) -> None:
    answer = reportdesk(*words)
    assert answer.code == 2
    assert answer.complained.startswith("窗口打不开，缺少它要用的组件：")
    assert answer.complained.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_says_so() -> None:
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-m", "reportdesk"]
    ran = subprocess.run(command, check=False, capture_output=True, env=bare, timeout=60)
    assert ran.returncode == 2
    assert ran.stderr.decode().startswith("窗口打不开：这里没有屏幕。")


def test_answers_are_utf8_whatever_the_system_speaks() -> None:
    command = [sys.executable, "-X", "utf8=0", "-m", "reportdesk", "explain", "A1"]
    latin = {**os.environ, "LC_ALL": "en_US.ISO-8859-1", "PYTHONIOENCODING": "latin-1"}
    ran = subprocess.run(command, check=True, capture_output=True, env=latin, timeout=60)
    assert "三张表的每一格都要填" in ran.stdout.decode("utf-8")


def test_a_reader_who_leaves_early_hears_no_complaint() -> None:
    drafts = [str(sample_path("2019"))] * 3
    command = [sys.executable, "-m", "reportdesk", "check", *drafts]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.close()
        assert program.stderr.read() == b""
