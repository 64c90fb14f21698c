"""A picture of the text with its caption, drawn as wide as it prints beside the words.

An exception while Qt lays out or draws ends the program: nothing here can raise, whatever bytes a
draft holds.
"""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPen,
    QPixmap,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from reportdesk.documents.pixels import pixels
from reportdesk.gui import fonts, theme
from reportdesk.gui.session import Session
from reportdesk.gui.text.formats import picture_in
from reportdesk.report.text import Picture

_CAPTION_GAP = 4
_MISSING = QSize(400, 150)
_MISSING_WORDS = "图片显示不了"
_FRAME = 2
_GRIP = 8
_SIDE = 6
_MOST_KEPT = 12
_LINES = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter


class PictureObject(QPyTextObject):
    """Lays out and draws the one character that stands for a picture.

    `measure` is the width of the text in logical pixels, `paper_mm` the same width on paper;
    `in_hand` is the position of the picture that gets a frame, or -1.
    """

    def __init__(self, session: Session, paper_mm: float, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._paper_mm = paper_mm
        self.measure = 0
        self.in_hand = -1
        self._sizes: dict[str, QSize] = {}
        self._drawn: dict[tuple[str, int, int], QPixmap] = {}

    def intrinsicSize(self, _doc: QTextDocument, _position: int, held: QTextFormat) -> QSizeF:
        picture = picture_in(held)
        shown = self.shown_size(picture)
        words = self._caption_size(picture, shown.width())
        gap = _CAPTION_GAP if picture.caption else 0
        # Wider than the words the page could be scrolled sideways.
        width = min(max(shown.width(), words.width()) + 2 * _SIDE, self.measure)
        return QSizeF(width, shown.height() + gap + words.height())

    def drawObject(
        self,
        painter: QPainter,
        place: QRectF | QRect,
        _doc: QTextDocument,
        position: int,
        held: QTextFormat,
    ) -> None:
        picture = picture_in(held)
        whole = QRectF(place).toAlignedRect()
        shown = QRect(whole.topLeft(), self.shown_size(picture))
        shown.moveLeft(whole.left() + (whole.width() - shown.width()) // 2)
        painter.save()
        # Qt paints what is selected over its own ground: words on that would not be read.
        painter.fillRect(whole, theme.color("surface"))
        self._draw_image(painter, shown, picture)
        if picture.caption:
            self._draw_caption(
                painter, whole.adjusted(0, shown.height() + _CAPTION_GAP, 0, 0), picture
            )
        if position == self.in_hand:
            _frame(painter, shown)
            painter.fillRect(grip(shown), theme.color("accent"))
        painter.restore()

    def shown_size(self, picture: Picture) -> QSize:
        """Return the size on the screen, in logical pixels: never wider than the words."""
        own = self._size(picture.image)
        width = min(round(picture.width_mm * self.measure / self._paper_mm), self.measure)
        width = max(width, 1)
        return QSize(width, max(round(own.height() * width / own.width()), 1))

    def _draw_image(self, painter: QPainter, place: QRect, picture: Picture) -> None:
        pixels = self._pixels(picture, place.size() * painter.device().devicePixelRatio())
        if not pixels.isNull():
            painter.drawPixmap(place, pixels)
            return
        painter.fillRect(place, theme.color("raised"))
        painter.setPen(theme.color("text2"))
        painter.setFont(fonts.font("body"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _MISSING_WORDS)

    def _draw_caption(self, painter: QPainter, place: QRect, picture: Picture) -> None:
        painter.setPen(theme.color("text2"))
        painter.setFont(fonts.font("body"))
        painter.drawText(place, int(_LINES), picture.caption or "")

    def _caption_size(self, picture: Picture, least: int) -> QSize:
        if not picture.caption:
            return QSize()
        metrics = fonts.metrics("body")
        width = min(max(metrics.horizontalAdvance(picture.caption) + 2, least), self.measure)
        room = QRect(0, 0, width, 1)
        return QSize(width, metrics.boundingRect(room, int(_LINES), picture.caption).height())

    def _size(self, image: str) -> QSize:
        """Return the size of an image in its own pixels, without decoding all of it."""
        held = self._session.report.images.get(image)
        if held and image not in self._sizes:
            known = pixels(held)
            self._sizes[image] = QSize(*known) if known else _MISSING
        return self._sizes.get(image, _MISSING)

    def _pixels(self, picture: Picture, size: QSize) -> QPixmap:
        key = (picture.image, size.width(), size.height())
        if key not in self._drawn:
            is_missing = self._size(picture.image) is _MISSING
            image = QImage() if is_missing else QImage.fromData(self._bytes(picture.image))
            if not image.isNull():
                image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
            while len(self._drawn) >= _MOST_KEPT:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[key] = QPixmap.fromImage(image)
        return self._drawn[key]

    def _bytes(self, image: str) -> bytes:
        held = self._session.report.images.get(image)
        return held.data if held else b""


def grip(picture: QRect) -> QRect:
    """Return where the picture in hand is taken hold of to make it wider."""
    place = QRect(0, 0, _GRIP, _GRIP)
    place.moveCenter(picture.bottomRight())
    return place


def _frame(painter: QPainter, place: QRect) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), _FRAME))
    painter.drawRect(place.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME))
