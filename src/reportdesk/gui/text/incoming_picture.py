"""A picture that comes in, from a file or the clipboard: made fit for the report, or refused."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from reportdesk.documents.layout import official
from reportdesk.report.pictures import FINEST, MOST_BYTES, normalise
from reportdesk.report.refused import Refused
from reportdesk.report.text import Image, Picture
from reportdesk.store.parsing import bytes_of
from reportdesk.store.system_words import about_file, not_read

_CLIPS = ("msohtmlclip", "ksohtml")
_FILES_IN_CLIPBOARD = tuple(
    f"image/{kind}" for kind in ("png", "jpeg", "webp", "gif", "tiff", "bmp")
)
_NOT_GOT = Refused("没有粘贴：复制的图片取不到。请在原处另存为 PNG，再插入。")
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
    image = normalise(data)
    if isinstance(image, Refused):
        return image
    return Picture(image.id, None, as_wide_as_shown(_pixels(image))), image


def read_picture_file(path: Path) -> tuple[Picture, Image] | Refused:
    """Read a picture from a file, which a refusal names."""
    try:
        read = read_picture(bytes_of(path))
    except OSError as error:
        return not_read(path, error)
    if isinstance(read, Refused):
        return about_file(path, "没有插入", read.sentence, read.detail)
    return read


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


def read_clipboard_picture(source: QMimeData) -> tuple[Picture, Image] | Refused:
    """Read the picture of the clipboard."""
    data = _clipboard_picture(source)
    return read_picture(data) if data else _NOT_GOT


def _clipboard_picture(source: QMimeData) -> bytes:
    """Return the picture of the clipboard as the bytes of a file; as it was copied, if it can be.

    Qt would unpack it whole, whatever its size; none where it cannot.
    """
    offered = next((kind for kind in _FILES_IN_CLIPBOARD if source.hasFormat(kind)), None)
    return bytes(source.data(offered).data()) if offered else _as_png(QImage(source.imageData()))


def _as_png(image: QImage) -> bytes:
    if image.width() > FINEST[0] or image.height() > FINEST[1]:
        image = image.scaled(
            QSize(*FINEST),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
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
