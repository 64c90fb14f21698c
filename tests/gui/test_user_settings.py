"""Settings whose file can be none: put aside, and begun anew."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reportdesk.gui.settings import user_settings
from tests.hostile.files import beginning, device, holding

_NATIVE, _USER = QSettings.Format.NativeFormat, QSettings.Scope.UserScope


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    before = str(Path(QSettings(_NATIVE, _USER, "x", "x").fileName()).parents[1])
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    QSettings.setPath(_NATIVE, _USER, str(tmp_path))
    (tmp_path / "desk").mkdir()
    yield tmp_path
    QSettings.setPath(_NATIVE, _USER, before)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("name", ["desk/desk.conf", "desk.conf"])
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, device, beginning(b"x", 500)])
def test_what_can_be_no_settings_is_put_aside_and_kept(
    home: Path, name: str, make: Callable[[Path], object]
) -> None:
    make(home / name)
    inode = (home / name).lstat().st_ino
    settings = user_settings("desk")
    assert settings.allKeys() == []
    settings.setValue("scheme", "dark")
    settings.sync()
    assert user_settings("desk").value("scheme") == "dark"
    assert inode in [path.lstat().st_ino for path in (home / name).parent.glob("desk.conf.*")]


@pytest.mark.skipif(os.name == "nt", reason="they are in no file here")
def test_settings_that_are_sound_are_read_where_they_are(home: Path) -> None:
    holding(b"[General]\nscheme=dark\n")(home / "desk/desk.conf")
    assert user_settings("desk").value("scheme") == "dark"
    assert [path.name for path in (home / "desk").iterdir()] == ["desk.conf"]
