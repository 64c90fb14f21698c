"""The dialog that tells of a fault: what happened, where the work is, and how to go on."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QApplication, QWidget

from reportdesk.gui.faults.record import Record
from reportdesk.gui.faults.standing import Standing, standing
from reportdesk.gui.widgets.ask import facts_table, fold_in
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.dialog import FAILURE, Choice, Dialog
from reportdesk.gui.window import Window
from reportdesk.log.fault import Fault

GO_ON, ELSEWHERE, LEAVE = "go_on", "elsewhere", "leave"
_COPY = "copy"
_MOST_POPUPS = 8


class FaultDialog(Dialog):
    """Says that something failed; what is copied is what the folded details show."""

    def __init__(
        self,
        parent: QWidget,
        now: Standing,
        record: Record,
        choices: Sequence[Choice],
        *,
        again: bool,
    ) -> None:
        super().__init__(parent, "", "", choices, FAILURE)
        self._now, self._record, self._again = now, record, again
        self.add(facts_table(list(_facts(now, record))))
        self._copy = Button("复制详情", kind="link")
        self._copy.setObjectName(_COPY)
        self._copy.clicked.connect(self._copy_details)
        self.add_aside(self._copy)
        self._details = fold_in(self, "")

    def tell(self, faults: Sequence[Fault]) -> None:
        """Tell of these faults, which may have become more while it is open."""
        self.say(*_words(self._now, len(faults), again=self._again))
        parts = [self._record.surroundings, *(fault.details for fault in faults)]
        self._details.setPlainText("\n\n".join(parts))
        self.fit()

    def _copy_details(self) -> None:
        QApplication.clipboard().setText(self._details.toPlainText())
        self._copy.setText("已复制")


def made(window: Window, record: Record, faults: Sequence[Fault], *, again: bool) -> FaultDialog:
    """Return the dialog for some faults, of which the user may have been told before."""
    for _ in range(_MOST_POPUPS):
        # A menu that is open would keep keyboard and mouse for itself.
        if popup := QApplication.activePopupWidget():
            popup.close()
    other = QApplication.activeModalWidget()
    now = standing(window.files)
    choices = _choices(now, has_report=window.files.session is not None)
    if again and other is None:
        choices.insert(0, Choice(LEAVE, "退出"))
    dialog = FaultDialog(other or window, now, record, choices, again=again)
    dialog.tell(faults)
    return dialog


def _choices(now: Standing, *, has_report: bool) -> list[Choice]:
    choices = [Choice(GO_ON, "继续工作", preferred=not now.is_unkept)]
    if has_report:
        choices.append(Choice(ELSEWHERE, "另存为…", preferred=now.is_unkept))
    return choices


def _words(now: Standing, count: int, *, again: bool) -> tuple[str, str]:
    heading = "程序又出了同样的差错" if again else "程序出了差错"
    many = f"接连出了 {count} 处差错，" if count > 1 else ""
    what = f"{many}刚才这一步可能没有做成。{now.sentence}"
    advice = "如果总是这样，请保存后退出，再重新打开。" if again else "可以继续工作。"
    return heading, f"{what}{'' if now.is_unkept else advice}"


def _facts(now: Standing, record: Record) -> Iterator[tuple[str, str]]:
    if now.path:
        yield "内容在", str(now.path)
    yield "日志", str(record.path or "没有写成")
    yield "详情", "只说程序自身出错的地方，不含报告内容和文件名，可以放心发给帮忙的人。"
