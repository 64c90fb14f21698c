"""Somebody with a name, at a machine with a name, saves a draft and exports it as every kind.

    python -m tests.documents.somebody FOLDER HOST

What can be told apart from all else is the name of the user, of the machine, of the folders and of
the files that the report is made from; pictures come with all that a camera writes into them.
"""

import io
import os
import platform
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import PIL.Image
from PIL.PngImagePlugin import PngInfo

from reportdesk import commands
from reportdesk.report.pictures import normalise
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import Image, Picture
from reportdesk.store import autosave, generations
from reportdesk.store.autosave import Autosave
from reportdesk.store.places import data_folder, places
from tests.samples.reading import sample

WHO, FILE = "zq7somebody", "zq7thisfile"
"""In every name of the surroundings is the one, in those of the files the other."""

_EXIF_DIRECTORY, _GPS_DIRECTORY = 0x8769, 0x8825
_MAKE, _MODEL, _ARTIST, _COPYRIGHT, _DOCUMENT = 0x010F, 0x0110, 0x013B, 0x8298, 0x010D
_OWNER, _SERIAL, _PLACE = 0xA430, 0xA431, 0x001C


def main(folder: Path, host: str) -> None:
    """Leave all that the program writes in FOLDER and in the user's data folder."""
    if not os.environ.get("HOSTNAME_IS_SET"):
        _pretend(host)
    draft = folder / f"{FILE}.report.json"
    report = _report()
    assert commands.save(report, draft) is None
    read = commands.open_draft(draft)
    assert isinstance(read, Report)
    for ending in commands.EXPORTS:
        done = commands.export(read, folder / f"{FILE}{ending}")
        assert not isinstance(done, Refused), done.line
    data = data_folder()
    generations.keep_file(draft, data)
    generations.keep(replace(read, year=2023), draft, data)
    Autosave(places(draft, autosave.ENDING, data), draft).write(replace(read, year=2022), {})


def _pretend(host: str) -> None:
    """Answer with the name where the machine cannot be given it for a while."""
    platform.node = socket.gethostname = lambda: host


def _report() -> Report:
    report = sample("2021")
    images = [_image(content) for content in _pictures()]
    blocks = (*report.texts["overview"], *(Picture(image.id, "图", 80) for image in images))
    return replace(
        report,
        texts={**report.texts, "overview": blocks},
        images={image.id: image for image in images},
    )


def _image(content: bytes) -> Image:
    assert WHO.encode() in content, "else nothing is proved"
    image = normalise(content)
    assert isinstance(image, Image), image
    return image


def _pictures() -> Iterator[bytes]:
    """Yield the same picture as the files of a camera and of a drawing program."""
    exif, xmp = _exif(), f"<x:xmpmeta>{WHO}</x:xmpmeta>".encode()
    words = PngInfo()
    words.add_text("Author", WHO)
    words.add_itxt("XML:com.adobe.xmp", WHO)
    picture = PIL.Image.radial_gradient("L").convert("RGB")
    yield _saved(picture, "JPEG", exif=exif, xmp=xmp, comment=WHO.encode())
    yield _saved(picture.transpose(PIL.Image.Transpose.ROTATE_90), "PNG", exif=exif, pnginfo=words)
    yield _saved(picture.resize((90, 60)), "WEBP", exif=exif, xmp=xmp)
    yield _saved(picture.resize((60, 90)), "TIFF", tiffinfo={_ARTIST: WHO, _DOCUMENT: WHO})
    yield _saved(picture.resize((70, 70)).convert("P"), "GIF", comment=WHO.encode())


def _saved(picture: PIL.Image.Image, kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **more)
    return file.getvalue()


def _exif() -> PIL.Image.Exif:
    exif = PIL.Image.Exif()
    for tag in (_MAKE, _MODEL, _ARTIST, _COPYRIGHT, _DOCUMENT):
        exif[tag] = WHO
    exif.get_ifd(_EXIF_DIRECTORY).update({_OWNER: WHO, _SERIAL: WHO})
    exif.get_ifd(_GPS_DIRECTORY).update({_PLACE: WHO.encode()})
    return exif


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
