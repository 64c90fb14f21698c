"""The year of a report and the edition that goes with it; before the first edition one is chosen.

Used for a new report, and when a report is moved to another year.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.form.editions import Edition, edition_for_year, editions
from reportdesk.gui.widgets.combo_box import ComboBox
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.spin_box import SpinBox
from reportdesk.store.limits import FIRST_YEAR, LAST_YEAR

_YEAR_WIDTH = 120
_GAP = 10


class EditionChoice(QWidget):
    """Says which edition a year uses; `changed()` when either is another."""

    changed = Signal()

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year_field = SpinBox()
        self.edition_field = ComboBox()
        self._sign = IconLabel("circle-check", "ok")
        self._proposal = Label()
        self._set_up_fields(year)
        self._lay_out()
        self.year_field.valueChanged.connect(self._propose)
        self.edition_field.currentIndexChanged.connect(self._tell)
        self._propose()

    def year(self) -> int:
        """Return the calendar year that is reported on."""
        return self.year_field.value()

    def edition(self) -> Edition:
        """Return the edition of the form to fill in."""
        return editions()[self.edition_field.currentIndex()]

    def basis(self) -> str:
        """Return on what the edition rests, or that the year leaves a choice."""
        edition, year = self.edition(), self.year()
        if not edition.years.cover(year):
            return f"{year} 年还没有统一格式，请选一种填报"
        return f"{edition.basis}，适用 {edition.years.in_words()}"

    def choose(self, id_: str) -> None:
        """Choose an edition where the year leaves a choice."""
        self.edition_field.setCurrentIndex(self.edition_field.findData(id_))

    def _set_up_fields(self, year: int) -> None:
        self.year_field.setRange(FIRST_YEAR, LAST_YEAR)
        self.year_field.setSuffix(" 年")
        self.year_field.setValue(year)
        self.year_field.setFixedWidth(_YEAR_WIDTH)
        self.year_field.setAccessibleName("报告年度")
        for edition in editions():
            self.edition_field.addItem(edition.name, edition.id)
        self.edition_field.setAccessibleName("格式")
        self.setFocusProxy(self.year_field)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        for widget in (self.year_field, self._sign, self._proposal, self.edition_field):
            line.addWidget(widget)
        line.addStretch()

    def _propose(self) -> None:
        """Follow the year; where it has no edition, the user's choice stays."""
        edition = edition_for_year(self.year())
        if edition:
            self.choose(edition.id)
        self._sign.setVisible(edition is not None)
        self._proposal.setVisible(edition is not None)
        self.edition_field.setVisible(edition is None)
        self._tell()

    def _tell(self) -> None:
        self._proposal.setText(f"用 {self.edition().name}")
        self.changed.emit()
