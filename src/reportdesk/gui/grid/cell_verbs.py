"""What can be asked for the figures in hand beside typing: to be filled, remarked, added up."""

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal

from reportdesk.gui.findings.fill_with_zero import ask_to_fill, blank_cells
from reportdesk.gui.grid.figure_paint import pen_place
from reportdesk.gui.grid.fill import Way, filled
from reportdesk.gui.grid.remark import RemarkDialog
from reportdesk.gui.grid.table_view import TableView
from reportdesk.gui.session import Session

_FILLS: dict[Way, str] = {"down": "向下填充", "right": "向右填充"}
_FOLLOWS = "已恢复自动汇总"


class CellVerbs(QObject):
    """Does it to the figures of a table, each time as one undo step.

    `said(words)` tells what became of the figure in hand, `refused(reason)` why nothing did.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, table: TableView) -> None:
        super().__init__(table)
        self._session = session
        self._table = table

    def fill(self, way: Way) -> None:
        """Fill the selection from its first line, or one line from the one before it."""
        table, session = self._table, self._session
        edits = filled(session.form, table.shape, session.report.figures, table.chosen, way)
        if isinstance(edits, str):
            self.refused.emit(edits)
        else:
            session.edit_figures(edits, f"{_FILLS[way]} {len(edits)} 格", self._address())

    def remark(self) -> None:
        """Ask for the remark beside the figure in hand."""
        if figure := self._table.figures.figure(self._table.hand):
            RemarkDialog(self._session, figure, self._table.window()).change()

    @property
    def has_blanks(self) -> bool:
        """Say whether the report has a cell to fill with 0."""
        return bool(blank_cells(self._session.form, self._session.report))

    def fill_with_zero(self) -> None:
        """Ask which blank cells to fill with 0: of this row, of this table or all."""
        ask_to_fill(self._table.window(), self._session, self._address())

    def pen_at(self, point: QPoint) -> QModelIndex | None:
        """Return the overridden total whose pen stands at a point of what scrolls."""
        index = self._table.indexAt(point)
        address = self._table.shape.address((index.row(), index.column()))
        if not address:
            return None
        shown = self._table.figures.shown(address)
        return index if pen_place(self._table.visualRect(index), shown).contains(point) else None

    def let_follow(self, index: QModelIndex) -> None:
        """Let an overridden total follow its parts again."""
        if figure := self._table.figures.figure((index.row(), index.column())):
            self._session.edit_figures({figure.address: None}, figure.name, figure.address)
            self.said.emit(_FOLLOWS)

    def _address(self) -> str:
        return self._table.shape.address(self._table.hand)
