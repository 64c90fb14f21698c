"""An input method for Chinese on a screen: ibus with libpinyin, as on an official's desktop."""

import shutil
import subprocess
from pathlib import Path

from tests.end2end.screen import Screen
from tests.end2end.waiting import until

_ENGINE = "libpinyin"
_COMPONENT = Path("/usr/share/ibus/component/libpinyin.xml")
_PATIENCE = 10


def missing_input_method() -> list[str]:
    """Return what this machine lacks to type Chinese."""
    missing = [] if shutil.which("ibus-daemon") else ["ibus"]
    return missing if _COMPONENT.exists() else [*missing, "ibus-libpinyin"]


def give_pinyin(screen: Screen) -> None:
    """Let programs that are started on a screen from now on take pinyin."""
    # Settings of nobody, and kept nowhere.
    screen.environment |= {"QT_IM_MODULE": "ibus", "GSETTINGS_BACKEND": "memory"}
    screen.start(["ibus-daemon", "--panel", "disable", "--emoji-extension", "disable"])
    until(lambda: _asked(screen, "address").startswith("unix:"), "the input method")
    until(lambda: _asked(screen, "engine", _ENGINE) or _is_chosen(screen), "pinyin")


def _is_chosen(screen: Screen) -> bool:
    return _asked(screen, "engine") == _ENGINE


def _asked(screen: Screen, *words: str) -> str:
    """Ask ibus something; return what it answers."""
    done = subprocess.run(
        ["ibus", *words],
        env=screen.environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
    )
    return done.stdout.strip()
