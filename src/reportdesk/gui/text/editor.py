"""The editor of prose: what keys, pastes and input methods do to the text of one section.

Letters go straight into Qt's document and are read back from it (mirror.py). Whatever changes the
shape of a text is worked out on its blocks (shaping.py) and then written into the document.
"""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from reportdesk.gui import fonts
from reportdesk.gui.session import Session
from reportdesk.gui.states import Sign
from reportdesk.gui.text import column
from reportdesk.gui.text.chips import ChipObject, figure_spoken
from reportdesk.gui.text.clipboard import copied
from reportdesk.gui.text.composing import Composing
from reportdesk.gui.text.formats import CHIP, PICTURE, indent, line_height
from reportdesk.gui.text.hand import Hand
from reportdesk.gui.text.incoming import Incoming
from reportdesk.gui.text.incoming_picture import text_width_mm
from reportdesk.gui.text.marks import paint_invitation, paint_numbers, paint_sign
from reportdesk.gui.text.mirror import Mirror
from reportdesk.gui.text.pasting import incoming
from reportdesk.gui.text.picture_drag import PictureDrag
from reportdesk.gui.text.pictures import PictureObject
from reportdesk.gui.text.reading import figure_after
from reportdesk.gui.text.shaping import erase_back, erase_on
from reportdesk.gui.text.typing_run import TypingRun
from reportdesk.gui.widgets.line_edit import is_undo_key, without_undo
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import LiveFigure, Picture

_ERASERS = {Qt.Key.Key_Backspace: erase_back, Qt.Key.Key_Delete: erase_on}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_CARET = 2
_BELOW = 8


class TextEditor(QTextEdit):
    """Edits the text of one section of the session's report."""

    refused = Signal(str)
    """Why something that was pasted or dropped did not come in."""
    left_out = Signal(str)
    """What came in was not all: what of it did not; empty where it was."""

    focused = Signal()
    """The keys came here."""
    caption_wanted = Signal()
    """The caption of the picture in hand is to be written."""
    resized = Signal()
    """The column of words may stand elsewhere."""

    def __init__(
        self, session: Session, section: str, invitation: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._invitation = invitation
        self._prepare()
        self._pictures = PictureObject(session, text_width_mm(), self)
        layout = self.document().documentLayout()
        layout.registerHandler(PICTURE, self._pictures)
        layout.registerHandler(CHIP, ChipObject(session, self))
        self._run = TypingRun()
        self.mirror = Mirror(session, section, self.document(), self._run)
        self.hand = Hand(self, self.mirror, self.refused.emit)
        self._composing = Composing(self, session, self.mirror, self.hand)
        self.drag = PictureDrag(self, self._pictures)
        self.drag.carried.connect(self.hand.carry_picture)
        self._sign: tuple[QTextCursor, Sign] | None = None
        self._drop_is_done = False
        self.mirror.changed.connect(self._repaint)
        self.mirror.caret_wanted.connect(self._put_caret)
        self.cursorPositionChanged.connect(self._repaint)
        self.cursorPositionChanged.connect(self._show_top)
        session.report_changed.connect(self._follow_figures)
        self._put_caret(0)

    def settle(self) -> None:
        """Take what an input method still holds, and end the undo step in hand."""
        self._composing.settle()
        self._run.end()

    def mark(self, number: int, sign: Sign | None) -> None:
        """Show a sign in the margin of a block, wherever that moves; None shows none."""
        block = self.document().findBlockByNumber(number)
        self._sign = (QTextCursor(block), sign) if sign and block.isValid() else None
        self.viewport().update()

    def put(self, found: Incoming | Refused, words: str) -> None:
        """Put what comes in where the caret is, or say why not."""
        if isinstance(found, Refused):
            self.refused.emit(found.sentence)
        elif found.blocks:
            self.hand.put(found.blocks, found.images, words)
            self.left_out.emit(found.left_out)

    def below_first_line(self) -> QPoint:
        """Return where something can stand under the first line, in the viewport."""
        left = column.left(self) + indent()
        return QPoint(left, column.TOP + line_height() + _BELOW)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        eraser = _ERASERS.get(Qt.Key(event.key()))
        if is_undo_key(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.hand.erase(lambda blocks, spot: (blocks, spot))
        elif event.key() == Qt.Key.Key_F2 and self.hand.picture:
            self.caption_wanted.emit()
        elif event.key() in _STEPS and _is_alt(event):
            self.hand.step(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.drag.is_on:
            self.drag.cancel()
        elif event.key() in _ENTERS and not event.modifiers() & _COMMANDS:
            self.hand.break_line()
        elif eraser is None or not self.hand.erase(eraser):
            if event.text() and event.text().isprintable():
                if not self.hand.has_room():
                    return
                self.hand.make_room()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() and not self.hand.has_room():
            event.setCommitString("")
        self._composing.before(event)
        super().inputMethodEvent(event)
        self._composing.after(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if self._drop_is_done:
            return False
        return bool(source.formats())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.put(self._read(source), "粘贴")

    def createMimeDataFromSelection(self) -> QMimeData:
        return copied(self._session, self.hand.selected)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop(event)
        self._drop_is_done = True
        super().dropEvent(event)
        self._drop_is_done = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = without_undo(self.createStandardContextMenu())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        if not column.is_centred(self):
            self._pictures.measure = column.measure(self)
            with self.mirror.own_hand():
                column.centre(self)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._name_figure(event)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.drag.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.drag.move(event):
            super().mouseMoveEvent(event)
            if not event.buttons():
                self.drag.hover(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.drag.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.hand.picture:
            self.caption_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_numbers(painter, self, self.mirror.numbers)
        if self.mirror.is_empty and not self._composing.is_on:
            paint_invitation(painter, self, self._invitation)
        if self._sign:
            cursor, sign = self._sign
            paint_sign(painter, self, cursor.block(), sign)
        self.drag.paint(painter)
        painter.end()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(_CARET)
        self.document().setDefaultFont(fonts.font("editor"))

    def _repaint(self) -> None:
        """Paint all again: numbers count anew, and the picture in hand has a frame."""
        position = self.textCursor().block().position() if self.hand.picture else -1
        self._pictures.in_hand = position
        self.viewport().update()

    def _show_top(self) -> None:
        """Show with the first line the room above it, too: Qt scrolls no farther than the caret."""
        bar = self.verticalScrollBar()
        if self.cursorRect().top() + bar.value() < column.TOP + line_height():
            bar.setValue(0)

    def _put_caret(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def _read(self, source: QMimeData) -> Incoming | Refused:
        block = self.hand.block
        inside_words = not isinstance(block, Picture) and bool(block.text)
        return incoming(source, self._session.report, inside_words=inside_words)

    def _drop(self, event: QDropEvent) -> None:
        position = self.cursorForPosition(event.position().toPoint()).position()
        own = event.source() in (self, self.viewport())
        if own and event.dropAction() == Qt.DropAction.MoveAction:
            self.hand.move_to(position)
        else:
            self._put_caret(position)
            self.put(self._read(event.mimeData()), "拖入")

    def _name_figure(self, event: QHelpEvent) -> None:
        """Say of the figure under the mouse which one it is."""
        at = self.cursorForPosition(event.pos())
        if self.cursorRect(at).left() > event.pos().x():
            at.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        figure = figure_after(at)
        words = figure_spoken(self._session, figure) if figure else ""
        QToolTip.showText(event.globalPos(), words, self.viewport())

    def _follow_figures(self, before: Report, after: Report) -> None:
        """Lay out anew the blocks with live figures when a figure has changed."""
        if before.figures is after.figures and before.form == after.form:
            return
        for number, block in enumerate(self.mirror.blocks):
            if not isinstance(block, Picture) and any(
                isinstance(p, LiveFigure) for p in block.text
            ):
                place = self.document().findBlockByNumber(number)
                self.document().markContentsDirty(place.position(), place.length())


def _is_alt(event: QKeyEvent) -> bool:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _ALT
