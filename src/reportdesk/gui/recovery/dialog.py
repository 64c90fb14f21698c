"""Asks, before anything can be done, what becomes of work that was never saved."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from reportdesk.gui.moments import spoken
from reportdesk.gui.recovery.difference_table import DifferenceTable
from reportdesk.gui.recovery.difference_words import Row, rows
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.combo_box import ComboBox
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog
from reportdesk.report.report import Report, new_report
from reportdesk.store.recovery import Waiting

RECOVER, SAVED = "recover", "saved"
LATER = CANCEL
_SIGN = ("history", "accent")
_UNITS = ((24 * 60, "天"), (60, "小时"), (1, "分钟"))


class RecoveryDialog(Dialog):
    """One report or several whose work waits; `choice` of them is the one that is spoken of."""

    def __init__(self, parent: QWidget | None, waiting: Sequence[Waiting]) -> None:
        self._waiting = waiting
        first = waiting[0]
        super().__init__(
            parent,
            "",
            "",
            [Choice(SAVED, _saved_words(first)), Choice(RECOVER, _words(first), preferred=True)],
            _SIGN,
        )
        self.choice = first
        self._table = DifferenceTable()
        if len(waiting) > 1:
            self.add(self._reports())
        self.add(self._table)
        self._show(0)
        later = Button("以后再说" if first.saved is None else "两份都留", kind="link")
        later.setObjectName(LATER)
        later.clicked.connect(self.reject)
        self.add_aside(later)

    def _reports(self) -> ComboBox:
        box = ComboBox()
        box.setAccessibleName("可以恢复的报告")
        box.addItems([_title(waiting) for waiting in self._waiting])
        box.currentIndexChanged.connect(self._show)
        return box

    def _show(self, index: int) -> None:
        waiting = self.choice = self._waiting[index]
        changes = _rows(waiting)
        self.say(_heading(self._waiting, changes), _sentence(waiting))
        self.reword(SAVED, _saved_words(waiting))
        self.reword(RECOVER, _words(waiting))
        saved = f"已保存 {_time(waiting.saved_at)}" if waiting.saved_at else "文件里"
        before = saved if waiting.saved else "新建时"
        after = f"自动留存 {_time(waiting.autosaved.moment)}"
        self._table.show_rows(changes, before, after)
        self.fit()


def ask(parent: QWidget | None, waiting: Sequence[Waiting]) -> tuple[str, Waiting]:
    """Ask what becomes of one of them: RECOVER, SAVED or LATER."""
    dialog = RecoveryDialog(parent, waiting)
    answer = dialog.run()
    dialog.deleteLater()
    return answer, dialog.choice


def base_of(waiting: Waiting) -> Report:
    """Return what the recovered report is compared with: the saved one, or an empty one."""
    report = waiting.autosaved.report
    return waiting.saved or new_report(report.form, report.year, report.name)


def _rows(waiting: Waiting) -> list[Row]:
    return rows(base_of(waiting), waiting.autosaved.report)


def _heading(waiting: Sequence[Waiting], found: Sequence[Row]) -> str:
    if len(waiting) > 1:
        return f"上次没有正常关闭，{len(waiting)} 份报告有未保存的内容"
    if waiting[0].saved is None:
        if waiting[0].autosaved.draft:
            return "上次没有正常关闭，有一份报告的文件打不开"
        return "上次没有正常关闭，有一份报告还没有保存"
    return f"上次没有正常关闭，多出 {len(found)} 处改动"


def _sentence(waiting: Waiting) -> str:
    kept = f"程序在 {_time(waiting.autosaved.moment)} 自动留存了一份"
    draft = waiting.autosaved.draft
    if draft is None:
        later = "如果不要，以后新建报告时，还能在“历史版本”里找回。"
        return f"{kept}：“{_title(waiting)}”。它还没有存成文件。{later}"
    if waiting.saved is None or waiting.saved_at is None:
        return f"{kept}，它的文件“{draft.name}”现在打不开。文件原来在“{draft.parent}”。"
    newer = _newer(waiting.autosaved.moment, waiting.saved_at)
    later = "没选的那份以后还能在“历史版本”里找回。"
    return f"{kept}{newer}。文件“{draft.name}”本身没有动。{later}"


def _newer(kept: datetime, saved: datetime) -> str:
    minutes = int((kept - saved).total_seconds() / 60)
    if minutes < _UNITS[-1][0] * 2:
        return ""
    number, unit = next((minutes // size, unit) for size, unit in _UNITS if minutes >= 2 * size)
    return f"，比您保存的文件新 {number} {unit}"


def _title(waiting: Waiting) -> str:
    report = waiting.autosaved.report
    return f"{report.name or '（未写机关名称）'} {report.year} 年度"


def _words(waiting: Waiting) -> str:
    return f"恢复 {_time(waiting.autosaved.moment)} 的内容"


def _saved_words(waiting: Waiting) -> str:
    if waiting.saved is None or waiting.saved_at is None:
        return "不要这份内容"
    return f"打开 {_time(waiting.saved_at)} 的文件"


def _time(moment: datetime) -> str:
    return spoken(moment, datetime.now().astimezone()).removeprefix("今天 ")
