"""A picture that comes in, from a file or the clipboard: made fit for the report, or refused."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from reportdesk.documents.layout import official
from reportdesk.report.refused import Refused
from reportdesk.report.text import Image, Picture

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
    return Picture(image.id, None, _natural_width(image)), image


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


def bytes_of(image: QImage) -> bytes:
    """Return a picture of the clipboard as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _natural_width(image: Image) -> int:
    buffer = QBuffer()
    buffer.setData(image.data)
    pixels = QImageReader(buffer).size().width()
    return max(1, min(round(pixels / _DOTS_PER_INCH * _MM_PER_INCH), text_width_mm()))
