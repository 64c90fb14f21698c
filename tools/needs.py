"""What the project wants of the machine itself; what is missing comes by apt-get, if it may."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from tools import apt
from tools.speech import say


class Need(NamedTuple):
    """Something that must be there, how it is looked for, and the Debian package that brings it."""

    package: str
    name: str
    is_there: Callable[[str], bool]


def has_display() -> bool:
    """Tell whether a window can be shown to somebody."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def provide(needs: Iterable[Need]) -> bool:
    """Install what is missing of these, and return whether all is there at last."""
    missing = _missing(needs)
    if not missing:
        return True
    packages = sorted({need.package for need in missing})
    if apt.install(packages):
        missing = _missing(missing)
    if missing:
        _say_how(missing)
    return not missing


def _missing(needs: Iterable[Need]) -> list[Need]:
    if not sys.platform.startswith("linux"):
        return []
    return [need for need in needs if not need.is_there(need.name)]


def _say_how(missing: list[Need]) -> None:
    names = ", ".join(need.name for need in missing)
    packages = sorted({need.package for need in missing})
    say(
        f"本机缺少：{names}。请由管理员运行：\n    {apt.command(packages)}",
        "These are missing here; the command above, run by an administrator, brings them.",
    )


def _library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _program(name: str) -> bool:
    return shutil.which(name) is not None


def _file(path: str) -> bool:
    return Path(path).exists()


def _font(pattern: str) -> bool:
    fc_list = shutil.which("fc-list")
    return bool(fc_list and subprocess.check_output([fc_list, pattern], text=True).strip())


# What the wheels of Qt load at start, whether there is a screen or not.
QT = (
    Need("fontconfig", "fc-list", _program),
    Need("fonts-noto-cjk", ":lang=zh-cn", _font),
    Need("libdbus-1-3", "libdbus-1.so.3", _library),
    Need("libegl1", "libEGL.so.1", _library),
    Need("libfontconfig1", "libfontconfig.so.1", _library),
    Need("libfreetype6", "libfreetype.so.6", _library),
    Need("libgl1", "libGL.so.1", _library),
    Need("libglib2.0-0", "libglib-2.0.so.0", _library),
    Need("libxkbcommon0", "libxkbcommon.so.0", _library),
)

# What its plugin for X loads besides.
SCREEN = tuple(
    Need(package, name, _library)
    for package, name in {
        "libx11-6": "libX11.so.6",
        "libx11-xcb1": "libX11-xcb.so.1",
        "libxcb-cursor0": "libxcb-cursor.so.0",
        "libxcb-icccm4": "libxcb-icccm.so.4",
        "libxcb-image0": "libxcb-image.so.0",
        "libxcb-keysyms1": "libxcb-keysyms.so.1",
        "libxcb-randr0": "libxcb-randr.so.0",
        "libxcb-render0": "libxcb-render.so.0",
        "libxcb-render-util0": "libxcb-render-util.so.0",
        "libxcb-shape0": "libxcb-shape.so.0",
        "libxcb-shm0": "libxcb-shm.so.0",
        "libxcb-sync1": "libxcb-sync.so.1",
        "libxcb-util1": "libxcb-util.so.1",
        "libxcb-xfixes0": "libxcb-xfixes.so.0",
        "libxcb-xkb1": "libxcb-xkb.so.1",
        "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    }.items()
)

# A screen of their own with somebody before it, and eyes for the printed pages.
TESTS = (
    Need("at-spi2-core", "/usr/libexec/at-spi-bus-launcher", _file),
    Need("dbus-daemon", "dbus-daemon", _program),
    Need("ibus", "ibus-daemon", _program),
    Need("ibus-libpinyin", "/usr/share/ibus/component/libpinyin.xml", _file),
    Need("imagemagick", "import", _program),
    Need("openbox", "openbox", _program),
    Need("strace", "strace", _program),
    Need("xclip", "xclip", _program),
    Need("xdotool", "xdotool", _program),
    Need("xvfb", "Xvfb", _program),
    Need("libreoffice-writer-nogui", "soffice", _program),
    Need("libreoffice-calc-nogui", "/usr/lib/libreoffice/program/libsclo.so", _file),
    Need("poppler-utils", "pdftotext", _program),
    Need("fonts-liberation", "Liberation Serif", _font),
)
