"""Pictures of the report at the size in which they are shown, the last few kept."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage

from reportdesk.report.text import Image

_MOST_KEPT = 12


class Pictures:
    """Decodes and scales images; what cannot be decoded is a null image."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Image, int, int], QImage] = {}

    def scaled(self, image: Image, size: QSize) -> QImage:
        """Return an image at a size in pixels of the screen."""
        key = (image, size.width(), size.height())
        if key not in self._kept:
            while len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = _scaled(whole(image), size)
        return self._kept[key]


def whole(image: Image) -> QImage:
    """Return an image with all its pixels."""
    return QImage.fromData(QByteArray(image.data))


def _scaled(image: QImage, size: QSize) -> QImage:
    if image.isNull():
        return image
    return image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
