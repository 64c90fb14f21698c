"""The free stand-ins for the official faces, which LibreOffice wants to lay out pages as Word does.

Debian has the Fandol faces only inside a TeX package. They are taken out of it into build/fonts,
where tests/fonts.conf gives them the names of the official faces; no TeX is installed.
"""

import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from tools import apt
from tools.environment import ROOT
from tools.speech import say

FOLDER = ROOT / "build" / "fonts"
_PACKAGE = "texlive-lang-chinese"
_FACE = re.compile(r"Fandol(Fang|Hei|Kai|Song)-\w+\.otf$")


def provide() -> bool:
    """Bring the Fandol faces into build/fonts, and return whether they are there."""
    if FOLDER.is_dir():
        return True
    say("正在下载字体（49 MB）……", "Downloading typefaces (49 MB) ...")
    FOLDER.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER.parent) as name:
        package = apt.download(_PACKAGE, Path(name))
        if package is None or not shutil.which("dpkg-deb"):
            say(
                "未能取得字体，有关测试将跳过。",
                "No typefaces to be had: tests of pages are skipped.",
            )
            return False
        faces = Path(name) / "fonts"
        _unpack(package, faces)
        faces.rename(FOLDER)
    return True


def _unpack(package: Path, folder: Path) -> None:
    """Write the faces of a Debian package into a new folder."""
    folder.mkdir()
    contents = subprocess.check_output(["dpkg-deb", "--fsys-tarfile", package])
    with tarfile.open(fileobj=io.BytesIO(contents)) as archive:
        for member in archive:
            face = _FACE.search(member.name)
            data = archive.extractfile(member) if face else None
            if face and data:
                (folder / face[0]).write_bytes(data.read())
