"""Pictures of the report with as many pixels as what they are drawn on has use for."""

from typing import Any, Protocol

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage

from reportdesk.report.text import Image

_MOST_DECODED = 4
_MOST_SCALED = 12


class Pictures(Protocol):
    """Where the painter of sheets has its pictures from."""

    def at(self, image: Image, size: QSize) -> QImage:
        """Return what fills so many pixels; a null image for what cannot be decoded."""


class WholePictures:
    """Pictures for a printer, with all their pixels."""

    def at(self, image: Image, size: QSize) -> QImage:
        """Return an image as it is."""
        return QImage.fromData(QByteArray(image.data))


class ScaledPictures:
    """Pictures for the screen, scaled well; the last few are kept, at their own size as well."""

    def __init__(self) -> None:
        self._decoded: dict[Image, QImage] = {}
        self._scaled: dict[tuple[Image, int, int], QImage] = {}

    def at(self, image: Image, size: QSize) -> QImage:
        """Return an image at a size in pixels of the screen."""
        key = (image, size.width(), size.height())
        if key not in self._scaled:
            _make_room(self._scaled, _MOST_SCALED)
            whole = self._whole(image)
            mode = Qt.TransformationMode.SmoothTransformation
            self._scaled[key] = whole if whole.isNull() else whole.scaled(size, mode=mode)
        return self._scaled[key]

    def _whole(self, image: Image) -> QImage:
        if image not in self._decoded:
            _make_room(self._decoded, _MOST_DECODED)
            self._decoded[image] = QImage.fromData(QByteArray(image.data))
        return self._decoded[image]


def _make_room(kept: dict[Any, QImage], most: int) -> None:
    while len(kept) >= most:
        del kept[next(iter(kept))]
