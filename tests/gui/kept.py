"""What is kept of reports while a window works on them, and what a kill would leave of it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from reportdesk.gui.window import Window
from reportdesk.store import autosave
from tests.gui.desks import program

TWO_SECONDS_MS = 2000
_PATIENCE_MS = 15_000


def kept(folder: Path) -> list[Path]:
    """Return every autosave and lock file in a folder and below."""
    return sorted(p for p in folder.rglob("*") if p.suffix in {".autosave", ".lock"})


def beside(draft: Path) -> list[str]:
    """Return the names of what stands beside a draft for its sake."""
    return [path.name for path in kept(draft.parent) if path.parent == draft.parent]


def wait_until_kept(
    qtbot: QtBot, window: Window, folder: Path, within_ms: int = _PATIENCE_MS
) -> None:
    """Wait until an autosave holds what the window shows."""
    qtbot.waitUntil(lambda: _is_kept(window, folder), timeout=within_ms)


@contextmanager
def killed(qtbot: QtBot, folder: Path, *arguments: str) -> Iterator[Window]:
    """Open the program, and leave at its end what a kill leaves once all is kept."""
    before = set(kept(folder))
    with program(qtbot, folder, *arguments) as window:
        yield window
        wait_until_kept(qtbot, window, folder)
        left = {path: path.read_bytes() for path in kept(folder)}
    assert set(kept(folder)) <= before
    _put_back(left)


def _is_kept(window: Window, folder: Path) -> bool:
    session = window.files.session
    found = [autosave.read(path, {}) for path in kept(folder) if path.suffix == ".autosave"]
    return session is not None and session.report in [one.report for one in found if one]


def _put_back(left: Mapping[Path, bytes]) -> None:
    for path, content in left.items():
        path.write_bytes(content)
