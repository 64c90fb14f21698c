"""The tables upon which a block lands, one in sight at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.gui.grid.paste.part import part_of
from reportdesk.gui.grid.paste.plan import Plan
from reportdesk.gui.grid.paste.table import PasteTable
from reportdesk.gui.widgets.segmented import Segmented

_GAP = 8
_SCROLL_BAR = 12


class PasteTables(QWidget):
    """Shows the cells of a plan; with several tables there is a choice above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[Address, ...] = ()
        self._tables: dict[str, PasteTable] = {}
        self._choice: Segmented | None = None
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self._stack)

    def show_plan(self, plan: Plan, width: int, height: int) -> None:
        """Show what becomes of the cells, in a room so wide and at most so high."""
        if plan.landing.addresses != self._addresses:
            self._build(plan.form, plan.landing.addresses)
        looks = dict(plan.looks())
        for table in self._tables.values():
            table.looks.take(looks)
        self._fit(width, height)

    def show_first(self, address: Address) -> None:
        """Bring a cell into sight, in its table, without taking it in hand."""
        for name, table in self._tables.items():
            if address in table.shape.spots:
                self._choose(name)
                table.scrollTo(table.looks.index(*table.shape.spots[address]))

    def show_place(self, address: Address) -> None:
        """Take a cell in hand, in its table."""
        for name, table in self._tables.items():
            if address in table.shape.spots:
                self._choose(name)
                table.show_place(address)

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the keys, from above."""
        choice = [self._choice] if self._choice else []
        return [*choice, *self._tables.values()]

    def _build(self, form: Form, addresses: tuple[Address, ...]) -> None:
        for table in self._tables.values():
            self._stack.removeWidget(table)
            table.deleteLater()
        self._addresses = addresses
        names = dict.fromkeys(form.figures[address].table for address in addresses)
        self._tables = {
            name: PasteTable(form, part_of(form.tables[name], frozenset(addresses)), self._stack)
            for name in form.tables
            if name in names
        }
        for table in self._tables.values():
            self._stack.addWidget(table)
        if len(self._tables) > 1:
            self._offer([(name, form.tables[name].name) for name in self._tables])

    def _offer(self, names: Sequence[tuple[str, str]]) -> None:
        self._choice = Segmented(names)
        self._choice.setAccessibleName("看哪张表")
        self._choice.chosen.connect(self._turn_to)
        self._column.insertWidget(0, self._choice)

    def _choose(self, name: str) -> None:
        self._turn_to(name)
        if self._choice:
            self._choice.choose(name)

    def _turn_to(self, name: str) -> None:
        self._stack.setCurrentWidget(self._tables[name])

    def _fit(self, width: int, height: int) -> None:
        """Give the tables the height of the highest, or the room's if that is less."""
        sizes = [table.fit(width) for table in self._tables.values()]
        if any(size.height() > height for size in sizes):
            sizes = [table.fit(width - _SCROLL_BAR) for table in self._tables.values()]
        across = _SCROLL_BAR if any(size.width() > width for size in sizes) else 0
        highest = max(size.height() for size in sizes)
        self._stack.setFixedHeight(min(highest + across, height))
