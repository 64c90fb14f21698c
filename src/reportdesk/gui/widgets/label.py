"""Words on the window: a label in an ink, one that is cut to its room, one that wraps in it."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from reportdesk.gui import fonts, theme
from reportdesk.gui.widgets.wrapping import laid_out

_WRAP_WIDTH = 320


class Label(QLabel):
    """One line of plain text whose ink is a colour of the theme, taken when it is painted."""

    def __init__(
        self,
        text: str = "",
        role: fonts.Role = "body",
        weight: fonts.Weight = 400,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(role, weight))
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Write in another ink."""
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.color(self._ink if self.isEnabled() else "line_strong"))
        self._paint_text(painter, self.contentsRect())
        painter.end()

    def _paint_text(self, painter: QPainter, place: QRect) -> None:
        mnemonic = Qt.TextFlag.TextShowMnemonic if self.buddy() else Qt.TextFlag.TextSingleLine
        painter.drawText(place, self.alignment() | mnemonic, self.text())


class ElidedLabel(Label):
    """One line that ends in “…” where its room ends; the tool tip then holds the whole text."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_whole_text()

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self._offer_whole_text()

    def _paint_text(self, painter: QPainter, place: QRect) -> None:
        painter.drawText(place, self.alignment(), self._shown())

    def _offer_whole_text(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())

    def _shown(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class WrappedLabel(Label):
    """Text over as many lines as its width needs, and exactly as high.

    A word-wrapped QLabel in a scroll area is torn apart or clipped; this one asks for the height
    of its lines at the width that it has. Words too long for a line, as paths are, break anywhere.
    """

    @cached_property
    def _heights(self) -> dict[int, int]:
        """The height at each width asked for; layouts ask for the same few again and again."""
        return {}

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._laid_out(width)[1]
        return self._heights[width]

    def sizeHint(self) -> QSize:
        natural = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n"))) + 1
        width = min(natural, _WRAP_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self._heights.clear()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _paint_text(self, painter: QPainter, place: QRect) -> None:
        layout, height = self._laid_out(place.width())
        spare = max(0, place.height() - height)
        top = place.top() + (spare // 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0)
        layout.draw(painter, QPointF(place.left(), top))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        return laid_out(self.text(), self.font(), width, self.alignment())
