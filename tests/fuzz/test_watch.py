"""What breaks a promise is kept with its bytes, once for each place, and reading goes on."""

import time
from pathlib import Path

import pytest

from tests.fuzz import watch
from tests.fuzz.target import Target
from tests.fuzz.watch import Watch


def read(content: bytes) -> None:
    """Break at every x, in another place at every y, and dawdle at every z."""
    if b"x" in content:
        raise KeyError(content)
    if b"z" in content:
        end = time.process_time() + 0.2
        while time.process_time() < end:
            pass
    assert b"y" not in content


def test_each_place_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "MOST_SECONDS", 0.1)
    watching = Watch(Target("toy", read, lambda: (b"a",), ()), tmp_path)
    for content in (b"a", b"x1", b"x2", b"y1", b"a", b"x3", b"y2", b"z"):
        watching(content)
    found = [path for path in tmp_path.iterdir() if path.suffix != ".txt"]
    assert {path.read_bytes() for path in found} == {b"x1", b"y1", b"z"}
    assert all("Error" in path.with_suffix(".txt").read_text() for path in found)
    assert capsys.readouterr().out.count("finding ") == 3
