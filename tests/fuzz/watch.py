"""Hands bytes to a target, and keeps those that break its promise."""

import hashlib
import time
import traceback
from pathlib import Path

from tests.fuzz.target import Target

MOST_SECONDS = 2.0
"""Of the processor; how busy the machine is does not count."""


class TooSlowError(Exception):
    """What was read took longer than anybody waits."""


class Watch:
    """Writes each finding into a folder, once for each place in the code, and says so."""

    def __init__(self, target: Target, folder: Path) -> None:
        self._target, self._folder = target, folder
        self._known: set[str] = set()

    def __call__(self, content: bytes) -> None:
        """Let the target read; go on whatever becomes of it."""
        try:
            timed(self._target, content)
        except Exception as error:  # noqa: BLE001 - any exception is a finding
            place = _place(error)
            if place not in self._known:
                self._known.add(place)
                self._keep(content, error)

    def _keep(self, content: bytes, error: Exception) -> None:
        name = f"{self._target.name}-{hashlib.sha256(content).hexdigest()[:12]}"
        path = self._folder / name
        path.write_bytes(content)
        lines = "".join(traceback.format_exception(error))
        path.with_suffix(".txt").write_text(lines, encoding="utf-8", errors="backslashreplace")
        print(f"finding {path}: {error!r:.200}", flush=True)


def timed(target: Target, content: bytes) -> None:
    """Let a target read within its time; whatever is wrong is raised."""
    began = time.process_time()
    target.read(content)
    spent = time.process_time() - began
    if spent > MOST_SECONDS:
        raise TooSlowError(f"{spent:.1f} s for {len(content)} bytes")


def _place(error: Exception) -> str:
    """Return where an exception comes from: its kind and the last lines on the way to it."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return f"{type(error)} {[(frame.filename, frame.lineno) for frame in frames]}"
