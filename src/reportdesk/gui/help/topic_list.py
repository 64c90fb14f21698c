"""The topics of the help as a list: those in which the wanted words stand, and how often."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reportdesk.gui.help.topics import Topic
from reportdesk.gui.widgets.lettering import Hand, write
from reportdesk.gui.widgets.list_card import paint_list_card

_HEIGHT = 38
_CARD = (8, 1, -8, -1)
_TEXT = (22, 0, -18, 0)
_COUNT_WIDTH = 40
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Found(NamedTuple):
    """A topic, and in how many places of it the wanted words stand; 0 where none are wanted."""

    topic: Topic
    places: int


class TopicList(QListView):
    """`chosen(topic)` when another one is in hand."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._topics = _Model()
        self.setModel(self._topics)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName("帮助的各篇")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_found(self, found: Sequence[Found]) -> None:
        """List these; the one in hand stays so where it is among them, else the first is taken."""
        held = self.in_hand
        self._topics.show(found)
        topics = [one.topic for one in found]
        if topics:
            self.take(held if held in topics else topics[0])

    def take(self, topic: Topic) -> None:
        """Take a topic in hand."""
        self.setCurrentIndex(self._topics.index(self._topics.row_of(topic), 0))

    def step(self, by: int) -> None:
        """Take the topic before (-1) or after (1) in hand."""
        row = self.currentIndex().row() + by
        if 0 <= row < self._topics.rowCount():
            self.setCurrentIndex(self._topics.index(row, 0))

    @property
    def in_hand(self) -> Topic | None:
        """Return the topic in hand."""
        row = self.currentIndex().row()
        return self._topics.found[row].topic if row >= 0 else None

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._topics.found[current.row()].topic)


class _Model(QAbstractListModel):
    """One row for each topic."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Sequence[Found] = ()

    def show(self, found: Sequence[Found]) -> None:
        """Show these."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def row_of(self, topic: Topic) -> int:
        """Return the row of a topic."""
        return [one.topic for one in self.found].index(topic)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> str | None:
        topic, places = self.found[index.row()]
        if role == _Role.AccessibleTextRole and places:
            return f"{topic.title}，{places} 处"
        return topic.title if role in {_Role.DisplayRole, _Role.AccessibleTextRole} else None


class _Rows(QStyledItemDelegate):
    """The title at the left, how many places at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        place, state = option.rect, option.state  # type: ignore[attr-defined]
        topic, places = model.found[index.row()]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_list_card(painter, place.adjusted(*_CARD), state)
        line: QRect = place.adjusted(*_TEXT)
        room = line.adjusted(0, 0, -_COUNT_WIDTH if places else 0, 0)
        write(painter, room, topic.title, Hand("body", 600 if selected else 400))
        if places:
            quiet = Hand("secondary", ink="text2")
            write(painter, line, str(places), quiet, Qt.AlignmentFlag.AlignRight)
        painter.restore()
