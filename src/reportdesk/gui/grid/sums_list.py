"""The sums of a table written out, so that each can be seen to hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from reportdesk.form.address import Address
from reportdesk.form.definition import Table
from reportdesk.form.relations import Relation, sums
from reportdesk.gui.session import Session
from reportdesk.gui.states import PageState, Sign
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label
from reportdesk.report.numbers import shown
from reportdesk.report.totals import part_sum

_HEADING = "本表核对"
_MOST = 8
_ICON = 14
_LINE = 27
_NAME_GAP = 34


class SumsList(QWidget):
    """One line for each sum: whether it holds, what it is the sum of, and its figures."""

    def __init__(self, session: Session, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._form = session.form
        self._relations = [
            relation
            for total, relation in sums(session.form).items()
            if session.form.figures[total].table == table.id
        ]
        self._lines: list[tuple[Relation, IconLabel, Label]] = []
        if self.fits:
            self._build()
            session.findings_changed.connect(self._follow)
            self._follow()

    @property
    def fits(self) -> bool:
        """Say whether the sums are few enough to be written out."""
        return 0 < len(self._relations) <= _MOST

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(8)
        grid.addWidget(Label(_HEADING, "group", 600), 0, 0, 1, 3)
        grid.setRowMinimumHeight(0, _LINE)
        grid.setColumnStretch(2, 1)
        for row, relation in enumerate(self._relations, start=1):
            icon, words = IconLabel("check", "ok", _ICON), Label(ink="text2")
            name = Label(relation.line)
            name.setContentsMargins(0, 0, _NAME_GAP, 0)
            for column, widget in enumerate((icon, name, words)):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)
            grid.setRowMinimumHeight(row, _LINE)
            self._lines.append((relation, icon, words))

    def _follow(self) -> None:
        if self._session.form is not self._form:
            return
        for relation, icon, words in self._lines:
            sign = self._sign(relation)
            icon.show_icon(sign.icon, sign.ink)
            words.setText(self._equation(relation))

    def _sign(self, relation: Relation) -> Sign:
        figures = self._session.report.figures
        total = part_sum(figures, relation.left)
        if total is None or relation.go_to not in figures:
            return PageState.BLANK.value
        if figures[relation.go_to] == total:
            return PageState.DONE.value
        return PageState.WRONG.value

    def _equation(self, relation: Relation) -> str:
        figures = self._session.report.figures
        total = part_sum(figures, relation.left)
        parts = " ＋ ".join(self._text(part) for part in relation.left)
        if total is None:
            return f"{parts}，尚未填全"
        stored = self._text(relation.go_to)
        differs = relation.go_to in figures and figures[relation.go_to] != total
        return f"{parts} ＝ {total}" + (f"，但表中填的是 {stored}" if differs else "")

    def _text(self, address: Address) -> str:
        figures = self._session.report.figures
        return shown(figures.get(address), self._form.figures[address].kind) or "□"
