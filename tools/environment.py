"""The virtual environment in .venv, brought up to date when what the project needs has changed."""

import hashlib
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import Literal, get_args

from tools.speech import say

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
CONSTRAINTS = ROOT / "constraints.txt"
STAMP = FOLDER / "reportdesk-stamp"
Extent = Literal["runtime", "dev", "long"]  # each holds the ones before it


def prepare(extent: Extent) -> Path:
    """Install what this extent of the project needs, and return the folder of its programs.

    The stamp stands in .venv only while what it names is wholly installed. An installation that
    was cut short leaves none, and the next one then begins from nothing.
    """
    held = STAMP.read_text().split() if STAMP.exists() else []
    wanted = _fingerprint()
    if held[:1] != [sys.version.split()[0]]:
        _make()
    if held not in [[*wanted, enough] for enough in _holding(extent)]:
        _install(extent)
        STAMP.write_text(" ".join([*wanted, extent]))
    return _programs()


def _holding(extent: Extent) -> tuple[Extent, ...]:
    every: tuple[Extent, ...] = get_args(Extent)
    return every[every.index(extent) :]


def _fingerprint() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needs = repr((project["build-system"], project["project"], CONSTRAINTS.read_bytes()))
    return [sys.version.split()[0], hashlib.sha256(needs.encode()).hexdigest()]


def _make() -> None:
    say("正在建立 .venv……", "Making .venv ...")
    venv.create(FOLDER, clear=True, with_pip=True)


def _install(extent: Extent) -> None:
    say(
        "正在安装所需的库，首次约需一两分钟……",
        "Installing libraries, a minute or two the first time ...",
    )
    STAMP.unlink(missing_ok=True)
    project = ROOT if extent == "runtime" else f"{ROOT}[{extent}]"
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    command = ["-m", "pip", "install", *quiet, "--constraint", CONSTRAINTS, "--editable", project]
    result = subprocess.run([_programs() / "python", *command], check=False)
    if result.returncode:
        say(
            "安装未成功，原因见上；修复后请再次运行。",
            "Installing failed, see above; then try again.",
        )
        sys.exit(1)


def _programs() -> Path:
    return FOLDER / ("Scripts" if os.name == "nt" else "bin")
