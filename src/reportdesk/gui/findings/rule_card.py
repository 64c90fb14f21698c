"""A rule in words: what it asks, why, on what basis, and what follows when it does not hold."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportdesk.checks.finding import Finding
from reportdesk.checks.pages import page_of
from reportdesk.form.definition import Form, Rule
from reportdesk.gui.widgets.label import WrappedLabel
from reportdesk.gui.widgets.painting import box, painter_on

_MARGINS = (10, 8, 10, 8)
_GAP = 3
_UNFILLED = "未填：填好以后才能定稿"
_UNWRITTEN = "待核：写好以后才能定稿"
_KINDS = {
    "error": "错误：改正以后才能定稿",
    "warning": "待核：改正，或者写明理由",
    "hint": "提示：供参考",
}


def rule_of(form: Form, finding: Finding) -> Rule:
    """Return the rule that a finding speaks of; several may share an id."""
    page = page_of(form, finding.place)

    def fits(rule: Rule) -> tuple[bool, bool]:
        return rule.severity == finding.severity, rule.details.get("section") == page

    return max((rule for rule in form.rules if rule.id == finding.rule), key=fits)


def _consequence(finding: Finding) -> str:
    if finding.unfilled:
        return _UNFILLED
    return _KINDS[finding.severity] if finding.explainable else _UNWRITTEN


class RuleCard(QWidget):
    """Shows one rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappedLabel("", "secondary", 600)
        self._explanation = WrappedLabel("", "secondary", ink="text2")
        self._basis = WrappedLabel("", "secondary", ink="text2")
        self._kind = WrappedLabel("", "secondary", ink="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_GAP)
        for label in (self._title, self._explanation, self._basis, self._kind):
            column.addWidget(label)

    def show_rule(self, rule: Rule, finding: Finding) -> None:
        """Show another rule, and what follows from a finding of it."""
        self._title.setText(f"{rule.id}　{rule.title}")
        self._explanation.setText(rule.explanation)
        self._basis.setText(f"依据：{rule.basis}")
        self._kind.setText(_consequence(finding))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        box(painter, self.rect(), "raised", "line")
        painter.end()
