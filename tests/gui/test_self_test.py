"""The self-test does the whole job in a process of its own, and leaves what it is asked to."""

import os
import subprocess
import sys
from pathlib import Path

from reportdesk import commands
from reportdesk.checks.verdict import verdict
from reportdesk.report.refused import Refused
from tests.reaching import watch

ROOT = Path(__file__).parents[2]


def test_it_passes_and_leaves_drafts_documents_and_pictures(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    homes = {"HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    environment = {**os.environ, **homes, "PYTHONPATH": paths}
    # By strace it once stood still; the real window is watched so, in test_nothing_leaves.py.
    watching = watch(tmp_path)._replace(traced=False)
    done = subprocess.run(
        watching.over("reportdesk", "self-test", "--keep", "kept"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("通过。\n")
    assert "相差 1" in done.stdout
    kept = {path.name for path in (tmp_path / "kept").iterdir()}
    for edition in ("2019", "2021"):
        assert {f"{edition}.docx", f"{edition}.report.json", f"{edition}-8-dark.png"} <= kept
        seen = {f"{edition}-{name}" for name in ("start", "preview", "find", "help", "paste")}
        assert {f"{name}{scheme}.png" for name in seen for scheme in ("", "-dark")} <= kept
        assert {f"{edition}.pdf", f"{edition}-page-1.png", f"{edition}-page-4.png"} <= kept
        report = commands.open_draft(tmp_path / "kept" / f"{edition}.report.json")
        assert not isinstance(report, Refused)
        judged = verdict(commands.form_of(report), commands.check(report), report)
        assert judged.headline == "可以定稿"
    assert not list(home.rglob("*reportdesk*")), "settings were touched"
    assert watching.reached() == []


def test_it_ends_with_a_sentence_when_it_takes_too_long(tmp_path: Path) -> None:
    program = "from reportdesk.gui.self_test import run; run(None, seconds=0.2)"
    command = [sys.executable, "-c", program]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, env=environment
    )
    assert done.returncode == 1
    assert done.stdout.endswith("没有通过：0.2 秒还没有做完，已经停止。\n")
    assert list(tmp_path.glob("reportdesk-*")) == []
