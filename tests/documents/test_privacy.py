"""No file that goes out of the house tells who made it, where, or from which file."""

import base64
import binascii
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import PIL.Image
import pytest
from lxml import etree
from pypdf.generic import StreamObject

from tests.documents.pdf_reading import opened
from tests.documents.somebody import FILE, WHO

ROOT = Path(__file__).parents[2]
NEUTRAL = {"", "reportdesk", "年报台"}
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
IN_BASE64 = re.compile(rb"[A-Za-z0-9+/]{60,}={0,2}")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which somebody has worked, their home below it."""
    house = tmp_path_factory.mktemp(WHO)
    home = house / f"home-{WHO}"
    home.mkdir()
    host = f"pc-{WHO}"
    words = ["-m", "tests.documents.somebody", str(house), host]
    subprocess.run([*_on(host), sys.executable, *words], cwd=ROOT, check=True, env=_as_(home, host))
    return house


def _as_(home: Path, host: str) -> dict[str, str]:
    """Return the surroundings of somebody whose every name can be told apart."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    names = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "LNAME"), WHO)
    places = dict.fromkeys(("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(home))
    machine = {"HOSTNAME": host, "COMPUTERNAME": host, "USERDOMAIN": host}
    return {**kept, **names, **places, **machine, **({"HOSTNAME_IS_SET": "1"} if _on(host) else {})}


def _on(host: str) -> list[str]:
    """Return what goes before a command so that its machine has this name; nothing if forbidden."""
    named = ["unshare", "--uts", "sh", "-c", 'hostname "$0" && exec "$@"', host]
    try:
        done = subprocess.run([*named, "true"], check=False, capture_output=True)
    except OSError:
        return []
    return named if done.returncode == 0 else []


def test_no_export_tells(house: Path) -> None:
    for ending in (".docx", ".pdf", ".html", ".xlsx", ".report.json"):
        assert told(house / f"{FILE}{ending}") == []


def test_nothing_that_is_kept_for_recovery_tells(house: Path) -> None:
    autosave = house / f".{FILE}.report.json.autosave"
    states = [path for path in (house / f"home-{WHO}").rglob("*") if path.is_file()]
    assert len(states) > 2
    for path in (autosave, *states):
        # An autosave is called like its draft, and names it.
        assert told(path, WHO) == []


def test_what_a_file_says_of_its_making_is_neutral(house: Path) -> None:
    for ending in (".docx", ".xlsx"):
        with zipfile.ZipFile(house / f"{FILE}{ending}") as package:
            core = etree.fromstring(package.read("docProps/core.xml"))
            says = {etree.QName(element).localname: element.text or "" for element in core}
            assert {says.get("creator", ""), says.get("lastModifiedBy", "")} <= NEUTRAL
            assert {info.create_system for info in package.infolist()} <= {0, 3}
    reader = opened((house / f"{FILE}.pdf").read_bytes())
    metadata: Mapping[str, object] = reader.metadata or {}
    assert str(metadata.get("/Author", "")) in NEUTRAL
    assert str(metadata.get("/Creator", "")).split()[0] in {"Typst", *NEUTRAL}


def test_no_picture_keeps_what_its_camera_wrote(house: Path) -> None:
    draft = json.loads((house / f"{FILE}.report.json").read_bytes())
    with zipfile.ZipFile(house / f"{FILE}.docx") as package:
        media = [package.read(name) for name in package.namelist() if "/media/" in name]
    images = [base64.b64decode(image["data"]) for image in draft["images"].values()]
    assert len(media) == len(images) == 5
    for content in (*images, *media):
        with PIL.Image.open(io.BytesIO(content)) as picture:
            picture.load()
            assert dict(picture.getexif()) == {}
            assert picture.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_search_finds_what_is_hidden(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.xml", WHO.upper().encode("utf-16"))
    hidden = [
        packed.getvalue(),
        base64.b64encode(b"." * 80 + FILE.encode()),
        WHO.encode().hex().encode(),
    ]
    for content in hidden:
        (tmp_path / "hidden").write_bytes(content)
        assert told(tmp_path / "hidden") != []


def told(path: Path, *secrets: str) -> list[str]:
    """Return which parts of a file hold one of the secrets, which are all unless they are given."""
    written = [secret.encode(form) for secret in secrets or (WHO, FILE) for form in ENCODINGS]
    forms = [*written, *(form.hex().encode() for form in written)]
    return [
        name
        for name, content in parts(path.suffix, path.read_bytes())
        if any(form in content.lower() for form in forms)
    ]


def parts(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file, and all that is packed in it."""
    yield name, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield f"{name}!", "\n".join(map(repr, package.infolist())).encode()
            for member in package.namelist():
                yield from parts(f"{name}!{member}", package.read(member))
    if content.startswith(b"%PDF"):
        yield from _streams(content)
    for found in IN_BASE64.findall(content) if not content.startswith(b"%PDF") else ():
        try:
            yield f"{name} in base64", base64.b64decode(found)
        except binascii.Error:
            continue


def _streams(pdf: bytes) -> Iterator[tuple[str, bytes]]:
    reader = opened(pdf)
    for generation in reader.xref.values():
        for number in generation:
            found = reader.get_object(number)
            yield f"object {number}", str(found).encode()
            if isinstance(found, StreamObject):
                yield f"stream {number}", found.get_data()
