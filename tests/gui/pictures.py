"""Widgets as pictures, for tests that ask what the eye would see."""

from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def picture(widget: QWidget, ratio: float = 1) -> QImage:
    """Return what a widget looks like where one logical pixel is so many of the screen's."""
    drawn = QPixmap(widget.size() * ratio)
    drawn.setDevicePixelRatio(ratio)
    widget.render(drawn)
    return drawn.toImage()


def show(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until the keyboard stands in it."""
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def shades(image: QImage) -> set[str]:
    """Return every colour that stands somewhere in a picture, wholly opaque, as #rrggbb."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == QColor("white").alpha()}


def drawn(image: QImage) -> int:
    """Return how much ink a picture of an icon holds: the sum of what is not transparent."""
    return sum(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )
