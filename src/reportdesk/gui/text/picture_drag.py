"""Pictures under the mouse: dragged to another place in the text, or by their grip made wider.

Not Qt's own dragging, which has a loop of its own, carries pictures out of the program, and takes
out of the text what it believes to have moved.
"""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QTextBlock
from PySide6.QtWidgets import QApplication, QTextEdit

from reportdesk.gui import theme
from reportdesk.gui.text import column
from reportdesk.gui.text.formats import PICTURE, picture_in
from reportdesk.gui.text.pictures import PictureObject, grip
from reportdesk.gui.text.reading import fragments

_LINE = 3
_REACH = 4
_NEAR = 24


class PictureDrag(QObject):
    """Follows the mouse from its press on a picture to its release."""

    carried = Signal(int, int)
    """The picture that is the block of this number was dropped into this gap between blocks."""
    widened = Signal(int)
    """The picture in hand is drawn this wide, in logical pixels, while the mouse holds its grip."""
    let_go = Signal()
    """The grip was let go."""

    def __init__(self, editor: QTextEdit, pictures: PictureObject) -> None:
        super().__init__(editor)
        self._editor, self._pictures = editor, pictures
        self._number, self._gap = -1, -1
        self._pressed = QPoint()
        self._centre: int | None = None

    @property
    def is_on(self) -> bool:
        """Say whether a picture is being dragged, or its grip."""
        return self._gap >= 0 or self._centre is not None

    def press(self, event: QMouseEvent) -> bool:
        """Take note of a press; say whether it was one on a grip, and nobody else's."""
        self.cancel()
        self._pressed = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        block = self._editor.cursorForPosition(self._pressed).block()
        place = self._place(block)
        if self._is_grip(block, place, self._pressed):
            self._centre = place.center().x()
        elif place.contains(self._pressed):
            self._number = block.blockNumber()
        return self._centre is not None

    def move(self, event: QMouseEvent) -> bool:
        """Follow the mouse; say whether that is nobody else's."""
        at = event.position().toPoint()
        if self._centre is not None:
            self.widened.emit(2 * abs(at.x() - self._centre))
            return True
        if self._number < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._gap >= 0 or far:
            self._drag_to(at)
        return True

    def release(self) -> None:
        """Drop what was dragged."""
        number, gap, held = self._number, self._gap, self._centre is not None
        self.cancel()
        if held:
            self.let_go.emit()
        elif gap >= 0:
            self.carried.emit(number, gap)

    def cancel(self) -> None:
        """Give up dragging."""
        self._number, self._gap, self._centre = -1, -1, None
        self._editor.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._editor.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Paint a line where the picture would be dropped."""
        if self._gap < 0:
            return
        width = column.measure(self._editor)
        line = QRect(column.left(self._editor), self._gap_height(), width, _LINE)
        painter.fillRect(line, theme.color("accent"))

    def hover(self, at: QPoint) -> None:
        """Show by the mouse's shape what it can take hold of."""
        block = self._editor.cursorForPosition(at).block()
        on_grip = self._is_grip(block, self._place(block), at)
        shape = Qt.CursorShape.SizeFDiagCursor if on_grip else Qt.CursorShape.IBeamCursor
        self._editor.viewport().setCursor(shape)

    def _drag_to(self, at: QPoint) -> None:
        self._scroll(at)
        block = self._editor.cursorForPosition(at).block()
        below = at.y() > self._rect(block).center().y()
        self._gap = block.blockNumber() + below
        self._editor.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._editor.viewport().update()

    def _scroll(self, at: QPoint) -> None:
        """Scroll when the mouse comes near the upper or lower edge."""
        bar, height = self._editor.verticalScrollBar(), self._editor.viewport().height()
        if at.y() < _NEAR:
            bar.setValue(bar.value() - bar.singleStep())
        elif at.y() > height - _NEAR:
            bar.setValue(bar.value() + bar.singleStep())

    def _gap_height(self) -> int:
        document = self._editor.document()
        if self._gap < document.blockCount():
            return self._rect(document.findBlockByNumber(self._gap)).top() - _LINE
        return self._rect(document.lastBlock()).bottom()

    def _rect(self, block: QTextBlock) -> QRect:
        """Return where a block stands in the viewport, with the room around it."""
        whole = self._editor.document().documentLayout().blockBoundingRect(block)
        return whole.toRect().translated(0, -self._editor.verticalScrollBar().value())

    def _place(self, block: QTextBlock) -> QRect:
        """Return where the picture of a block stands in the viewport; nowhere if it is none."""
        formats = [fragment.charFormat() for fragment in fragments(block)]
        if not formats or formats[0].objectType() != PICTURE or not block.layout().lineCount():
            return QRect()
        size = self._pictures.shown_size(picture_in(formats[0]))
        line = block.layout().lineAt(0).naturalTextRect().toRect()
        origin = block.layout().position().toPoint()
        scrolled = self._editor.verticalScrollBar().value()
        line.translate(origin - QPoint(0, scrolled))
        return QRect(line.center().x() - size.width() // 2, line.top(), size.width(), size.height())

    def _is_grip(self, block: QTextBlock, place: QRect, at: QPoint) -> bool:
        if place.isNull() or block.position() != self._pictures.in_hand:
            return False
        return grip(place).adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at)
