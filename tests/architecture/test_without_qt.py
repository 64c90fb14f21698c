"""Nothing below the window needs Qt: the command line works where PySide6 cannot be imported."""

import subprocess
import sys
from pathlib import Path

import pytest

WITHOUT = """
import runpy, sys
sys.modules.update(dict.fromkeys({missing!r}))
sys.argv[0] = "reportdesk"
runpy.run_module("reportdesk", run_name="__main__")
"""


def run(
    *words: str | Path, missing: tuple[str, ...] = ("PySide6",)
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT.format(missing=missing), *words]
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
    for name in ("a.docx", "a.pdf"):
        assert run("export", draft, "-o", tmp_path / name).returncode == 0
        assert (tmp_path / name).stat().st_size > 0


def test_without_its_library_too_a_pdf_is_refused_and_all_else_exported(
    draft: Path, tmp_path: Path
) -> None:
    pdf = run("export", draft, "-o", tmp_path / "a.pdf", missing=("PySide6", "typst"))
    assert pdf.returncode == 2
    assert pdf.stderr.startswith("没有导出：这台电脑缺少写 PDF 的组件（typst）。")
    assert pdf.stderr.count("\n") == 1
    assert not (tmp_path / "a.pdf").exists()
    for name in ("a.docx", "a.html", "a.xlsx"):
        written = run("export", draft, "-o", tmp_path / name, missing=("PySide6", "typst"))
        assert written.returncode == 0


def test_a_rule_is_explained() -> None:
    explained = run("explain", "B1")
    assert explained.returncode == 0
    assert explained.stdout
