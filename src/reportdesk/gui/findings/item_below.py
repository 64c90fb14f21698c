"""What stands under the text of the finding in hand: remedies, the rule, a reason, buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.form.definition import Form, Rule
from reportdesk.gui.findings.reason_editor import ReasonEditor
from reportdesk.gui.findings.remedy_offers import RemedyOffers
from reportdesk.gui.findings.rows import Item
from reportdesk.gui.findings.rule_card import RuleCard
from reportdesk.gui.states import Weight
from reportdesk.gui.widgets.button import Button

_GAP = 8
_BUTTON_GAP = 6


class ItemBelow(QWidget):
    """One for all items: it serves the one in hand.

    `reason_saved(item, text)` when a reason was written, `left()` when the user is done writing,
    `grew()` when its height is another; `remedy_wanted(remedy)` when a figure is to be changed.
    """

    remedy_wanted = Signal(object)
    reason_saved = Signal(object, str)
    left = Signal()
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: Item | None = None
        self._offers = RemedyOffers()
        self._card = RuleCard()
        self._editor = ReasonEditor()
        self._reason_button = Button("写明理由", small=True)
        self._rule_button = Button("看规则", small=True)
        self._reason_button.setToolTip("情况属实的，用一句话说明为什么，这一条就算理清了")
        self._rule_button.setToolTip("这条规则要求什么，依据是哪一条")
        self._buttons = QWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._reason_button.clicked.connect(self.write_reason)
        self._rule_button.clicked.connect(self._turn_card)
        self._offers.wanted.connect(self.remedy_wanted)
        self._editor.saved.connect(self._save)
        self._editor.left.connect(self._leave_editor)
        self._editor.changed.connect(self.grew)

    def serve(self, item: Item, rule: Rule, form: Form) -> None:
        """Serve an item; a reason being written for another one is saved first."""
        if self._item is None or item.key != self._item.key:
            self.settle()
            self._card.hide()
            self._show_editor(shown=False)
        self._item = item
        self._card.show_rule(rule, item.finding)
        self._offers.tell(form, item.finding.remedies)
        self._offers.updateGeometry()
        self._offer_reason(item)
        self._name_rule_button()

    def take_remedy(self) -> None:
        """Take what is offered; between several remedies the keys must choose."""
        self._offers.take()

    def height_for(self, width: int) -> int:
        """Return its height at a width."""
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def write_reason(self) -> None:
        """Open the editor with the reason there is, or the one that holds no longer."""
        if self._item:
            self._editor.begin(self._item.finding.reason or self._item.lapsed)
            self._show_editor(shown=True)
            self._editor.setFocus()

    def settle(self) -> None:
        """Save a reason that is being written, if it was touched."""
        if not self._editor.isHidden() and self._editor.is_touched():
            self._hand_over(self._editor.text())

    def _save(self, text: str) -> None:
        self._hand_over(text)
        self.left.emit()

    def _hand_over(self, text: str) -> None:
        item = self._item
        self._show_editor(shown=False)
        self.reason_saved.emit(item, text)

    def _leave_editor(self) -> None:
        self._show_editor(shown=False)
        self.left.emit()

    def _show_editor(self, *, shown: bool) -> None:
        self._editor.setVisible(shown)
        self._buttons.setVisible(not shown)
        self.grew.emit()

    def _offer_reason(self, item: Item) -> None:
        finding = item.finding
        is_offered = item.weight is Weight.WARNING and (finding.explainable or finding.reason)
        self._reason_button.setVisible(bool(is_offered))
        self._reason_button.setText("改理由" if finding.reason else "写明理由")

    def _turn_card(self) -> None:
        self._card.setVisible(self._card.isHidden())
        self._name_rule_button()
        self.grew.emit()

    def _name_rule_button(self) -> None:
        self._rule_button.setText("看规则" if self._card.isHidden() else "收起规则")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BUTTON_GAP)
        row.addWidget(self._reason_button)
        row.addWidget(self._rule_button)
        row.addStretch()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for widget in (self._offers, self._card, self._editor, self._buttons):
            self._column.addWidget(widget)
        self._column.addStretch()
