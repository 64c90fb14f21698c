"""The table in which figures are filled in: a hand moves among them."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

from reportdesk.gui.grid import moves
from reportdesk.gui.grid.delegate import CellDelegate
from reportdesk.gui.grid.frozen_view import FrozenView
from reportdesk.gui.grid.model import FigureModel
from reportdesk.gui.grid.shape import Spot

_Action = QAbstractItemView.CursorAction
_NEAR: dict[_Action, moves.Move] = {
    _Action.MoveLeft: "left",
    _Action.MoveRight: "right",
    _Action.MoveUp: "up",
    _Action.MoveDown: "down",
    _Action.MoveHome: "home",
    _Action.MoveEnd: "end",
    _Action.MovePageUp: "up",
    _Action.MovePageDown: "down",
}
_TO_EDGES: dict[_Action, moves.Arrow] = {
    _Action.MoveLeft: "left",
    _Action.MoveRight: "right",
    _Action.MoveUp: "up",
    _Action.MoveDown: "down",
}
_TO_ENDS: dict[_Action, moves.Move] = {_Action.MoveHome: "first", _Action.MoveEnd: "last"}
_PAGES = {_Action.MovePageUp, _Action.MovePageDown}


class TableView(FrozenView):
    """Shows the figures of a FigureModel; `handed(address)` tells which one came in hand."""

    handed = Signal(str)

    def __init__(self, model: FigureModel, parent: QWidget) -> None:
        super().__init__(model.shape, model, parent)
        self.figures = model
        self.cell_delegate = CellDelegate(model, self)
        self.setItemDelegate(self.cell_delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setAccessibleName(self.shape.table.name)

    @property
    def hand(self) -> Spot:
        """Where the figure in hand stands."""
        return self.currentIndex().row(), self.currentIndex().column()

    @property
    def chosen(self) -> list[Spot]:
        """Where the selected figures stand; the one in hand where none is selected."""
        spots = [(index.row(), index.column()) for index in self.selectedIndexes()]
        return [spot for spot in spots if self.shape.address(spot)] or [self.hand]

    def go(self, spot: Spot) -> None:
        """Take the figure at a spot in hand, and bring it into sight."""
        self.setCurrentIndex(self.figures.index(*spot))

    def resume(self) -> None:
        """Give the keys to the figure last in hand, or to the first that a hand fills."""
        self._take_first()
        self.setFocus()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if not self.currentIndex().isValid():
            return self.figures.index(*moves.first(self.shape))
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        spot = self._far(action) if far else self._near(action)
        return self.figures.index(*spot)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let Shift extend the selection also with Ctrl, where Qt would begin a new one."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if isinstance(event, QKeyEvent) and event.modifiers() & both == both:
            return QItemSelectionModel.SelectionFlag.SelectCurrent
        return super().selectionCommand(index, event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self._repaint_hand()
        spot = (current.row(), current.column())
        self.cell_delegate.hand = spot
        self.cell_delegate.hot = self.shape.names_of(spot)
        self._heads.show_hot(self.cell_delegate.hot)
        self._labels.show_hot(self.cell_delegate.hot)
        self._repaint_hand()
        self._tell_hand()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        many = len(self.selectedIndexes()) > 1
        if many != self.cell_delegate.shows_selection:
            self.cell_delegate.shows_selection = many
            self.viewport().update()

    # Past QAbstractItemView, which repaints the whole table whenever an editor takes the focus.
    def focusInEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusInEvent(self, event)
        self._take_first()
        self._tell_hand()
        self._show_keys(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusOutEvent(self, event)
        self._show_keys(False)

    def _tell_hand(self) -> None:
        if address := self.shape.address(self.hand):
            self.handed.emit(address)

    def _take_first(self) -> None:
        if not self.currentIndex().isValid():
            self.go(moves.first(self.shape))

    def _show_keys(self, has_keys: bool) -> None:
        self.cell_delegate.has_keys = has_keys
        self.update(self.currentIndex())

    def _repaint_hand(self) -> None:
        """Repaint the row in hand, and the words among the figures that name it."""
        row, _ = self.cell_delegate.hand
        if row >= 0:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), height)
        for key in self.cell_delegate.hot if not self.shape.frozen_rows else ():
            self.viewport().update(self.visualRect(self.figures.index(*key)))

    def _near(self, action: QAbstractItemView.CursorAction) -> Spot:
        spot, move = self.hand, _NEAR.get(action)
        for _ in range(self._rows_in_sight() if action in _PAGES else 1):
            spot = moves.arrow(self.shape, spot, move) if move else spot
        return spot

    def _far(self, action: QAbstractItemView.CursorAction) -> Spot:
        if way := _TO_EDGES.get(action):
            return moves.edge(self.shape, self.hand, way, self._is_filled)
        move = _TO_ENDS.get(action)
        return moves.arrow(self.shape, self.hand, move) if move else self.hand

    def _is_filled(self, spot: Spot) -> bool:
        return bool(self.figures.shown(self.shape.address(spot)).text)

    def _rows_in_sight(self) -> int:
        return max(1, self.viewport().height() // max(1, self.rowHeight(0)) - 1)
