"""What stands under the table: what its signs mean, and what can be ticked for all cells."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.form.address import Address
from reportdesk.gui.grid.paste.cell_paint import ARROW, DOUBTFUL, REFUSED
from reportdesk.gui.grid.paste.plan import Plan, State
from reportdesk.gui.widgets.check_box import CheckBox
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label

_ICON = 14
_GAP = 6
_APART = 16
_LEAST_FOR_ALL = 2
_LEGEND: tuple[tuple[State, tuple[str, str], str], ...] = (
    ("changed", ARROW, "将改（左为原数）"),
    ("refused", REFUSED, "读不懂，保留原值"),
    ("doubtful", DOUBTFUL, "待定，见下"),
    ("differing", DOUBTFUL, "合计不符，不采用"),
)


class Options(QWidget):
    """Tells when anything `changed`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._legend = {state: _entry(*sign, words) for state, sign, words in _LEGEND}
        self._turned = CheckBox("行列互换")
        self._proposals = CheckBox("")
        self._keep = CheckBox("空白格不覆盖原数")
        self._keep.setChecked(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_APART)
        for entry in self._legend.values():
            line.addWidget(entry)
        line.addStretch()
        for tick in self.stops():
            line.addWidget(tick)
            tick.toggled.connect(self.changed)

    def stops(self) -> Sequence[CheckBox]:
        """Return what takes the keys, from the left."""
        return self._turned, self._proposals, self._keep

    @property
    def is_turned(self) -> bool:
        """Say whether rows are to be columns."""
        return self._turned.isChecked()

    @property
    def blanks_too(self) -> bool:
        """Say whether blank cells blank figures."""
        return not self._keep.isChecked()

    def accepted(self, plan: Plan) -> frozenset[Address]:
        """Return the proposals that are taken: all, or none once all are given up, or some."""
        if self._proposals.isChecked():
            return plan.proposed
        return frozenset() if plan.accepted == plan.proposed else plan.accepted

    def show_plan(self, plan: Plan) -> None:
        """Show what can be ticked for a plan, and the signs that stand in it."""
        states = Counter(look.state for _, look in plan.looks())
        for state, entry in self._legend.items():
            entry.setVisible(bool(states[state]))
        self._proposals.setText(f"按建议填 {len(plan.proposed)} 格")
        all_taken = bool(plan.proposed) and plan.accepted == plan.proposed
        with QSignalBlocker(self._proposals), QSignalBlocker(self._turned):
            self._proposals.setChecked(all_taken)
            self._turned.setChecked(plan.landing.is_turned)
        self._proposals.setVisible(len(plan.proposed) >= _LEAST_FOR_ALL)
        self._turned.setVisible(plan.landing.can_turn)
        self._keep.setVisible(bool(plan.landing.blanks))


def _entry(icon: str, ink: str, words: str) -> QWidget:
    entry = QWidget()
    line = QHBoxLayout(entry)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(_GAP)
    line.addWidget(IconLabel(icon, ink, _ICON))
    line.addWidget(Label(words, "secondary", ink="text2"))
    return entry
