"""Widgets as pictures, for tests that ask what the eye would see."""

from array import array
from collections.abc import Sequence

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

OPAQUE = 0xFF


def picture(widget: QWidget, ratio: float = 1) -> QImage:
    """Return what a widget looks like where one logical pixel is so many of the screen's."""
    drawn = QPixmap(widget.size() * ratio)
    drawn.setDevicePixelRatio(ratio)
    widget.render(drawn)
    return drawn.toImage()


def show(qtbot: QtBot, window: QWidget) -> None:
    """Show a window, away from the mouse, and wait until the keyboard stands in it."""
    qtbot.addWidget(window)
    window.move(100, 100)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def shades(image: QImage) -> set[str]:
    """Return every colour that stands somewhere in a picture, wholly opaque, as #rrggbb."""
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(_pixels(image)) if pixel >> 24 == OPAQUE}


def drawn(image: QImage) -> int:
    """Return how much ink a picture of an icon holds: the sum of what is not transparent."""
    return sum(pixel >> 24 for pixel in _pixels(image))


def _pixels(image: QImage) -> Sequence[int]:
    """Return the pixels of a picture, each 0xAARRGGBB."""
    converted = image.convertToFormat(QImage.Format.Format_ARGB32)
    return array("I", bytes(converted.constBits()))
