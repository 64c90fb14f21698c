"""What is left when the program ends in the middle of a step of Qt or Python itself."""

import faulthandler
import re
from contextlib import suppress
from pathlib import Path
from typing import TextIO

_NAME = "crash.log"
_PLACE = re.compile(r'File "(?:[^"]*[\\/])?([^"\\/]*)"')
_MOST_CHARACTERS = 20_000


def taken(folder: Path) -> str:
    """Return what the last crash left, without the folders of source files, and take it away."""
    path = folder / _NAME
    with suppress(OSError):
        with path.open(encoding="utf-8", errors="replace") as file:
            left = file.read(_MOST_CHARACTERS)
        if left:
            path.write_text("", encoding="utf-8")
        return _PLACE.sub(r'File "\1"', left).strip()
    return ""


def watch(folder: Path) -> TextIO | None:
    """Have a crash leave the places in the code; it does so while the returned file is open."""
    with suppress(OSError):
        file = (folder / _NAME).open("a", encoding="utf-8")
        faulthandler.enable(file)
        return file
    return None


def unwatch(file: TextIO) -> None:
    """End watching."""
    faulthandler.disable()
    file.close()
