"""Lets Chinese be typed where the desktop asks for an input method that this Qt has no part for.

The wheels of Qt carry a plugin for ibus and none for fcitx, which speaks ibus's protocol too.
"""

import os
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

_VARIABLE = "QT_IM_MODULE"


def choose_input_method() -> None:
    """Ask for ibus in place of fcitx where only its plugin is here; before QApplication is made."""
    wanted = os.environ.get(_VARIABLE, "")
    if wanted.startswith("fcitx") and not _has_plugin(wanted):
        os.environ[_VARIABLE] = "ibus"


def _has_plugin(name: str) -> bool:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforminputcontexts")
    return any(name in plugin.name for plugin in folder.glob("*"))
