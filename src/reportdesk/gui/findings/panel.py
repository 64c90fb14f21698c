"""The findings at the right: grouped by weight, live, and only the one in hand unfolded."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reportdesk.checks.finding import Finding, Remedy
from reportdesk.gui.findings import item_look as look
from reportdesk.gui.findings.clipped import Clipped
from reportdesk.gui.findings.fill_with_zero import WORDS, ask_to_fill, blank_cells
from reportdesk.gui.findings.finding_list import FindingList
from reportdesk.gui.findings.item_below import ItemBelow
from reportdesk.gui.findings.reasons import write_reason
from reportdesk.gui.findings.remedy_offers import verb
from reportdesk.gui.findings.rows import Item, rows
from reportdesk.gui.findings.rule_card import rule_of
from reportdesk.gui.session import Session
from reportdesk.gui.states import Weight
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.painting import focus_ring, painter_on
from reportdesk.gui.widgets.surface import Surface

_NOTHING = "没有发现问题。"
_EMPTY_ICON = 24
_EMPTY_GAP = 8
_RING = (4, 4, -4, -4)


class FindingsPanel(Surface):
    """`chosen(finding)`: go there; `lit(finding or None)`: this one is in hand now.

    `mended(address)`: this figure was changed as a finding proposed.
    """

    help_topic = "findings"
    chosen = Signal(object)
    lit = Signal(object)
    mended = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("ground", parent=parent)
        self._session = session
        self._below = ItemBelow()
        self._list = FindingList(self._below.height_for)
        self._fill = Button(WORDS, small=True, kind="link")
        self._fill.setToolTip("没有的事项一次补上 0，补之前先说有多少格")
        self._empty = _Empty()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._name()
        self._lay_out()
        # Made in this order, Tab goes from the list to the buttons of the finding in hand.
        self._below_place = Clipped(self._below, self._list, self)
        self._fill_place = Clipped(self._fill, self._list, self)
        self._connect()
        self._follow()

    def next(self) -> Finding | None:
        """Take the next finding in hand, from wherever one is, and return it."""
        return self._step(1)

    def previous(self) -> Finding | None:
        """Take the finding before in hand, and return it."""
        return self._step(-1)

    def take(self, finding: Finding) -> None:
        """Take a finding in hand."""
        self.settle()
        self._list.take(finding)

    def settle(self) -> None:
        """Save a reason that is still being written."""
        self._below.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _step(self, by: int) -> Finding | None:
        self.settle()
        item = self._list.step(by)
        return item.finding if item else None

    def _follow(self) -> None:
        session = self._session
        shown = rows(session.form, session.report, session.findings)
        self._list.show_rows(shown)
        self._list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        # A visible widget that leads to a hidden one would be where Tab ends.
        self.setFocusProxy(self._list if shown else self._empty)
        if not shown:
            self._place()

    def _hold(self, item: Item | None) -> None:
        if item:
            form = self._session.form
            self._below.serve(item, rule_of(form, item.finding), form)
        self.lit.emit(item.finding if item else None)

    def _save_reason(self, item: Item, text: str) -> None:
        """Write the reason down, unless its finding is gone meanwhile."""
        finding = self._list.finding_of(item.key)
        change = write_reason(self._session.report, finding, text) if finding else None
        if finding and change and change.new != change.old:
            words = f"{'写明' if text else '删去'}理由：{finding.headline}"
            self._session.apply(change, words, finding.place)

    def _mend(self, remedy: Remedy) -> None:
        """Change one figure as proposed, unless the proposal holds no longer."""
        session = self._session
        if any(remedy in finding.remedies for finding in session.findings):
            words = verb(session.form, remedy)
            session.edit_figures({remedy.address: remedy.value}, words, remedy.address)
            self.mended.emit(remedy.address)

    def _place(self) -> None:
        """Lay the widgets over the list where its rows are now."""
        self._below_place.put(self._list.room_below())
        head = self._list.head_place(Weight.BLANK)
        fillable = blank_cells(self._session.form, self._session.report)
        size = self._fill.sizeHint()
        left = head.right() + 1 - look.TEXT_RIGHT - size.width()
        top = head.top() + (head.height() - size.height()) // 2
        self._fill_place.put(QRect(left, top, size.width(), size.height()) if fillable else QRect())

    def _connect(self) -> None:
        self._session.findings_changed.connect(self._follow)
        self._list.held.connect(self._hold)
        self._list.chosen.connect(lambda item: self.chosen.emit(item.finding))
        self._list.moved.connect(self._place)
        self._list.remedy_wanted.connect(self._below.take_remedy)
        self._below.remedy_wanted.connect(self._mend)
        self._below.grew.connect(self._list.fit)
        self._below.left.connect(self._list.setFocus)
        self._below.reason_saved.connect(self._save_reason)
        self._fill.clicked.connect(lambda: ask_to_fill(self, self._session))

    def _name(self) -> None:
        self.setAccessibleName("问题")
        self._list.setAccessibleName("问题清单")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._empty)


class _Empty(QWidget):
    """What stands there when nothing was found; the keyboard can come here too, and hear it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_NOTHING)
        column = QVBoxLayout(self)
        column.setSpacing(_EMPTY_GAP)
        column.addStretch()
        for widget in (
            IconLabel("circle-check", "ok", _EMPTY_ICON),
            Label(_NOTHING, ink="text2"),
        ):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = painter_on(self)
            focus_ring(painter, self.rect().adjusted(*_RING))
            painter.end()
