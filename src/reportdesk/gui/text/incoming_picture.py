"""A picture that comes in, from a file or the clipboard: made fit for the report, or refused."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from reportdesk.documents.layout import official
from reportdesk.report.pictures import MOST_BYTES
from reportdesk.report.refused import Refused
from reportdesk.report.text import Image, Picture

_CLIPS = ("msohtmlclip", "ksohtml")
_MM_PER_INCH = 25.4
_DOTS_PER_INCH = 96
_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")
FILTER = f"图片 ({' '.join(f'*{ending}' for ending in _ENDINGS)})"


def text_width_mm() -> int:
    """Return how wide the text is on paper, in millimetres: the most a picture can take."""
    page = official().page
    return round(page.width_mm - page.margins_mm.left - page.margins_mm.right)


def read_picture(data: bytes) -> tuple[Picture, Image] | Refused:
    """Return a picture without a caption, as wide as it shows on a screen, and its image."""
    from reportdesk.report.pictures import normalise

    image = normalise(data)
    if isinstance(image, Refused):
        return image
    return Picture(image.id, None, as_wide_as_shown(_pixels(image))), image


def read_picture_file(path: Path) -> tuple[Picture, Image] | Refused:
    """Read a picture from a file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return Refused(f"读不了图片“{path.name}”。", str(error))
    return read_picture(data)


def picture_files(source: QMimeData) -> list[Path]:
    """Return the files of pictures that were copied or dragged here; none if one is no picture."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    all_pictures = all(path.suffix.lower() in _ENDINGS for path in paths)
    return paths if paths and all_pictures and len(paths) == len(source.urls()) else []


def clipped_picture(link: str) -> bytes:
    """Read a picture that Word or WPS wrote into its folder of clips for what it copied.

    Nothing for any other link: a page could name a file of the user's own, or one on a server.
    """
    url = QUrl(link.replace("\\", "/"))
    path = Path(url.toLocalFile())
    if not url.isLocalFile() or url.host() or url.path().startswith("//"):
        return b""
    try:
        is_clip = any(_is_among_clips(path, home) for home in _temporary_folders())
        return path.read_bytes() if is_clip and path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        return b""


def _temporary_folders() -> tuple[Path, Path]:
    """Return the folder of temporary files as it is called, and without links."""
    home = Path(tempfile.gettempdir())
    return home, home.resolve()


def _is_among_clips(path: Path, home: Path) -> bool:
    """Say whether a picture lies in a folder of clips, by its name and where it truly is."""
    if ".." in path.parts or home not in path.parents or path.suffix.lower() not in _ENDINGS:
        return False
    folders = path.relative_to(home).parts[:-1]
    named = any(folder.lower().startswith(_CLIPS) for folder in folders)
    return named and home.resolve() in path.resolve(strict=True).parents and path.is_file()


def bytes_of(image: QImage) -> bytes:
    """Return a picture of the clipboard as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def as_wide_as_shown(pixels: int) -> int:
    """Return the width on paper, in millimetres, of what is so many pixels wide on a screen."""
    return max(1, min(round(pixels / _DOTS_PER_INCH * _MM_PER_INCH), text_width_mm()))


def _pixels(image: Image) -> int:
    buffer = QBuffer()
    buffer.setData(image.data)
    return QImageReader(buffer).size().width()
