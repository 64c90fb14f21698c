"""The list of what to look at before pasting; a click or the space bar ticks a proposal."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reportdesk.form.address import Address
from reportdesk.gui import fonts, icons, theme
from reportdesk.gui.grid.paste.questions import Question
from reportdesk.gui.widgets.check_box import paint_tick
from reportdesk.gui.widgets.painting import focus_ring

ROW = 30
_MOST_ROWS = 4
_MARGIN = 10
_SIGN = 16
_GAP = 8
_PLACE_SHARE = 0.34
_NAME = "请看一下这几处"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_Check = Qt.CheckState


class QuestionModel(QAbstractListModel):
    """The questions, and which proposals are accepted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._questions: Sequence[Question] = ()
        self._accepted: frozenset[Address] = frozenset()

    def take(self, questions: Sequence[Question], accepted: frozenset[Address]) -> None:
        """Show other questions, or the same ones with other answers."""
        if len(questions) == len(self._questions):
            self._questions, self._accepted = questions, accepted
            self.dataChanged.emit(self.index(0), self.index(len(questions) - 1))
            return
        self.beginResetModel()
        self._questions, self._accepted = questions, accepted
        self.endResetModel()

    def question(self, index: _Index) -> Question | None:
        """Return the question of a line."""
        return self._questions[index.row()] if index.isValid() else None

    def is_accepted(self, question: Question) -> bool:
        """Say whether the proposal of a question is taken."""
        return bool(question.proposal) and question.address in self._accepted

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._questions)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        question = self.question(index)
        checkable = Qt.ItemFlag.ItemIsUserCheckable if question and question.proposal else None
        flags = super().flags(index)
        return flags | checkable if checkable else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> str | Qt.CheckState | None:
        question = self.question(index)
        if question is None:
            return None
        if role == _Role.CheckStateRole and question.proposal:
            return _Check.Checked if self.is_accepted(question) else _Check.Unchecked
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole}:
            return self._said(question)
        return None

    def _said(self, question: Question) -> str:
        words = f"{question.place}：{question.words}"
        if not question.proposal:
            return words
        taken = "已勾选" if self.is_accepted(question) else "未勾选，按空格键勾选"
        return f"{words}。可以{question.proposal}（{taken}）"


class _Delegate(QStyledItemDelegate):
    """Paints a question on one line: its tick or sign, where, what, and what ticking does."""

    def __init__(self, model: QuestionModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(1, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        question = self._model.question(index)
        if question is None:
            return
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.color("accent_soft"))
        room = place.adjusted(_MARGIN, 0, -_MARGIN, 0)
        sign = QRect(room.left(), room.top(), _SIGN, room.height())
        if question.proposal:
            paint_tick(painter, sign, is_ticked=self._model.is_accepted(question))
        else:
            icons.paint(painter, sign, *question.sign)
        room.setLeft(sign.right() + 1 + _GAP)
        _paint_words(painter, room, question)
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, place, radius=0)


def _paint_words(painter: QPainter, room: QRect, question: Question) -> None:
    where = QRect(room.left(), room.top(), round(room.width() * _PLACE_SHARE), room.height())
    _paint_line(painter, where, question.place, ("body", 500, "text"), _LEFT)
    room = room.adjusted(where.width() + _GAP, 0, 0, 0)
    if question.proposal:
        width = fonts.metrics("body", 600).horizontalAdvance(question.proposal)
        width = min(width, room.width() // 2)
        right = QRect(room.right() - width, room.top(), width + 1, room.height())
        _paint_line(painter, right, question.proposal, ("body", 600, "accent"), _RIGHT)
        room = room.adjusted(0, 0, -width - _GAP, 0)
    _paint_line(painter, room, question.words, ("body", 400, "text2"), _LEFT)


def _paint_line(
    painter: QPainter,
    room: QRect,
    words: str,
    face: tuple[fonts.Role, fonts.Weight, str],
    align: Qt.AlignmentFlag,
) -> None:
    role, weight, ink = face
    painter.setFont(fonts.font(role, weight))
    painter.setPen(theme.color(ink))
    cut = fonts.metrics(role, weight).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, align, cut)


class QuestionList(QListView):
    """Shows the questions; `ticked(address)` tells of a click on a proposal, `held` of the cell."""

    ticked = Signal(str)
    held = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions = QuestionModel(self)
        self.setModel(self.questions)
        self.setItemDelegate(_Delegate(self.questions, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_NAME)

    def show_questions(self, questions: Sequence[Question], accepted: frozenset[Address]) -> None:
        """Show the questions, as many at once as there is room for."""
        self.questions.take(questions, accepted)
        self.setFixedHeight(min(len(questions), _MOST_ROWS) * ROW)
        self.setVisible(bool(questions))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        question = self.questions.question(current)
        if question and question.address:
            self.held.emit(question.address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._tick(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # Enter is the dialog's
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._tick(self.indexAt(event.position().toPoint()))

    def _tick(self, index: _Index) -> None:
        question = self.questions.question(index)
        if question and question.proposal:
            self.ticked.emit(question.address)
