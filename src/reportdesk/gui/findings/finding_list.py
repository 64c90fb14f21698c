"""The list of findings as a view: one finding in hand, kept while the list changes around it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QWidget

from reportdesk.checks.finding import Finding
from reportdesk.gui import theme
from reportdesk.gui.findings import item_look as look
from reportdesk.gui.findings.delegate import FindingDelegate
from reportdesk.gui.findings.model import FindingsModel, Index
from reportdesk.gui.findings.rows import Item, Key, Row
from reportdesk.gui.states import Weight

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLL_STEP = 24


class FindingList(QListView):
    """Says which item is in hand (`held`), which one to go to (`chosen`), and when rows `moved`.

    `remedy_wanted` when what is offered for the item in hand is to be done.

    `below` returns the height to keep free under the text of the item in hand, at a width.
    """

    held = Signal(object)
    chosen = Signal(object)
    remedy_wanted = Signal()
    moved = Signal()

    def __init__(self, below: Callable[[int], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FindingsModel(self)
        self._below = below
        self._wanted: Key | None = None
        self._gone_from: int | None = None
        self._is_taking = False
        self.setModel(self._model)
        self.setItemDelegate(FindingDelegate(self, self._model, below))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the finding in hand stays in hand, also when it is gone for a while."""
        before = self.in_hand()
        self._is_taking = True
        if before and all(row.key != before.key for row in rows):
            self._gone_from = self._model.items().index(before)
            self.setCurrentIndex(QModelIndex())
        self._model.take(rows)
        wanted = self._model.find(self._wanted)
        if wanted.isValid() and not self.currentIndex().isValid():
            self.setCurrentIndex(wanted)
        self._is_taking = False
        if self.in_hand() != before:
            self.held.emit(self.in_hand())
            self.scheduleDelayedItemsLayout()

    def in_hand(self) -> Item | None:
        """Return the item in hand."""
        return self._model.item_at(self.currentIndex())

    def finding_of(self, key: Key) -> Finding | None:
        """Return the finding of an item as it is now; None if it is gone."""
        item = self._model.item_at(self._model.find(key))
        return item.finding if item else None

    def take(self, finding: Finding) -> None:
        """Take a finding in hand, if it is there."""
        items = (item for item in self._model.items() if item.finding == finding)
        if item := next(items, None):
            self.setCurrentIndex(self._model.find(item.key))

    def step(self, by: int) -> Item | None:
        """Take the next item (1) or the one before (-1) in hand, round the end; None if none.

        Warnings with a reason are passed over while anything else is left.
        """
        items = self._model.items()
        if not items:
            return None
        start = self._start(items, by)
        circle = [items[(start + by * count) % len(items)] for count in range(len(items))]
        target = next((item for item in circle if not item.finding.reason), circle[0])
        self.setCurrentIndex(self._model.find(target.key))
        return target

    def fit(self) -> None:
        """Take the heights anew, and scroll until the item in hand is in sight as a whole.

        Of the first item of a group the head is shown too.
        """
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        index = self.currentIndex()
        above = index.siblingAtRow(index.row() - 1)
        if above.isValid() and self._model.item_at(above) is None:
            self.scrollTo(above)
        self.scrollTo(index)

    def room_below(self) -> QRect:
        """Return where the room under the text of the item in hand is, in the viewport."""
        item = self.in_hand()
        if item is None:
            return QRect()
        place = self.visualRect(self.currentIndex())
        text = look.height(item, place.width(), unfolded=True) - look.PADDING
        return place.adjusted(look.TEXT_LEFT, text + look.BELOW_GAP, -look.TEXT_RIGHT, 0)

    def head_place(self, weight: Weight) -> QRect:
        """Return where the head of a group is, in the viewport; empty if it is not there."""
        return self.visualRect(self._model.find((weight,)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._is_taking or not current.isValid():
            return
        item = self.in_hand()
        self._wanted = item.key if item else None
        self._gone_from = None
        self.held.emit(item)
        self.fit()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # Qt lays all rows out anew and paints them all, at each key; mostly no height changed.
        place = self.visualRect(first)
        if QAccessible.isActive() or place.height() != self.sizeHintForIndex(first).height():
            super().dataChanged(first, last, roles)
        else:
            self.viewport().update(place)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        # Home and Page Up can end on the head of a group: its first finding is meant.
        is_head = index.isValid() and self._model.item_at(index) is None
        return index.siblingAtRow(index.row() + 1) if is_head else index

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.in_hand()
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.remedy_wanted.emit()
        elif event.key() in _ENTER and item:
            self.chosen.emit(item)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Qt's own clicks want press and release on one item, but unfolding moves them meanwhile.
        index = self.indexAt(event.position().toPoint())
        item = self._model.item_at(index)
        if event.button() == Qt.MouseButton.LeftButton and item:
            self.setCurrentIndex(index)
            self.chosen.emit(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.in_hand() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.step(1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("ground"))
        painter.end()
        super().paintEvent(event)

    def _start(self, items: Sequence[Item], by: int) -> int:
        """Return the first index to look at: beside the item in hand, or where it was."""
        item = self.in_hand()
        if item:
            return items.index(item) + by
        if self._gone_from is None:
            return 0 if by > 0 else -1
        return self._gone_from if by > 0 else self._gone_from - 1
