"""Nothing below the window needs Qt: the command line works where PySide6 cannot be imported."""

import subprocess
import sys
from pathlib import Path

import pytest

WITHOUT_QT = """
import runpy, sys
sys.modules["PySide6"] = None
sys.argv[0] = "reportdesk"
runpy.run_module("reportdesk", run_name="__main__")
"""


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_QT, *words]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "a.report.json"
    made = run("new", "--year", "2024", "--office", "某某市人民政府", "-o", path)
    assert (made.returncode, made.stderr) == (0, "")
    return path


def test_a_draft_is_checked(draft: Path) -> None:
    checked = run("check", draft)
    assert checked.returncode == 1
    assert "未填" in checked.stdout
    assert checked.stderr == ""


def test_a_draft_is_exported(draft: Path, tmp_path: Path) -> None:
    word_file = tmp_path / "a.docx"
    assert run("export", draft, "-o", word_file).returncode == 0
    assert word_file.stat().st_size > 0


def test_a_rule_is_explained() -> None:
    explained = run("explain", "B1")
    assert explained.returncode == 0
    assert explained.stdout
