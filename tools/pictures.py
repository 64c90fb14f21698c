"""Makes the pictures of the manual anew: the self-test takes them, and they are made small.

    python3 dev.py pictures

Started with the Python of .venv, which has what it takes.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
MOST_BYTES = 120_000
_EDITION = "2021"
_SCHEMES = ("", "-dark")
_NAMES = {
    "1": "cover",
    "2": "preface",
    "3": "overview",
    "4": "disclosure",
    "5": "requests",
    "6": "review",
    "7": "problems",
    "8": "other",
    **{name: name for name in ("start", "preview", "find", "help", "paste")},
}
_SHADES = (256, 128, 64)


def main() -> int:
    """Take all pictures and write those that the manual shows; the self-test's exit status."""
    # Always the same one: the start page shows it.
    folder = Path(tempfile.gettempdir(), "年报")
    command = [sys.executable, "-m", "reportdesk", "self-test", "--keep", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    status = subprocess.call(command, env=environment)
    if status == 0:
        _write_all(folder)
        shutil.rmtree(folder)
    return status


def _write_all(folder: Path) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for taken, name in _NAMES.items():
        for scheme in _SCHEMES:
            _write(folder / f"{_EDITION}-{taken}{scheme}.png", PICTURES / f"{name}{scheme}.png")
    _write(folder / f"{_EDITION}-wrong.png", PICTURES / "wrong.png")


def _write(source: Path, target: Path) -> None:
    """Write a picture with a palette, of as many shades as keep it small."""
    with Image.open(source) as picture:
        plain = picture.convert("RGB")
    for shades in _SHADES:
        plain.quantize(shades, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= MOST_BYTES:
            break


if __name__ == "__main__":
    sys.exit(main())
