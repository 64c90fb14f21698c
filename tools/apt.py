"""Debian's package manager, used by root or by somebody whom sudo asks no password."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tools.speech import say

_INSTALL = ("install", "-y", "--no-install-recommends")
_OPTIONS = ("-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0")


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages if that is allowed here, and return whether it went well."""
    rights = _rights()
    if rights is None:
        return False
    say(f"正在安装系统组件：{' '.join(packages)}", "Installing system packages ...")
    environment = ("env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8")
    return _with_fresh_lists([*rights, *environment, "apt-get", *_OPTIONS, *_INSTALL, *packages])


def download(package: str, folder: Path) -> Path | None:
    """Fetch a Debian package into a folder without installing it, or return None."""
    if shutil.which("apt-get"):
        _with_fresh_lists(["apt-get", *_OPTIONS, "download", package], folder)
    return next(folder.glob("*.deb"), None)


def command(packages: Sequence[str]) -> str:
    """Return the command line with which an administrator installs packages."""
    return " ".join(("sudo apt-get update && sudo apt-get", *_INSTALL, *packages))


def _with_fresh_lists(words: list[str], folder: Path | None = None) -> bool:
    """Run a command; if it fails, as on a new machine, once more with fresh package lists."""
    if _run(words, folder).returncode == 0:
        return True
    rights = _rights()
    if rights is None:
        return False
    _run([*rights, "apt-get", *_OPTIONS, "update"])
    result = _run(words, folder)
    if result.returncode:
        print(result.stdout, file=sys.stderr)
    return result.returncode == 0


def _run(words: list[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    return subprocess.run(words, cwd=folder, check=False, text=True, stdout=pipe, stderr=both)


@cache
def _rights() -> tuple[str, ...] | None:
    """Return what stands before apt-get so that it may install, or None where it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    return sudo if shutil.which("sudo") and _run([*sudo, "true"]).returncode == 0 else None
