"""Asks for another year or edition, and says what the report would lose by it."""

from PySide6.QtWidgets import QWidget

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.gui.edition_choice import EditionChoice
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog
from reportdesk.gui.widgets.field_row import FieldRow
from reportdesk.gui.widgets.label import WrappedLabel
from reportdesk.report.edition import Unplaced, change_edition, unplaced
from reportdesk.report.numbers import printed
from reportdesk.report.report import Report

_CHANGE = "change"
_MOST_NAMED = 6
_LABEL_WIDTH = 60
_KEPT = "填好的数、文字和备注都带过去。这一步可以撤销。"


class YearDialog(Dialog):
    """A year with its edition, and under it what has no place there."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            "更改年度与格式",
            "格式随年度而定。换了格式，两种格式都有的内容原样带过去。",
            [Choice(CANCEL, "取消"), Choice(_CHANGE, "更改", preferred=True)],
        )
        self._session = session
        self.edition = EditionChoice(session.report.year)
        self.edition.choose(session.report.form)
        self._consequence = WrappedLabel(ink="text2")
        self._row = FieldRow("报告年度", self.edition, label_width=_LABEL_WIDTH)
        self.add(self._row)
        self.add(self._consequence)
        self.edition.changed.connect(self._foresee)
        self._foresee()
        self.edition.setFocus()

    def change(self) -> None:
        """Ask, and do it as one undo step."""
        if self.run() != _CHANGE:
            return
        report, form, year = self._session.report, self._form(), self.edition.year()
        if (form.edition, year) != (report.form, report.year):
            change = change_edition(self._session.form, form, report, year)
            self._session.apply(change, "更改年度与格式", "year")

    def _form(self) -> Form:
        return all_forms()[self.edition.edition().id]

    def _foresee(self) -> None:
        old, new = self._session.form, self._form()
        lost = unplaced(old, new, self._session.report)
        self._row.say(self.edition.basis())
        self._consequence.setText(_said(old, new, self._session.report, lost))
        self.fit()


def _said(old: Form, new: Form, report: Report, lost: Unplaced) -> str:
    if not (lost.figures or lost.remarks or lost.texts or lost.footnotes):
        return _KEPT
    lines = [f"{new.name}里没有下面这些内容的位置，更改后不再保留："]
    lines += _named([_figure(old, report, address) for address in lost.figures], "个数")
    lines += _named([f"备注：{report.remarks[address]}" for address in lost.remarks], "条备注")
    lines += _named([f"表注：{report.footnotes[table]}" for table in lost.footnotes], "条表注")
    lines += _named([_section(old, section) for section in lost.texts], "节文字")
    return "\n".join([*lines, f"其余{_KEPT}"])


def _named(items: list[str], unit: str) -> list[str]:
    """Return the items as lines, the first few by name and the rest by number."""
    rest = len(items) - _MOST_NAMED
    lines = [f"· {item}" for item in items[:_MOST_NAMED]]
    return [*lines, f"· 另有 {rest} {unit}"] if rest > 0 else lines


def _figure(form: Form, report: Report, address: str) -> str:
    figure = form.figures[address]
    return f"{figure.name}：{printed(report.figures[address], figure)}"


def _section(form: Form, section: str) -> str:
    return next((known.short for known in form.texts if known.id == section), section)
