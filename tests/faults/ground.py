"""Disks that are full, read-only or drawn, made for real; where that is not allowed tests skip."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_OVERRIDES_PERMISSIONS = 1 << 1
_PIECES = (1 << 16, 1 << 12)


@contextmanager
def small_disk(folder: Path, kilobytes: int = 1024) -> Iterator[Path]:
    """Mount a small disk of its own on a new folder; it may be drawn before the end."""
    folder.mkdir(exist_ok=True)
    _allowed("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        if folder.is_mount():
            draw(folder)


def draw(disk: Path) -> None:
    """Take a disk away from under those who use it; the folder that it was mounted on stays."""
    _run("umount", "--lazy", str(disk))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make a folder a disk that can only be read, for root as well."""
    _allowed("mount", "--bind", str(folder), str(folder))
    try:
        _run("mount", "-o", "remount,bind,ro", str(folder))
        yield
    finally:
        draw(folder)


@contextmanager
def unchangeable(path: Path) -> Iterator[None]:
    """Let nobody change a file, or what a folder lists, not even root."""
    _allowed("chattr", "+i", str(path))
    try:
        yield
    finally:
        _run("chattr", "-i", str(path))


def fill(folder: Path) -> Path:
    """Fill the disk of a folder to the last byte, with a file that may be taken away again."""
    filler = folder / "占满"
    with filler.open("wb", buffering=0) as file:
        for size in _PIECES:
            try:
                while file.write(b"\0" * size) == size:
                    pass
            except OSError:
                continue
    return filler


def overrides_permissions() -> bool:
    """Say whether this process, as root does, passes over the permissions of files."""
    status = Path("/proc/self/status")
    if not status.exists():
        return os.name == "nt" or os.geteuid() == 0
    lines = status.read_text(encoding="utf-8").splitlines()
    (powers,) = (line.split()[1] for line in lines if line.startswith("CapEff:"))
    return bool(int(powers, 16) & _OVERRIDES_PERMISSIONS)


def _allowed(*command: str) -> None:
    try:
        _run(*command)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"{command[0]} is not allowed here: {error}")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=30)
