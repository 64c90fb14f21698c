"""The page of a section that is a table: its heading, the table, and what belongs under it."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.checks.finding import Finding
from reportdesk.form.definition import Section
from reportdesk.gui.grid.footnote import Footnote
from reportdesk.gui.grid.grid_view import GridView
from reportdesk.gui.grid.sizes import fit
from reportdesk.gui.grid.sums_list import SumsList
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import ElidedLabel, Label

_HEAD = 46
_LEFT = 20
_RIGHT = 5
_SCROLL_BAR = 12
_BOTTOM = 12
_GAP = 20


class GridPage(QWidget):
    """Fills in one table; `handed(place)` tells which figure came in hand."""

    help_topic = "table"
    handed = Signal(str)

    def __init__(self, session: Session, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if section.table is None:
            raise ValueError(f"{section.id} has no table")
        self.setAccessibleName(section.heading)
        self.view = GridView(session, section.table, self)
        self.footnote = Footnote(session, section.table, self)
        self._sums = SumsList(session, section.table, self)
        self._remark_button = Button("备注…", kind="quiet", icon="message-square")
        self._remark_button.setToolTip("给选中的数加备注，印在数后的括号里（Shift+F2）")
        self._remark_button.clicked.connect(self._write_remark)
        self._note_button = Button("表下注", kind="quiet", icon="asterisk")
        self._note_button.setToolTip("写一段说明，印在表格下方；没有可不填")
        self._note_button.setCheckable(True)
        self._note_button.setChecked(not self.footnote.is_empty)
        self._note_button.toggled.connect(self._fit)
        self._note_button.clicked.connect(self._write_footnote)
        self._lay_out(session, section)
        self.setFocusProxy(self.view)
        self.view.handed.connect(self.handed)

    def go_to(self, place: str) -> None:
        """Take the figure of a place in hand, or its footnote, and give it the keys."""
        if not self.settle():
            return
        if place == self.footnote.place:
            self._note_button.setChecked(True)
            self.footnote.field.setFocus()
        elif place in self.view.shape.spots:
            self.view.go(self.view.shape.spots[place])
            self.view.setFocus()

    def resume(self) -> None:
        """Give the keys to the figure that was last in hand, or to the first one."""
        self.view.resume()

    def settle(self) -> bool:
        """Commit what is being typed; False, with the reason shown, if it is refused."""
        self.footnote.settle()
        return self.view.settle()

    def light(self, finding: Finding | None) -> None:
        """Show the figures of a finding, each with its sign."""
        self.view.figures.light(finding.terms if finding else ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self, session: Session, section: Section) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(_LEFT, 0, _RIGHT, _BOTTOM)
        lines.setSpacing(0)
        lines.addLayout(self._head(session, section))
        lines.addWidget(self.view, 1)
        for part in (self.footnote, self._sums):
            part.setContentsMargins(0, _GAP, _SCROLL_BAR, 0)
            lines.addWidget(part)
        lines.addStretch()
        # As they stand: what is above the table before it, what belongs under it after it.
        order = (self._remark_button, self.view, self._note_button, self.footnote.field)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _head(self, session: Session, section: Section) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, _SCROLL_BAR, 0)
        line.setSpacing(12)
        line.addWidget(ElidedLabel(section.heading, "page_title", 600))
        if session.form.years.last is not None:
            line.addWidget(Label(session.form.name, "secondary", ink="text2"))
        line.addStretch()
        line.addWidget(self._remark_button)
        line.addWidget(self._note_button)
        line.addStrut(_HEAD)
        return line

    def _fit(self) -> None:
        """Give the table the room that is left by what belongs under it, or all if that is tight.

        The button that opens the footnote then takes its place.
        """
        shape = self.view.shape
        width = self.width() - _LEFT - _RIGHT - _SCROLL_BAR
        height = self.height() - _HEAD - _BOTTOM
        spare = height - fit(shape, width, 0).height
        self.footnote.spread(widely=True)
        is_roomy = self.footnote.sizeHint().height() <= spare
        self.footnote.spread(widely=is_roomy)
        self.footnote.setVisible(is_roomy or self._note_button.isChecked())
        self._note_button.setHidden(is_roomy)
        under = 0 if self.footnote.isHidden() else self.footnote.sizeHint().height()
        with_sums = under + self._sums.sizeHint().height()
        self._sums.setVisible(is_roomy and self._sums.fits and with_sums <= spare)
        sizes = fit(shape, width, height - (under if self._sums.isHidden() else with_sums))
        self.view.take(sizes)
        across = _SCROLL_BAR if sizes.width > width else 0
        self.view.setMaximumHeight(sizes.height + across)

    def _write_remark(self) -> None:
        """Ask for the remark beside the figure in hand, and give the keys back to it."""
        if self.view.settle():
            self.view.resume()
            self.view.verbs.remark()

    def _write_footnote(self, opened: bool) -> None:
        if opened:
            self.footnote.field.setFocus()
