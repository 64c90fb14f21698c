"""The model behind a table's view: figures to show, to speak and to change."""

from collections.abc import Iterable
from functools import cached_property

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reportdesk.checks.finding import Term
from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Table
from reportdesk.gui.grid.cells import Lit, Scene, Shown, scene, spoken
from reportdesk.gui.grid.shape import Shape, Spot
from reportdesk.gui.session import Session

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_FIGURE = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)
_NOWHERE = QModelIndex()


class FigureModel(QAbstractTableModel):
    """Follows the session: tells which cells show something else after each edit."""

    def __init__(self, session: Session, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form = session.form
        self.shape = Shape(session.form, table)
        self._session = session
        self._lit: Lit = {}
        self._scene = self._look()
        self._shown = {address: self._scene.shown(address) for address in self.shape.kinds}
        session.findings_changed.connect(self._follow)

    def figure(self, spot: Spot) -> Figure | None:
        """Return the figure that stands at a spot, if any."""
        cell = self.shape.at(spot)
        return cell.figure if cell else None

    def shown(self, address: Address) -> Shown:
        """Return what the cell of a figure shows."""
        return self._shown[address]

    def light(self, terms: Iterable[Term]) -> None:
        """Light the cells of a relation, each with its sign; none puts out all."""
        lit = {term.address: term.sign for term in terms}
        if lit != self._lit:
            self._lit = lit
            self._follow()

    def place(self, address: Address) -> QModelIndex:
        """Return the index of a figure."""
        return self.index(*self.shape.spots[address])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.shape.rows

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.shape.columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        spot = (index.row(), index.column())
        return _FIGURE if self.shape.address(spot) else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> str | None:
        cell = self.shape.at((index.row(), index.column()))
        if cell is None:
            return None
        if cell.figure is None:
            return cell.text if role in {_Role.DisplayRole, _Role.AccessibleTextRole} else None
        return self._said(cell.figure, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> str | None:
        if role not in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return None
        return self._heads[orientation].get(section, "")

    def _said(self, figure: Figure, role: int) -> str | None:
        shown = self._shown[figure.address]
        if role in {_Role.DisplayRole, _Role.EditRole}:
            return shown.text
        if role == _Role.AccessibleTextRole:
            return spoken(figure, shown)
        return shown.tip or None if role == _Role.ToolTipRole else None

    @cached_property
    def _heads(self) -> dict[Qt.Orientation, dict[int, str]]:
        """The whole label of each row and head of each column that the frozen heads name."""
        rows, columns = {}, {}
        for address, (row, column) in self.shape.spots.items():
            rows[row] = self.form.figures[address].row.label
            columns[column] = self.form.figures[address].column.label
        named = columns if self.shape.frozen_rows else {}
        return {Qt.Orientation.Vertical: rows, Qt.Orientation.Horizontal: named}

    def _look(self) -> Scene:
        session = self._session
        return scene(self.form, self.shape, session.report, session.findings, self._lit)

    def _follow(self) -> None:
        if self._session.form is not self.form:
            return
        before, self._scene = self._scene, self._look()
        for address in self._scene.since(before):
            shown = self._scene.shown(address)
            if shown != self._shown[address]:
                self._shown[address] = shown
                index = self.place(address)
                self.dataChanged.emit(index, index)
